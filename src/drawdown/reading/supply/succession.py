"""What takes the place of what: items retired, replaced, and coming into service."""

import re

from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.passage import Passage
from drawdown.reading.supply.figures import Figure, first_behind, last_before, topic
from drawdown.reading.text.rare import Rare

_OUT = (
    r"retir(?:e|es|ed|ing)|phas(?:e|es|ed|ing) out|decommission(?:s|ed|ing)?|mothball(?:s|ed|ing)?|"
    r"scrap(?:s|ped|ping)?|withdr[ae]wn? from service|taken out of service|superseded|succeeded|replaced|"
    r"supplanted|pensioned off|"
    r"stood down|traded in|swapped"
)
_PASSIVE = Rare(
    "retir|phas|decommission|mothball|scrap|from service|out of service|superseded|succeeded|replaced|"
    "supplanted|"
    "pensioned|stood down|traded|swapped",
    rf"\b(?:is|are|was|were|be|been|being|get|gets) (?:[a-z]+ly |already |now |soon )?(?:{_OUT})\b",
)
_ACTIVE = re.compile(
    r"\b(?:replac(?:e|es|ed|ing)|supersed(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|take(?:s|n)? over from|"
    r"took over from|tak(?:e|es|ing) the place of|retir(?:e|es|ed|ing)|phas(?:e|es|ed|ing) out|"
    r"decommission(?:s|ed|ing)?|scrap(?:s|ped|ping)?|successors? (?:to|of)|replacements? (?:for|of)|"
    r"supplant(?:s|ed|ing)?|(?:step(?:s|ped|ping)? into|fill(?:s|ed|ing)?) the shoes of|"
    r"(?:pension(?:s|ed|ing)? off|st(?:and|ands|ood|anding) down|swap(?:s|ped|ping)?|trad(?:e|es|ed|"
    r"ing)(?: in)?|"
    r"(?:bid|say|said|wave|waved|saying|bidding|waving) (?:goodbye|farewell) to|axe[ds]?|axing)) "
    r"(?:(?!(?:after|on|with|from|in|at|by|for|to|and|or|that|who|which|as|before|over)\b)[\w'-]+ ){0,5}$",
    re.I,
)
_OFF = re.compile(r"'s?,? (?:[\w-]+ ){0,3}?(?:successor|replacement)\b(?!s? (?:was|is|got))", re.I)
_ENTERS = Rare(
    "service|successor|next-gen|operational",
    r"\b(?:enter(?:s|ed|ing)? (?:into )?service|successor|next-generation|comes? into service|"
    r"became operational|declared operational)\b",
)
_NEXT = re.compile("successor|next-generation", re.I)
# What an item does that goes: "will give way to", "left service", "flew its last sortie".
_GOES = Rare(
    "way|bow|service|last|final|days|numbered|retire|life|lives|for good|for the last time",
    r"\b(?:g(?:ive|ives|ave|iving|iven) way to|ma(?:ke|kes|de|king) way for|bow(?:s|ed|ing)? out|"
    r"(?:leave|leaves|left|leaving|go(?:es|ing)? out of|went out of|end(?:s|ed)? (?:its|their)) "
    r"(?:[\w'-]+ ){0,2}?service|fl(?:y|ies|ew|ying) (?:its|their) (?:last|final)|retires?|"
    r"retired(?= (?:in|from|on)\b)|"
    r"(?:on )?(?:its|their) way out|(?:'s?)? days (?:are|were) numbered|"
    r"reach(?:es|ed|ing)? the end of (?:its|their) (?:service |useful |working )?li(?:fe|ves)|"
    r"left [\w ]{2,30} for (?:good|the last time))\b",
)
_GOING = re.compile(
    r"(?:'s?)?(?: (?:will|would|is|are|was|were|has|have|had|to|finally|soon|now|already|also|then|"
    r"at last|set|due|"
    r"expected|about|still|be|in \d{4}|[a-z]+ly))* ?"
)
_LAST_OF = re.compile(r"\b(?:last|final|remaining)(?: of)?(?: (?:the|its|their|\w+))?(?: \w+)? $", re.I)
_INSTEAD = re.compile(r"\bin (?:its|their) (?:place|stead)\b")
_GIVEN = re.compile(
    r"[^,;.]{0,20}?\b(?:given|gave|sent|donated|supplied|transferred|provided|lost|destroyed|shipped|handed|"
    r"pledged|going|will go)\b",
    re.I,
)
_WITHIN = re.compile(r"[^,;:.]*(?:, [^,;:.]*,)?[^,;:.]*")
_OTHER_SUBJECT = re.compile(r"\b(?:which|that|crews?|soldiers?|general|who)\b")
_ADJECTIVE = re.compile(r"(?:retired|scrapped|decommissioned) (?:[A-Z][a-z]+ )?", re.I)  # "49 retired tanks"
_PERSON = re.compile(r"general|colonel|officer|admiral|lieutenant|captain|major", re.I)
_BY = re.compile(r"[^;.]{0,40}?\b(?:by|with|in favou?r of|after|for)\s", re.I)
_REACH = 60


def succession(passage: Passage) -> list[Figure]:
    """Which item a sentence says is replaced or retired, with what takes its place."""
    return _retired(passage) or _replacing(passage) or _going(passage) or _entering(passage)


def _retired(passage: Passage) -> list[Figure]:
    view, sentence = passage.view, passage.sentence
    for words in _PASSIVE.finditer(view, sentence.start, sentence.end):
        old = last_before(_named(passage), max(sentence.start, words.start() - _REACH), words.start())
        if old is None or not _WITHIN.fullmatch(view, old.end, words.start()):
            continue
        if _OTHER_SUBJECT.search(view, old.end, words.start()):
            continue
        new = _new(passage, words.end(), old)
        return [Figure(words.start(), words.end(), "replaced", old, successor=new.id if new else None)]
    return []


def _replacing(passage: Passage) -> list[Figure]:
    view, sentence = passage.view, passage.sentence
    for old in _named(passage):
        words = _ACTIVE.search(view, max(sentence.start, old.start - _REACH), old.start)
        owned = 2 if view.startswith("'s", old.end - 2) else 0
        off = _OFF.match(view, old.end - owned, sentence.end)
        if off:
            new = first_behind(_named(passage), off.end(), min(off.end() + _REACH, sentence.end))
            if new is None:
                continue
            return [Figure(old.start, off.end(), "replaced", old, successor=new.id)]
        if (
            words is None
            or _PERSON.search(words[0])
            or _ADJECTIVE.fullmatch(words[0])
            or _GIVEN.match(view, old.end, sentence.end)
        ):
            continue
        behind = _new(passage, old.end, old)
        before = last_before(_named(passage), sentence.start, words.start())
        new = before if before and before.id != old.id else behind
        return [Figure(words.start(), old.end, "replaced", old, successor=new.id if new else None)]
    return []


def _going(passage: Passage) -> list[Figure]:
    """An item that goes of itself: "the old guns give way to", "its last jets left service"."""
    view, sentence = passage.view, passage.sentence
    for words in _GOES.finditer(view, sentence.start, sentence.end):
        old = last_before(_named(passage), sentence.start, words.start())
        if old is None or not _GOING.fullmatch(view, old.end, words.start()):
            continue
        leaves = words[0].lower().startswith("left ") and "service" not in words[0]
        if leaves and not _LAST_OF.search(view, sentence.start, old.start):
            continue  # "the jet left the base for good" may be one jet
        later = [one for one in _named(passage) if one.start >= words.end() and one.id != old.id]
        right = later and re.fullmatch(r" (?:[\w'-]+ ){0,4}", view[words.end() : later[0].start])
        instead = _INSTEAD.search(view, words.end(), sentence.end)
        new = later[0] if later and (right or instead) else None
        return [Figure(words.start(), words.end(), "replaced", old, successor=new.id if new else None)]
    return []


def _entering(passage: Passage) -> list[Figure]:
    """A new item that comes into service: the claim is about the one discussed, where it is another."""
    told = list(_ENTERS.finditer(passage.view, passage.sentence.start, passage.sentence.end))
    # "until a successor arrives; the new one was expected to enter service": the verb says what becomes of it
    words = next((one for one in told if not _NEXT.fullmatch(one[0])), told[0] if told else None)
    specific = [mention for mention in passage.mentions if mention.kind == "specific"]
    if words is None or not specific:
        return []
    new = min(specific, key=lambda one: abs(one.start - words.start()))
    old = topic(passage, new.start, new.end)
    if old and old.base_id != new.base_id:
        return [Figure(words.start(), words.end(), "replaced", old, successor=new.id)]
    return [Figure(words.start(), words.end(), "replaced", new)]


def _new(passage: Passage, start: int, old: Mention) -> Mention | None:
    by = _BY.match(passage.view, start, passage.sentence.end)
    new = (
        first_behind(_named(passage), by.end(), min(by.end() + _REACH, passage.sentence.end)) if by else None
    )
    return new if new and new.id != old.id else None


def _named(passage: Passage) -> list[Mention]:
    return [mention for mention in passage.mentions if mention.kind == "specific"]
