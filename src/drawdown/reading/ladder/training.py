"""Training: on what crews are trained, and who trains whom."""

import re

from drawdown.reading.events.cue import Cue
from drawdown.reading.events.passive import is_passive
from drawdown.reading.events.roles import Roles
from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.passage import Passage

_ON = re.compile(
    r"[^;:.]{0,60}?\b(?:on|with|"
    r"(?:to|how to) (?:operate|use|fly|drive|fire|maintain|handle|employ|service|repair))"
    r" (?:[\w'-]+ ){0,4}",
    re.I,
)
_LEFT_BEHIND = re.compile(
    r"(?: on| (?:how )?to (?:operate|use|fly|drive|fire|maintain|handle|employ))?"
    r"(?=[.,;:!?]|$| as well| and | in | by )"
)
_HANGS_ON = re.compile(r"\b(?:(?:on|for|in) which|that|they|these|those)\b")
_AND = re.compile(r",? (?:and|or) (?:the )?")
_BEGINS = re.compile(
    r"\b(?:beg[ai]n|beginning|begun|start(?:s|ed|ing)?|complet(?:e|es|ed|ing)|finish(?:es|ed|ing)?|"
    r"under(?:go|goes|went|going|gone)|receiv(?:e|es|ed|ing)|get(?:s|ting)?|got|tak(?:e|es|ing)|took) "
    r"(?:\w+ ){0,2}$"
)

_CREW = re.compile(
    r"\b(?:[Pp]ilots|[Cc]rews|[Ss]oldiers|[Tt]roops|airmen|gunners|operators|recruits|personnel|men|people) "
    r"(?:from|of) (?:the )?$"
)
_OF_CREWS = re.compile(r" of (?:the )?(?:\w+ ){0,3}")
_BY = re.compile(r"\bby (?:the )?$")


def trained_on(passage: Passage, cue: Cue) -> list[Mention] | None:
    """What crews are trained on, where the words for training say it; None where they leave it to others."""
    view = passage.view
    after = [one for one in passage.mentions if one.start >= cue.end and one.kind != "aid"]
    before = [one for one in passage.mentions if one.end <= cue.start and one.kind != "aid"]
    behind = [one for one in after if _ON.fullmatch(view, cue.end, one.start)]
    if behind:
        first = behind[0]
        return [first, *(one for one in after if _AND.fullmatch(view, first.end, max(first.end, one.start)))]
    if before and cue.start - before[-1].end <= 1:
        return before[-1:]  # "Patriot training"
    relative = before and _HANGS_ON.search(view, before[-1].end, cue.start)
    if relative and _LEFT_BEHIND.match(view, cue.end, passage.sentence.end):
        return before[-1:]  # "systems on which they are trained"
    return None


def trainee_first(passage: Passage, cue: Cue) -> bool:
    """Whether those who are trained stand before the words: "crews were trained", "pilots began training"."""
    before = passage.view[max(passage.sentence.start, cue.start - 30) : cue.start]
    begins = cue.form != "base" and _BEGINS.search(before)  # who "begins to train" others is no trainee
    return is_passive(passage.view, cue) or cue.base.startswith("learn") or bool(begins)


def taught(passage: Passage, cue: Cue, said: Roles) -> Roles:
    """The same parties where a noun is of those who are trained: "the training of Iraqi crews by Oslo"."""
    behind = [actor for actor in passage.actors if actor.start >= cue.end]
    crews = next((one for one in behind if _OF_CREWS.fullmatch(passage.view, cue.end, one.start)), None)
    if cue.form != "noun" or crews is None:
        return said
    by = [one.id for one in behind if _BY.search(passage.view, max(0, one.start - 8), one.start)]
    before = [one for one in passage.actors if one.end <= cue.start and one.link in ("bare", "owner")]
    return Roles(tuple(by[:1]) or tuple(one.id for one in before[-1:]), (crews.id,))


def trainees(passage: Passage, cue: Cue, said: Roles) -> Roles:
    """The same parties where those who are trained stand first: "pilots from Iraq learn" names no trainer."""
    view = passage.view
    acting = [actor for actor in passage.actors if actor.end <= cue.start and actor.link == "from"]
    origin = next((one for one in acting if _CREW.search(view[max(0, one.start - 30) : one.start])), None)
    by = [actor for actor in passage.actors if actor.start >= cue.end]
    trainers = [one.id for one in by if _BY.search(view[max(0, one.start - 8) : one.start])]
    return Roles(tuple(trainers), (origin.id,) if origin else said.recipients)
