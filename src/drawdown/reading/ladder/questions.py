"""What is only asked: what somebody was asked about, and questions about an item without a verb for it."""

import re
from collections.abc import Iterator

from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage

_ASKED = re.compile(
    r"(?:^|[.\"] |; )[\"']?(?:(?:when|repeatedly|later) )?(?:asked|pressed|questioned|quizzed)\b"
    r"(?: (?:by|on|at|in|after|during) [^,]{1,40}?)? (?:if|whether|about|on|over|what|why|how|"
    r"when)\b[^,;]*(?=,)",
    re.I,
)
# "reporters asked him why ...", "he was asked whether ...", up to the next comma
_PUT = re.compile(
    r"\b(?:asked|asks|asking|questioned|pressed|quizzed|wanted to know|wants to know|inquired|enquired)\b"
    r"(?: (?:him|her|them|us|me|repeatedly|again|(?:the|a|by|on|at|during) [\w .'-]{2,40}?|"
    r"[A-Z]\w+(?: [A-Z]\w+)?))?"
    r" (?:if|whether|why|when|how|what)\b[^,.;?\"]*"
)
# "Are they there?" she asked; Are they there? she asked
_QUOTED = re.compile(r'(?:^|")[^"]*\?["\']|^[^"?]*\? (?=[a-z])')
_WHO_ASKS = 40  # characters behind a question that tell who asked it
_YES = re.compile(
    r"\b(?:in the affirmative|(?:said|answered|replied) yes|nodded|confirmed (?:it|that|this))\b", re.I
)
_NO = re.compile(
    r"\b(?:in the negative|(?:said|answered|replied) no|shook (?:his|her) head|denied (?:it|that|this))\b",
    re.I,
)
_RAISES = re.compile(
    r"\b(?:what about|how about|any (?:\w+ )?(?:update|news|change|movement|decision|word|progress|"
    r"thoughts?)\w* (?:on|about|regarding)|"
    r"update (?:us|me) on|updates? on|where (?:do|does|are|is) [^?]{1,40} (?:on|with)|status of|"
    r"the latest on|time for|"
    r"talk (?:to us )?about|(?:thinking|position|stance|view|policy|decision) (?:on|about|regarding)|"
    r"anything (?:\w+ )?(?:on|about)|what's changed (?:on|with|about)|yes or no (?:to|on))\b[^?]{0,40}$",
    re.I,
)


def answered(passage: Passage, start: int) -> str | None:
    """The status of what somebody was asked about before the answer ("Asked if ..., he said"), or None.

    Args:
        start: Where the words for the event stand.
    """
    asked = _ASKED.search(passage.view, passage.sentence.start, passage.sentence.end)
    if asked is None or not asked.start() <= start < asked.end():
        return "asked" if _put(passage.text, start - passage.sentence.start) else None
    if _YES.search(passage.view, asked.end(), passage.sentence.end):
        return "actual"
    if _NO.search(passage.view, asked.end(), passage.sentence.end):
        return "denied"
    return "asked"


def _put(text: str, place: int) -> bool:
    """Whether a place of a sentence stands in a question that it tells of or quotes."""
    return any(found.start() <= place < found.end() for found in _questions(text))


def _questions(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_PUT, _QUOTED):
        yield from pattern.finditer(text)


def whole_question(passage: Passage, item: Mention | None) -> bool:
    """Whether a sentence asks, or tells of a question about an item and of nothing behind it.

    '"Are tanks built here?" she asked.' asks; "asked whether tanks are built here, he said no" may answer.
    """
    if passage.sentence.question or item is None:
        return passage.sentence.question
    text, place = passage.text, item.start - passage.sentence.start
    asked = (found.span() for found in _questions(text))
    return any(start <= place < end and end >= len(text) - _WHO_ASKS for start, end in asked)


def raised(passage: Passage) -> list[Draft]:
    """An item that a question only raises ("Any update on the F-16s?") is talked of, by who asks."""
    if not passage.sentence.question:
        return []
    return [
        Draft(passage, "considered", item, "questions.raised", status="asked")
        for item in passage.mentions
        if item.kind != "aid" and _raised(passage, item)
    ]


def _raised(passage: Passage, item: Mention) -> bool:
    before = passage.view[max(passage.sentence.start, item.start - 90) : item.start]
    return bool(_RAISES.search(before))
