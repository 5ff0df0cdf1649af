"""Splits a stored text into sentences, bullets and headings; in transcripts, says whose turn each is.

Our own splitter: reports need offsets kept, hard-wrapped lines joined and bullets told apart, and the
libraries measured for this lose one of the three (docs/decisions).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drawdown.reading.text.turns import asks, labels, opens
from drawdown.report import Furniture

LONGEST = 5_000  # characters; a longer sentence is a table or a list run together, which rules would misread

_SHORT = (
    "mr mrs ms dr prof gen lt col maj capt sgt adm sen rep gov st no vs etc inc ltd co corp jr sr dept fig "
    "approx jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k u.n e.g i.e a.m p.m d.c ph.d cf al"
)
_ABBREVIATIONS = frozenset(_SHORT.split())
_STOP = re.compile(r"""[.!?…]+["')\]*_]*(?=\s|$)|[.!?](?<=[a-z0-9][.!?])(?=[A-Z][a-z])""")
_OPENS = re.compile(r"""\s*["'(\[]*[A-Z0-9$£€•*\[-]""")
_BULLET = re.compile(r"\s*(?:[•▪◦·*–-]|\(?\\?\(?(?:\d{1,2}|[a-z])\\?[.)])\s+")
# A reporter's question without a question mark: "I'm wondering if ...".
_INDIRECT = re.compile(
    r"\b(?:(?:I'm|I am|I was|we're|we were|just) (?:\w+ )?(?:wondering|curious)(?: (?:if|whether|about|"
    r"what|how))?|"
    r"(?:wanted|want|like|going) to (?:\w+ )?(?:ask|know|understand|check|follow up)|"
    r"(?:can|could|would|will) you (?:\w+ ){0,2}(?:say|tell|confirm|update|talk|give|describe|explain|"
    r"address|clarify|speak)|"
    r"(?:my|a|another) (?:\w+ )?question is)\b",
    re.I,
)
# "To ask the Secretary of State for Defence, how many ..." in the papers of a parliament.
_WRITTEN = re.compile(
    r"To ask (?:the |Her |His )[A-Z][^.;]{3,160}?,? (?:if|whether|what|how|when|which|who|why|where|pursuant|"
    r"for what|on what|to what)\b"
)
# A headline that asks without a question mark.
_INVERTED = re.compile(
    r"(?:Is|Are|Was|Were|Has|Have|Did|Does|Do|Will|Would|Can|Could|Should|Might) (?:the |a )?[\w'-]+ (?!of\b)"
)
_PIECE = re.compile(r"\s*[\dA-Z]")  # a line of a list; of hard-wrapped prose not every line opens so
_WIDEST = 100  # characters of a hard-wrapped line
_CLOSED = re.compile(r"[.!?…:;][\"')\]*]*$")
_ASKED = re.compile(r"[?？][!?？]*[\"')\]*_]*(?:\[\d+\])?$")
_LAST_WORD = re.compile(r"[\w.]*$")
_LETTER = re.compile(r"[a-z]")
_OPENER = re.compile(r"(?:The|He|She|It|They|But|And|In|We|This|That|However)\b")
_BLANK = re.compile(r"\n[ \t\xa0]*(?:\n|$)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, bullet or heading.

    Attributes:
        start, end: Character offsets into the stored text, without white space around.
        paragraph: Number of its paragraph.
        kind: ``prose``, ``bullet`` or ``heading``.
        turn: In a transcript, the label of whoever speaks (``Q`` for a reporter).
        question: Whether it asks: it ends with a question mark, or a reporter asks indirectly.
    """

    start: int
    end: int
    paragraph: int
    kind: str
    turn: str | None
    question: bool


def sentences(text: str, view: str, furniture: Sequence[Furniture] = ()) -> list[Sentence]:
    """The sentences of a stored text outside its furniture, in order.

    Args:
        text: The stored text.
        view: Its normal view (see ``normal``).
        furniture: Stretches to leave out.
    """
    found: list[Sentence] = []
    turn: str | None = None
    blocks = list(_blocks(text, furniture))
    opened = labels(text, blocks)
    unlabelled = all(asks(label[0]) for label in opened if label)  # only the questions are marked
    for number, ((start, end), label) in enumerate(zip(blocks, opened, strict=True)):
        if label:
            turn, start = label
        elif unlabelled and found and found[-1].question:
            turn = None
        bullet = _BULLET.match(text, start, end)
        if bullet:
            start = bullet.end()
        spans = list(_split(view, start, end))
        for low, high in spans:
            closed = bool(_CLOSED.search(view[max(low, high - 6) : high]))
            kind = "bullet" if bullet else "prose" if closed or len(spans) > 1 else "heading"
            question = (
                (kind == "heading" and bool(_INVERTED.match(view, low, high)))
                or bool(_ASKED.search(view[max(low, high - 8) : high]))
                or (asks(turn) and bool(_INDIRECT.search(view, low, high)))
                or bool(_WRITTEN.match(view, low, high))
            )
            found.append(Sentence(low, high, number, kind, turn, question))
    return found


def _blocks(text: str, furniture: Sequence[Furniture]) -> Iterator[tuple[int, int]]:
    """Paragraphs, bullets and headings: stretches that no sentence crosses."""
    cuts = [(piece.start, piece.end) for piece in furniture]
    position = 0
    for low, high in [*cuts, (len(text), len(text))]:
        for start, end in _paragraphs(text, position, low):
            yield from _lines(text, start, end)
        position = high


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for gap in _BLANK.finditer(text, start, end):
        yield position, gap.start()
        position = gap.end()
    yield position, end


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Joins hard-wrapped lines; a line that is a paragraph of its own, or a bullet, stands alone."""
    lines: list[tuple[int, int]] = []
    position = start
    while position < end:
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        if text[position:stop].strip():
            lines.append((position, stop))
        position = stop + 1
    if not lines:
        return
    wrapped = len(lines) > 1 and max(_width(text[low:high]) for low, high in lines) <= _WIDEST
    wrapped = wrapped and not _lists([text[low:high].rstrip() for low, high in lines])
    low, high = lines[0]
    for next_low, next_high in lines[1:]:
        anew = bool(_BULLET.match(text, next_low, next_high)) or opens(text, next_low, next_high)
        if wrapped and not anew:
            high = next_high
        else:
            yield low, high
            low, high = next_low, next_high
    yield low, high


def _lists(lines: Sequence[str]) -> bool:
    """Whether lines without bullets are a list: parted by semicolons, or all opening anew behind a colon."""
    if len(lines) > 2 and lines[0].endswith(":"):
        return all(_PIECE.match(line) for line in lines[1:])
    return len(lines) > 1 and all(line.endswith((";", "; and", "; or")) for line in lines[:-1])


def _width(line: str) -> int:
    """The width of a line, without a word too long to be broken, such as an address."""
    return len(line) if len(line) <= _WIDEST else len(line) - max(map(len, line.split()), default=0)


def _split(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for stop in _STOP.finditer(view, start, end):
        if not _OPENS.match(view, stop.end(), end) or _abbreviated(view, position, stop):
            continue
        yield from _trimmed(view, position, stop.end())
        position = stop.end()
    yield from _trimmed(view, position, end)


def _abbreviated(view: str, start: int, stop: re.Match[str]) -> bool:
    if not stop[0].startswith(".") or len(stop[0]) > 1:
        return False
    word = _LAST_WORD.search(view[max(start, stop.start() - 12) : stop.start()])
    said = word[0].lower() if word else ""
    after = view[stop.end() : stop.end() + 12].lstrip()
    if said == "no":  # "No. 5" is a number, "No. Not yet." an answer
        return after[:1].isdigit()
    if said in ("u.s", "u.k", "u.n", "d.c", "a.m", "p.m"):
        # "the U.S. The Pentagon": a word that opens sentences closes the one before
        return not _OPENER.match(after)
    return said in _ABBREVIATIONS or bool(_LETTER.fullmatch(said))


def _trimmed(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and view[start] in " *_#>\ufeff":
        start += 1
    while end > start and view[end - 1] in " *_":
        end -= 1
    if start < end:
        yield start, end
