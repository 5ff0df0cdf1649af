"""Use: whether words say that something was used, by whom, and items said to have struck."""

import re
from collections.abc import Sequence

from drawdown.reading.events.cue import Cue
from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage

_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+ )?$")
_ABLE = re.compile(r"\b(?:can|could|may|might|to)\s(?:also |only )?be\s(?:\w+ )?$")
_HABIT = re.compile(r" ?(?:to )?(?:be|make|have|do|produce|build|work|say|think|send|supply|sell|own)\b")
_OTHER_THING = re.compile(
    r" (?:(?:my|his|her|its|their|our|the|this|that|all|of|his|presidential|legal|same|emergency) )*"
    r"(?:(?:[\w.'-]+ ){0,4}?(?:funds|funding|money)\b|authorit|power|word|term|phrase|process|opportunit|"
    r"leverage|veto|proceeds|language)"
)
_FIRED_BY_THEM = re.compile(r"\b(?:that|which) (?:it|they) $")  # "the missiles that they fire"
_BY = re.compile(r"(?:\w+ ){1,2}by (?:the )?")
_BY_BEHIND = re.compile(r" (?:\w+ ){0,3}?by (?:the )?")
_BY_IT = re.compile(r"(?: by)? (?:the )?(?:[\w'-]+ ){0,2}")
_OWN_USE = re.compile(r"(?:'s?)? (?:[\w-]+ ){0,2}")
_HAS = re.compile(r"\b(?:has|have|had|'ve)\s(?:\w+ )?$|\b(?:which|that)\b")
_HABITUAL = re.compile(r"\b(?:is|are)\s(?:also |mainly |widely )?$")
_BY_FORCE = re.compile(
    r"used by (?:[\w.']+ ){0,4}?(?:army|armed forces|forces|military|navy|air force|militaries|armies)\b",
    re.I,
)
_TAUGHT_TO = re.compile(r"\b(?:train(?:ed|ing|s)?|teach(?:es|ing)?|taught) [^.;,]{0,70} to \Z", re.I)
_TAUGHT = 90  # characters before a use in which stands that it is taught
_NEAR = 60
_STRUCK = re.compile(
    r"(?:,? (?:that|which))?(?: (?:has|have|had))?(?: \w+ly| also| already)? "
    r"(?:halted|intercepted|destroyed|struck|hit|targeted|shot down|downed|knocked out|took out|taken out|"
    r"sank|sunk)\b|(?: [—–-]|,) taking out\b"
)


def is_use(passage: Passage, cue: Cue) -> bool:
    """Whether words for use state one: "can be used to", "used to make" and "using my authority" do not."""
    view = passage.view
    before = view[max(passage.sentence.start, cue.start - 20) : cue.start]
    passive = _PASSIVE.search(before) is not None
    if cue.form == "base" and _FIRED_BY_THEM.search(before):
        return False
    if cue.form == "base" and _TAUGHT_TO.search(
        view, max(passage.sentence.start, cue.start - _TAUGHT), cue.start
    ):
        return False  # "training crews to use the tanks" is training
    if (passive and _ABLE.search(before)) or _OTHER_THING.match(view, cue.end):
        return False
    if passive and _HABITUAL.search(before) and _BY_FORCE.match(view, cue.start):
        return False  # "the ammunition is used by the army": what it has
    if passive or not cue.base.startswith("used to"):
        return True
    ahead = any(mention.end <= cue.start for mention in passage.mentions) or _HAS.search(before)
    return bool(ahead) and not _HABIT.match(view, cue.end)  # who "used to" do something, did it often


def not_by_itself(view: str, cue: Cue, items: Sequence[Mention]) -> list[Mention]:
    """The items without the one that uses another: "shells used by Leopards" tells of no use of Leopards."""
    if not re.search(r"\bby$", cue.base) and not view.startswith(" by ", cue.end):
        return list(items)
    return [item for item in items if item.start < cue.end or not _BY_IT.fullmatch(view, cue.end, item.start)]


def user(passage: Passage, cue: Cue, made: Draft) -> str | None:
    """Who uses: the agent of a passive, else the subject; in a passive without agent, whose the item is."""
    before = passage.view[max(passage.sentence.start, cue.start - 20) : cue.start]
    by = [actor for actor in passage.actors if actor.start >= cue.end - 3 and actor.link == "from"]
    agent = next((one for one in by if _BY.fullmatch(passage.view, cue.start, one.start)), None)
    if agent:
        return agent.id
    if cue.base.startswith("use of"):
        return _whose_use(passage, cue, made)
    if _PASSIVE.search(before):
        return (made.item.owner if made.item else None) or made.recipient
    acting = [a for a in passage.actors if a.end <= cue.start and a.link in ("bare", "owner")]
    if (
        cue.base.startswith("used")
        and cue.form == "phrase"
        and not re.search(r"\b(?:has|have|had|'ve)\s(?:\w+ )?$", before)
    ):
        acting = []  # "missiles used against": what was used does not say by whom
    return acting[-1].id if acting else made.recipient


def _whose_use(passage: Passage, cue: Cue, made: Draft) -> str | None:
    """Whose use of an item is told: "the use of drones by Iraq", "Iraq's use of drones"."""
    view, end = passage.view, made.item.end if made.item else cue.end
    by = [actor for actor in passage.actors if actor.start >= end and actor.link == "from"]
    agent = next((one for one in by if _BY_BEHIND.fullmatch(view, end, one.start)), None)
    owners = [actor for actor in passage.actors if actor.end <= cue.start and actor.link == "owner"]
    owner = owners[-1] if owners and _OWN_USE.fullmatch(view, owners[-1].end, cue.start) else None
    return agent.id if agent else owner.id if owner else None


def struck(passage: Passage) -> list[Draft]:
    """Items said to have struck something: "the Harpoons that sank the ship"."""
    found = []
    for item in passage.mentions:
        if item.kind == "aid" or not _STRUCK.match(passage.view, item.end, passage.sentence.end):
            continue
        if any(cue.event == "used" and 0 <= cue.start - item.end < _NEAR for cue in passage.cues):
            continue
        made = Draft(passage, "used", item, "use.struck", party=item.owner)
        made.status = "asked" if passage.sentence.question else "actual"
        found.append(made)
    return found
