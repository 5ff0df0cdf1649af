"""What a relative clause hangs on, and whether a pronoun stands where a verb's item should."""

import re
from collections.abc import Sequence

from drawdown.reading.events.cue import Cue
from drawdown.reading.events.passive import is_passive
from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.passage import Passage
from drawdown.reading.passages.reach import chain

_PRONOUN = re.compile(r"\b(?:them|it|they|these|those|that|this|some|more)\b", re.I)
_PRONOUN_SUBJECT = re.compile(
    r"\b(?:they|it|these|those|this|that|which|some|more|ones|them|all|none)"
    r"(?: (?:have|has|had|will|would|could|might|may|can|should|are|is|were|was|be|been|being|not|never|"
    r"already|also|yet|now|only|soon|to))* ?\Z",
    re.I,
)
_PRONOUN_OBJECT = re.compile(
    r" (?:(?:him|her|them|us|you|(?-i:[A-Z][\w.]+)) )?"
    r"(?:(?:a (?:few|lot|number|handful)|some|many|more|any|all|most|dozens|hundreds|thousands|"
    r"scores|several|a (?:squadron|company|battalion|platoon|regiment|brigade's worth|batch|pair|dozen)|"
    r"one|none|\d+|[a-z]+(?= of ))"
    r"(?: of (?:them|those|these|it))?|them|it|those|these|this|that)"
    r"(?=[.,;:!?]| ?$| (?:to|for|in|into|over|from|as|and|but|now|already|soon|last|next|by|at|directly|if|"
    r"when|because|since|until|before|after|with|without|this|on|out|so|too|quickly)\b)",
    re.I,
)
_OPENING = re.compile(r"[, ]*\b(which|that)\b")
# How far from its item a relative clause may open: ", which" may follow "to Ukraine", "that" follows at once.
_HANGS_ON = {
    "which": re.compile(r"(?! (?:for|to|on|with|from|of|in)$)[^.;:]{0,60}"),
    "that": re.compile(r"(?: \w{1,12})?"),
}
_NO_SUBJECT = re.compile(
    r" ?(?:(?:has|have|had|is|are|was|were|be|been|being|will|would|may|might|could|can|should|must|to|not|"
    r"already|also|now|recently|currently|soon|still|reportedly|then|since|only|first|[a-z]+ly) )*"
)
_ON_ITS_TAKER = re.compile(
    r"(?: that| which)? (?:it|they|we|he|she|(?:the )?[A-Z][\w.]*) "
    r"(?:was|were|is|are|has been|have been|had been) "
)
_ARE = re.compile(r"\b(?:is|are|was|were|includ\w+|compris\w+)\b")
_BESIDE_IT = re.compile(r" (?:(?:\w+ly|already|first|just|once|being) )?")
_NO_OBJECT = re.compile(
    r"[,.;)]|$| (?:by|to|from|for|in|under|as|on|at|since|during|through|via|this|last|earlier|so far|so)\b"
)
_PART = re.compile(r"\b\d[\d,]* of (?:these|those|them)\b")
_DIRECT = re.compile(r"(?: (?!to|for|in|on|into|with|from|so|as|at|by|over|that|which|such)[\w$-]+\.?){0,6} ")
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would)\b")
_SUBJECT = re.compile(r"(?: [a-z]+)? ")
_EXAMPLES = re.compile(r"\b(?:such as|including|like|among them|namely)\b")
_CONTACT = re.compile(
    r" (?:we|they|he|she|I|you|it|(?:(?:the|its|our|their|other) )?(?:[A-Z][\w.']*|allies|partners|countries|"
    r"nations|government|administration|alliance|west)(?:(?:,| and|, and| or)? (?:its |the |our |other )?"
    r"(?:[A-Z][\w.]*|allies|partners|countries|nations|government))*)"
    r"(?:'ve|'re|'d)?(?: (?:has|have|had|is|are|was|were|will|would|may|might|could|can|also|already|now|"
    r"recently|previously|be|been|not|never|once|just|then|currently))* "
)


def reduced(view: str, cue: Cue, before: Sequence[Mention], after: Sequence[Mention]) -> list[Mention]:
    """The list a participle hangs on: "tanks donated by Oslo as a swap for howitzers" donates the tanks.

    Arms that are named behind it are not: "the arms donated by Oslo include tanks".
    """
    if after and before and before[-1].kind == "aid" and _ARE.search(view, cue.end, after[0].start):
        return []
    if cue.form not in ("past", "participle") or cue.moves or cue.governs or not before:
        return []
    hangs = _BESIDE_IT.fullmatch(view, before[-1].end, cue.start) and _NO_OBJECT.match(view, cue.end)
    return chain(view, before) if hangs else []


def shared_subject(passage: Passage, cue: Cue, low: int) -> list[Mention]:
    """The items that a verb behind "and" has for its subject: "tanks were promised and have arrived"."""
    view, start = passage.view, passage.sentence.start
    if not view.endswith(" and ", start, low) or not _NO_SUBJECT.fullmatch(view, low, cue.start):
        return []
    verb = _FINITE.search(view, start, low)
    ahead = [m for m in passage.mentions if verb and m.end <= verb.start()]
    beside = ahead and verb and _SUBJECT.fullmatch(view, ahead[-1].end, verb.start())
    return chain(view, ahead) if beside else []


def on_its_taker(view: str, item: Mention, cue: Cue) -> bool:
    """Whether a passive on an item has who receives for its subject: "the guns that it was promised"."""
    return bool(_ON_ITS_TAKER.fullmatch(view, item.end, cue.start))


def relative(passage: Passage, cue: Cue, low: int, after: Sequence[Mention]) -> list[Mention]:
    """The items a relative clause hangs on, and their examples: "the guns we have sent, such as mortars"."""
    view = passage.view
    if cue.form == "noun" or (after and _DIRECT.fullmatch(view, cue.end, after[0].start)):
        return []
    opening = _OPENING.match(view, low)
    if opening:
        ahead = [m for m in passage.mentions if m.end <= low]
        inside = [m for m in passage.mentions if low <= m.start < cue.start]
        near = _HANGS_ON[opening[1]].fullmatch(view, ahead[-1].end, low) if ahead else None
        if inside and _told_of(view, inside[-1], cue):
            return chain(view, inside) + _examples(view, cue, after)  # "that the guns Oslo had promised"
        if inside or not near or _PART.search(view, low, cue.start):
            return []
        subject = not _NO_SUBJECT.fullmatch(view, opening.end(), cue.start)
        if not subject and not is_passive(view, cue) and cue.form != "phrase":
            return []  # "the package that will provide howitzers": what provides is not provided
        return chain(view, ahead) + _examples(view, cue, after)
    ahead = [m for m in passage.mentions if m.end <= cue.start]
    if ahead and _told_of(view, ahead[-1], cue):
        return chain(view, ahead) + _examples(view, cue, after)
    return []


def _told_of(view: str, item: Mention, cue: Cue) -> bool:
    """Whether a verb stands in a clause on an item that no word opens: "the guns Oslo had promised"."""
    return bool(_CONTACT.fullmatch(view, item.end, cue.start))


def _examples(view: str, cue: Cue, after: Sequence[Mention]) -> list[Mention]:
    """The items behind a verb that only exemplify what stands before it."""
    return list(after) if after and _EXAMPLES.search(view, cue.end, after[0].start) else []


def stood_for(view: str, cue: Cue, last: Cue, low: int, high: int) -> bool:
    """Whether a pronoun stands where the item should: "sent them", "they were sent"."""
    if cue.event in ("delivered", "announced", "authorised", "sold", "ordered"):
        if is_passive(view, cue) and cue.base != "commit" and _PRONOUN_SUBJECT.search(view, low, cue.start):
            return True
        if cue.form in ("past", "participle") and re.search(r"\d \Z", view[low : cue.start]):
            return True  # "around 900 sold"
        if cue.event == "authorised" and cue.form == "noun":
            return True  # an approval that names nothing is of what is under discussion
        return bool(_PRONOUN_OBJECT.match(view, last.end, min(high + 1, len(view))))
    return bool(_PRONOUN.search(view, cue.end, high) or _PRONOUN.search(view, low, cue.start))
