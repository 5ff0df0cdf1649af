"""What changed since a day, as Markdown."""

from collections.abc import Iterator

from drawdown.brief.notes import Notes
from drawdown.brief.phrases import STATUS_WORDS
from drawdown.brief.safe import markdown
from drawdown.brief.since.model import EARLY, Change, Since

_CITED = 12


def since(found: Since, notes: Notes) -> Iterator[str]:
    """What changed, topic by topic, then what did not."""
    yield f"## {found.title}\n"
    yield f"{markdown(found.clock)}\n"
    if not found.topics:
        yield "Nothing changed.\n"
    for topic in found.told:
        yield f"### {markdown(topic.title)}\n"
        for change in topic.shown:
            yield from _change(change, notes)
        yield ""
        for words in filter(None, (topic.note, topic.more)):
            yield f"{markdown(words)}\n"
    for remark in found.remarks:
        yield f"{markdown(remark.text)}{notes(remark.claims[:_CITED])}\n"


def _change(change: Change, notes: Notes) -> Iterator[str]:
    when = f"**{markdown(change.when)}.** " if change.when else ""
    marks = (change.basis, STATUS_WORDS[change.status], EARLY if change.early else "")
    marked = f" ({markdown('; '.join(filter(None, marks)))})" if any(marks) else ""
    cites = notes(change.claims[:_CITED]) if not change.sides else ""
    yield f"- *{markdown(change.label)}*: {when}{markdown(change.text)}{cites}{marked}"
    for side in change.sides:
        yield f"  - “{markdown(side.text)}”{notes(side.claims)} {markdown(side.said_by)}"
    for words in change.details:
        yield f"  - {markdown(words)}"
