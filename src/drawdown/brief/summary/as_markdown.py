"""The summary of a brief as Markdown."""

from collections.abc import Iterator, Sequence

from drawdown.brief.notes import Notes
from drawdown.brief.safe import markdown
from drawdown.brief.summary.model import FACT, NOTHING, Line


def summary(lines: Sequence[Line], notes: Notes) -> Iterator[str]:
    """What is known in short; a sentence that is no report's own says so."""
    yield "## Summary\n"
    if not lines:
        yield f"{NOTHING}\n"
        return
    for line in lines:
        words = " ".join(f"{markdown(part.text)}{notes(part.claims)}" for part in line.parts)
        told = "; ".join(filter(None, (line.said_by, line.count)))
        basis = (
            line.basis.capitalize()
            if line.basis == FACT or not line.why
            else f"{line.basis.capitalize()}: {line.why}"
        )
        about = f" Said by: {markdown(told)}." if line.said_by else f" {markdown(told)}." if told else ""
        yield f"- {words} ({markdown(basis)}.){about}"
    yield ""
