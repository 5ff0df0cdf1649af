"""A projection of a brief as Markdown."""

from collections.abc import Iterator

from drawdown.brief.bearing.model import BASIS, AnswerLine, Bearing, InputLine
from drawdown.brief.drawn.as_markdown import chart
from drawdown.brief.notes import Notes
from drawdown.brief.safe import markdown


def bearing(found: Bearing, notes: Notes) -> Iterator[str]:
    """What the stock can bear, by one scenario."""
    yield f"By {markdown(found.scenario)}. {markdown(found.rests_on)}\n"
    for doubt in found.doubts:
        yield f"- **Mind**: {markdown(doubt)}"
    for answer in found.answers:
        yield from _answer(answer, notes)
    yield ""
    if found.next:
        yield f"**{markdown(found.next)}**\n"
    for question in found.questions:
        yield f"- To find out: {markdown(question)}"
    yield ""
    for drawn in found.charts:
        yield from chart(drawn)
    yield "#### What it rests on\n"
    yield "| Number | Is | Rests on |"
    yield "| --- | --- | --- |"
    for line in found.inputs:
        yield f"| {markdown(line.name)} | {markdown(line.said)} | {_basis(line, notes)} |"
    yield ""


def _answer(line: AnswerLine, notes: Notes) -> Iterator[str]:
    yield f"- **{markdown(line.question)}** {markdown(line.text)}{notes(line.claims)}"
    if line.note:
        yield f"  - {markdown(line.note)}"
    if line.working:
        yield f"  - Working: {markdown(line.working)}"
    if line.assumed:
        yield f"  - Assumed: {markdown('; '.join(line.assumed))}"


def _basis(line: InputLine, notes: Notes) -> str:
    told = [BASIS[line.basis], *line.doubts, *([line.note] if line.note else [])]
    return f"{markdown('; '.join(filter(None, told)))} {notes(line.claims)}".strip()
