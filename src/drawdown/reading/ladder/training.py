"""Training: on what crews are trained, and who trains whom."""

import re
from collections.abc import Sequence

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
    r"under(?:go|goes|went|going|gone)|receiv(?:e|es|ed|ing)|get(?:s|ting)?|got|tak(?:e|es|ing)|took|"
    r"graduat(?:e|es|ed|ing) from|attend(?:s|ed|ing)?|pass(?:es|ed|ing)?|embark(?:s|ed|ing)? on|"
    r"enroll?(?:s|ed|ing)? (?:on|in)) (?:(?:[\w.-]+ ){0,3})$"
)

_CREW = re.compile(
    r"\b(?:[Pp]ilots|[Cc]rews|[Ss]oldiers|[Tt]roops|airmen|gunners|operators|recruits|personnel|men|people) "
    r"(?:from|of) (?:the )?$"
)
_OF_CREWS = re.compile(r" of (?:the )?(?:\w+ ){0,3}")
_BY = re.compile(r"\bby (?:the )?$")
_PEOPLE = (
    r"(?:pilots?|crews?|gunners?|operators?|mechanics?|technicians?|drivers?|instructors?|maintainers?|"
    r"airmen|aircrews?|"
    r"crewmen|engineers|personnel|soldiers|troops|squadrons?|brigades?|regiments?|battalions?)\b"
)
_ENDS_ON = re.compile(r".* (?:on|to|with|in the|to \w+)$")
_DIRECTLY = re.compile(r" (?:[\w'-]+ ){0,3}")
_OF_CREWS_OF = re.compile(rf" {_PEOPLE} (?:of|on) (?:the |its |their )?$")
_SUBJECT_OF = re.compile(
    r"\b(?:histor(?:y|ies)|questions?|problems?|politics|costs?|future|issues?|ideas?|threats?|"
    r"challenges?|role) of\b"
)
_FOR_CREWS = re.compile(r" (?:for|of) (?:[\w'-]+ ){0,4}", re.I)
_ITS_CREWS = re.compile(rf" {_PEOPLE}")
# Words that tell of training only where it is said on what.
_COURSE = re.compile(
    r"(?:.* )?courses?$|graduat|qualif|w[io]n|earn|g[eo]t|gain|.*convert|put|com|came|show|instruction|"
    r"lessons|intake|"
    r"cohort|class|group|batch|wave|rotation"
)
_INTAKE = re.compile(r"intake|cohort|class|group|batch|wave|rotation")
_STARTS = re.compile(r"(?:intake|cohort|class|group|batch|wave|rotation)\b.* (?:starts?|begins?)(?: on)?$")
_TRAINEES = re.compile(
    r"learn|graduat|qualif|w[io]n|earn|g[eo]t|gain|.*convert|com|came|intake|cohort|class|group|batch|"
    r"wave|rotation"
)


def trained_on(passage: Passage, cue: Cue) -> list[Mention] | None:
    """What crews are trained on, where the words for training say it; None where they leave it to others."""
    view = passage.view
    after = [one for one in passage.mentions if one.start >= cue.end and one.kind != "aid"]
    before = [one for one in passage.mentions if one.end <= cue.start and one.kind != "aid"]
    if after and _COURSE.match(cue.base) and _SUBJECT_OF.search(view, cue.end, after[0].start):
        return []  # "a course on the history of the tank"
    behind = [one for one in after if _ON.fullmatch(view, cue.end, one.start)]
    if behind:
        first = behind[0]
        return [first, *(one for one in after if _AND.fullmatch(view, first.end, max(first.end, one.start)))]
    if after and _ENDS_ON.match(cue.base) and _DIRECTLY.fullmatch(view, cue.end, after[0].start):
        return after[:1]  # "qualified on the Gripen"
    crews = [one for one in after if _FOR_CREWS.fullmatch(view, cue.end, one.start)]
    if crews and (_ITS_CREWS.match(view, crews[0].end) or _OF_CREWS_OF.search(view, cue.end, crews[0].start)):
        return crews[:1]  # "a course for Gripen pilots", "for crews of the Gripen"
    if before and cue.start - before[-1].end <= 1:
        return before[-1:]  # "Patriot training"
    if _COURSE.match(cue.base):
        return _told_before(view, cue, before)
    relative = before and _HANGS_ON.search(view, before[-1].end, cue.start)
    if relative and _LEFT_BEHIND.match(view, cue.end, passage.sentence.end):
        return before[-1:]  # "systems on which they are trained"
    return None


def _told_before(view: str, cue: Cue, before: Sequence[Mention]) -> list[Mention]:
    """What a course, a class or its graduates are for where it stands before: "Gripen pilots graduated"."""
    if not before or cue.base.endswith(("course", "courses")):
        return []
    crews = bool(_ITS_CREWS.match(view, before[-1].end))
    return list(before[-1:]) if crews or _INTAKE.match(cue.base) else []


_TRAINS_OTHERS = re.compile(
    r" (?:(?:the|its|their|some|more|several|dozens of|hundreds of|\d[\d,]*) )*(?:[A-Z][\w.]*(?:'s)? )?"
    r"(?:(?:tank|gun|artillery|missile|armed|ground|air|first) )?"
    r"(?:crews?|pilots|soldiers|troops|[Ff]orces|Armed Forces|personnel|gunners|operators|technicians|"
    r"recruits|army|military|mechanics|instructors|airmen|servicemen)\b"
)


def starts_later(cue: Cue) -> bool:
    """Whether an intake has its start told as of a timetable: "a second group starts on Monday"."""
    return cue.form == "phrase" and bool(_STARTS.match(cue.base))


def trainee_first(passage: Passage, cue: Cue) -> bool:
    """Whether those who are trained stand before the words: "crews were trained", "pilots began training"."""
    before = passage.view[max(passage.sentence.start, cue.start - 30) : cue.start]
    # who "begins to train" others, or "begins training Iraqi crews", is no trainee
    others = cue.form == "base" or _TRAINS_OTHERS.match(passage.view, cue.end)
    begins = not others and _BEGINS.search(before)
    return is_passive(passage.view, cue) or bool(_TRAINEES.match(cue.base)) or bool(begins)


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
