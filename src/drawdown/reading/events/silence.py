"""What a speaker will not talk about: "I won't get into deliveries", "no shipments to announce"."""

import re

from drawdown.reading.text.rare import Rare

_WHEN_OR_HOW_MANY = (
    r"(?:(?:an?|any|the|that|those|more|further|exact|specific|precise|firm|hard|new|real|good|full) )*"
    r"(?:time-?frames?|time-?lines?|timetables?|dates?|numbers?|figures?|details?|specifics|breakdowns?|"
    r"updates?|schedules?|lists?|announcements?|comments?|read-?outs?|information|news)\b"
)
# "I'm not going to get into", "I can't give you a date"; "we did not discuss" is an answer.
_WILL_NOT = (
    r"\b(?:I|we)(?:'m|'re|'ll|'d| am| are| will| would| can| could| may| do| ca| wo)?"
    r"(?: (?!did|have|had)\w+)?? ?"
    r"(?:\bnot|n't|cannot) (?:(?:going|able|prepared|ready|about|here|want|wish|like|looking|in a position|"
    r"at liberty|be|to|really|even|just|yet) )*"
    r"(?:get (?:into|ahead|in front|drawn)|go (?:into|through|beyond|further)|speak|talk|comment|preview|"
    r"speculate|elaborate|detail|discuss|read out|forecast|predict|characteri[sz]e|confirm|address|drawn|"
    r"lay out|telegraph|itemi[sz]e|disclose|reveal|put an? (?:\w+ )?(?:number|figure|date|timeline)|"
    rf"(?:give|have|provide|offer|share)(?: you(?: all)?| anyone)? {_WHEN_OR_HOW_MANY})\b"
)
_HAS_NOTHING = (
    r"(?:\b(?:have|'ve|got|there(?:'s| is| are)) (?:no|nothing)|(?:\bdo|\bdoes) ?(?:not|n't) (?:\w+ )?have|"
    r"\b(?:am|'m) not having)\b"
    r"(?:[^.;,?]{0,80}? to (?:announce|speak to|read out|share|preview|report|add|talk about|lay out|"
    r"pass on|make)\b|"
    r" (?:(?:any|new|further|specific|additional|more|anything|nothing|something) ?)*"
    r"(?:(?:updates?|announcements?|news|details?|information|timelines?|time-?frames?|read-?outs?|"
    r"comments?|specifics) )?(?:new |else |more |further )?(?:on|about|regarding|as to)\b)"
)
_LEAVES_IT = (
    r"\b(?:refer|point|direct) you (?:back )?to\b|"
    r"\b(?:I|we)(?:'ll|'d| will| would| must)? (?:have to )?(?:let|leave (?:it|that) to|"
    r"defer to) [^.;,]{1,50}?"
    r"\b(?:to )?(?:speak|talk|address|answer|discuss|comment|describe|announce|detail)\b"
)
_SILENT = Rare(
    "not |n't |cannot |no|refer|point|direct|let |leave |defer", f"{_WILL_NOT}|{_HAS_NOTHING}|{_LEAVES_IT}"
)
_GOES_ON = re.compile(
    r"[;:]|--|[—–]|, (?:but|and|I|we|what|so|though|because|which|they)\b|\b(?:but|because)\b", re.I
)


def silent(view: str, start: int, end: int, at: int) -> bool:
    """Whether words at a place stand in what a speaker says nothing about.

    Args:
        view: Normal view of the text.
        start, end: The sentence.
        at: Where the words for the event begin.
    """
    for said in _SILENT.finditer(view, start, end):
        if said.start() <= at and not _GOES_ON.search(view, said.start(), at):
            return True
    return False
