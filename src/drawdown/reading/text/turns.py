"""Whose turn it is: the labels that open the paragraphs of transcripts, interviews and written answers."""

import re
from collections.abc import Sequence

_ASIDE = r"(?:\s\([^)\n]{1,40}\))?"
# "Q: ", "Q    Thank you", "Q. ", "QUESTION (Reuters): ", "PRESS SECRETARY RUIZ: "
CAPITALS = rf"(Q|[A-Z][A-Z.'’ -]{{2,40}}[A-Z.]){_ASIDE}(:\**|(?<=Q)[.:]?\**)\s+"
_CAPITALS = re.compile(r"\s*[*\"“]*" + CAPITALS)
# "Ana Ruiz: ", "Defence Minister Ruiz (via link): ", "Question: "
_WORD = r"(?:[A-Z][\w.'’-]*|of|the|de|van|von|bin|al|for|and|in)"
NAMED = rf"([A-Z][\w.'’-]+(?: {_WORD}){{0,7}}){_ASIDE}(:)\** +(?=\S)"
_NAMED = re.compile(r"\s*\**" + NAMED)
_OFFICE = re.compile(r"\b(?:OFFICIAL|PRESIDENT|SECRETARY|GENERAL|AMBASSADOR|(?:MR|MS|MRS|DR)\.)")
_ASKS = re.compile(r"Q|QUESTIONS?|REPORTERS?|JOURNALIST|Question|Journalist|Reporter|Interviewer")
# "Answered by Ana Ruiz", "Asked by: Ana Ruiz (Oslo)" in the papers of a parliament
_ANSWER = re.compile(r"\s*\**(A)[:.]\**\s+")  # to "Q."
_WRITTEN = re.compile(r"\s*(?:Asked|Answered|Tabled) by:?\s+([^\n:]{3,80}?)\s*(?:\([^)\n]*\)\s*)?(?=\n|\Z)")
_NO_NAME = re.compile(
    r"\b(?:Facts?|Press|Updates?|Summary|Background|Notes?|Sources?|Photo|Video|Read|Topics?|Subject|News|"
    r"Also|Details|Starting|Related|Watch|Editor|Date|Contact)\b"
)
Label = tuple[str, int]  # who speaks, and where the label ends


def asks(turn: str | None) -> bool:
    """Whether a turn is a reporter's."""
    return turn is not None and _ASKS.fullmatch(turn) is not None


def opens(text: str, start: int, end: int) -> bool:
    """Whether a line opens a turn, as far as the line itself can tell."""
    return _CAPITALS.match(text, start, end) is not None


def labels(text: str, blocks: Sequence[tuple[int, int]]) -> list[Label | None]:
    """For each stretch of a text the label that opens it, where it opens a turn.

    Labels in capitals count where there are two, or where one names an office; names in other letters only
    where somebody asks, or where two take turns.
    """
    capitals = [_CAPITALS.match(text, start, end) for start, end in blocks]
    named = [_NAMED.match(text, start, end) for start, end in blocks]
    told = [match[1] for match in capitals if match]
    names = [match[1] for match in named if match and not _NO_NAME.search(match[1])]
    transcript = len(told) > 1 or any(map(_OFFICE.search, told))
    talk = any(map(asks, (*told, *names))) or 1 < len(set(names)) < len(names)
    return [
        _label(_WRITTEN.match(text, *block))
        or (_label(one) if transcript or talk else None)
        or (_label(two) if talk and two and two[1] in names else None)
        or (_label(_ANSWER.match(text, *block)) if "Q" in told else None)
        for one, two, block in zip(capitals, named, blocks, strict=True)
    ]


def _label(match: re.Match[str] | None) -> Label | None:
    return (match[1].strip(), match.end()) if match else None
