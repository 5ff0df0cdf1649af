"""Charts of a brief as Markdown."""

from collections.abc import Iterator

from drawdown.brief.drawn.model import FOLDER
from drawdown.brief.safe import markdown
from drawdown.chart import Chart


def chart(found: Chart) -> Iterator[str]:
    """The drawing, how to read it, and where its figures are."""
    yield f"#### {markdown(found.title)}\n"
    yield f"![{markdown(found.alt)}]({FOLDER}/{found.name}.svg)\n"
    yield f"{markdown(found.note)} Figures: [{found.name}.csv]({FOLDER}/{found.name}.csv)\n"
    for source in found.sources:
        yield f"- {markdown(source)}"
    yield ""
