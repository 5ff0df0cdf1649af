"""What was judged, as Markdown."""

from collections.abc import Iterable, Iterator

from drawdown.brief import standing
from drawdown.brief.judged.model import ConflictLine, FactLine, Judged, OriginLine, OriginMap, PositionLine
from drawdown.brief.model import Source
from drawdown.brief.notes import Notes
from drawdown.brief.phrases import STATUS_WORDS
from drawdown.brief.safe import markdown


def judged(found: Judged, key: str, notes: Notes) -> Iterator[str]:
    """The ``facts``, ``positions`` or ``conflicts`` of one item."""
    if key == "facts":
        for fact in found.facts:
            yield from _fact(fact, notes)
    elif key == "positions":
        for line in found.positions:
            yield from _position(line, notes)
    else:
        for conflict in found.conflicts:
            yield from _conflict(conflict, notes)
    yield from _rest(found, key)


def origin_map(found: OriginMap, notes: Notes, drawn: Iterable[str] = ()) -> Iterator[str]:
    """What the claims rest on, and how it came to each report; ``drawn`` are lines of its chart."""
    if not found.origins:
        return
    yield "## Origin map\n"
    yield from drawn
    for line in found.origins:
        yield from _origin(line, notes)
    yield ""
    if found.more:
        yield f"{found.more}\n"


def source_notes(source: Source) -> Iterator[str]:
    """What a source is worth, below its line: whether it was rewritten, what its estimated dates rest on."""
    found = source.degraded
    if found and found.verdict != "sound":
        yield f"  - {standing.degraded(found)}: {markdown('; '.join(standing.signals(found)))}"
        for drift in standing.drifts(found):
            yield f"  - {markdown(drift)}"
    for told in standing.dated_by(source.datings):
        yield f"  - Estimate {markdown(told)}"


def _fact(line: FactLine, notes: Notes) -> Iterator[str]:
    when = f"**{markdown(line.when)}.** " if line.when else ""
    marks = [STATUS_WORDS[line.status], "disputed" if line.fact.disputed else ""]
    marked = "".join(f" ({mark})" for mark in marks if mark)
    yield f"- {when}{markdown(line.text)}{notes(line.claims)}{marked} {line.count}; {markdown(line.grades)}."
    for side in line.sides:
        yield f"  - {markdown(side.text)}{notes(side.claims)} {markdown(side.said_by)}"
    if line.grounds:
        yield f"  - Why so: {markdown('; '.join(line.grounds))}"


def _position(line: PositionLine, notes: Notes) -> Iterator[str]:
    yield f"#### {markdown(line.title)}\n"
    if line.summary:
        yield f"{markdown(line.summary)}\n"
    if line.moments:
        yield "| Step | When | Citations |"
        yield "| --- | --- | --- |"
    for moment in line.moments:
        told = [
            moment.text,
            *(["(inferred)"] if moment.inferred else []),
            *(f"({it})" for it in moment.notes),
        ]
        yield f"| {markdown(' '.join(told))} | {markdown(moment.when)} | {notes(moment.claims)} |"
    yield ""
    if line.more:
        yield f"{line.more} more steps: drawdown positions lists them all.\n"
    if line.undated:
        undated = (f"{markdown(one.text)}{notes(one.claims)}" for one in line.undated)
        yield f"At a time not known: {', '.join(undated)}\n"
    for one in line.forecasts:
        why = f" ({markdown(one.why)})" if one.why else ""
        yield f"- {markdown(one.text)}: {markdown(one.outcome)}{notes(one.claims)}{why}"
    for lag in line.lags:
        yield f"- {markdown(lag.text)}{notes(lag.claims)}"
    yield ""


def _conflict(line: ConflictLine, notes: Notes) -> Iterator[str]:
    yield f"- **{line.verdict}**: {markdown(line.matter)}"
    for side in line.sides:
        yield f"  - “{markdown(side.text)}”{notes(side.claims)} {markdown(side.said_by)}"
    if line.grounds:
        yield f"  - Why so: {markdown('; '.join(line.grounds))}"
    if line.more:
        yield f"  - {line.more} more on this, to the same effect: drawdown conflicts lists all."


def _origin(line: OriginLine, notes: Notes) -> Iterator[str]:
    yield f"- **{markdown(line.label)}** ({markdown(line.about)}){notes(line.claims)}"
    for chain in line.chains:
        yield f"  - {markdown(' → '.join(chain))}"
    yield f"  - In {markdown(', '.join(line.reports))}"
    if line.voices:
        yield f"  - One institution, counted once, together with: {markdown('; '.join(line.voices))}"
    for doubt in line.doubts:
        grounds = f": {markdown('; '.join(doubt.grounds))}" if doubt.grounds else ""
        yield f"  - May be the same as {markdown(doubt.label)}{grounds}"


def _rest(found: Judged, kind: str) -> Iterator[str]:
    yield ""
    if found.rest(kind):
        yield f"{found.rest(kind)}\n"
