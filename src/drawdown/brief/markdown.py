"""The brief as Markdown: the same statements, citations as footnotes that hold the sentence."""

from collections.abc import Iterable, Iterator

from drawdown.brief import dates
from drawdown.brief.bearing.as_markdown import bearing
from drawdown.brief.compared.as_markdown import compared
from drawdown.brief.drawn.as_markdown import chart
from drawdown.brief.judged.as_markdown import judged, origin_map, source_notes
from drawdown.brief.model import Brief, Citation, ItemBrief, Section, Source, Statement, Table
from drawdown.brief.notes import Notes, footnotes
from drawdown.brief.phrases import STATUS_WORDS
from drawdown.brief.safe import link, markdown, url_words
from drawdown.brief.since.as_markdown import since
from drawdown.brief.summary.as_markdown import summary
from drawdown.brief.transfers.as_markdown import transfers
from drawdown.drawing import Drawing
from drawdown.maker import comment


def as_markdown(brief: Brief) -> str:
    """The brief as Markdown with footnotes; all words of reports are escaped."""
    return "\n".join(_lines(brief)).rstrip("\n") + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    yield comment(brief.version)
    yield f"# {markdown(brief.title)}\n"
    yield f"{markdown(brief.scope)}\n"
    for question in brief.known_on:
        yield f"{markdown(question)}\n"
    if brief.as_of:
        until = "; ".join(f"{clock.lower()} {words}" for clock, words in brief.as_of)
        yield f"Information as of: {markdown(until)}\n"
    yield " · ".join(f"{name}: {count:,}" for name, count in brief.counts.items() if count) + "\n"
    notes = footnotes(brief.citations)
    if brief.items:
        yield from summary(brief.summary, notes)
    if brief.since:
        yield from since(brief.since, notes)
    yield from compared(brief.compared, notes, _charts(brief, brief.compared.drawings))
    for item in brief.items:
        yield f"## {markdown(item.name)}\n"
        yield f"{item.claims:,} claim{'' if item.claims == 1 else 's'} in {item.count}\n"
        if item.judged.note:
            yield f"{item.judged.note}\n"
        for key, title in item.parts.items():
            yield f"### {title}\n"
            yield from _charts(brief, item.drawings(key))
            yield from _part(item, key, notes)
    drawn = brief.origins_drawn
    yield from origin_map(brief.origin_map, notes, _charts(brief, [drawn] if drawn else []))
    yield from _apart(brief, notes)
    yield from _unread(brief, notes)
    yield "## Sources\n"
    for source in brief.sources:
        yield f"- {_source(source)}"
        yield from source_notes(source)
    yield ""
    for citation in brief.citations.values():
        yield f"[^{citation.number}]: {_footnote(citation)}"


def _charts(brief: Brief, drawings: Iterable[Drawing]) -> Iterator[str]:
    for drawing in drawings:
        if drawing.name in brief.charts:
            yield from chart(brief.charts[drawing.name])


def _part(item: ItemBrief, key: str, notes: Notes) -> Iterator[str]:
    """One part of an item below its heading."""
    if section := item.section(key):
        yield from _section(section, notes)
    elif key == "bearing":
        for one in item.bearings:
            yield from bearing(one, notes)
    elif key == "transfers":
        yield from transfers(item.transfers, notes)
    else:
        yield from judged(item.judged, key, notes)


def _section(section: Section, notes: Notes) -> Iterator[str]:
    if section.note:
        yield f"{markdown(section.note)}\n"
    for group in section.groups:
        if group.title:
            yield f"#### {markdown(group.title)}\n"
        for statement in group.statements:
            yield f"- {_statement(statement, notes)}"
        yield ""
    if section.table:
        yield from _table(section.table, notes)


def _statement(statement: Statement, notes: Notes) -> str:
    status = STATUS_WORDS.get(statement.status, "")
    pieces = [f"**{markdown(statement.when)}.**"] if statement.when else []
    pieces += [f"{markdown(part.text)}{notes(part.claims)}" for part in statement.parts]
    if status:
        pieces.append(f"({status})")
    if statement.said_by:
        pieces.append(f"Said by: {markdown(statement.said_by)}; {statement.count}.")
    if statement.words:
        pieces.append(f"In its words: {markdown(statement.words)}")
    return " ".join(pieces)


def _table(table: Table, notes: Notes) -> Iterator[str]:
    yield f"| {' | '.join(map(markdown, table.columns))} | Citations |"
    yield f"|{' --- |' * (len(table.columns) + 1)}"
    for row in table.rows:
        yield f"| {' | '.join(map(markdown, row.cells))} | {notes(row.claims)} |"
    yield ""


def _apart(brief: Brief, notes: Notes) -> Iterator[str]:
    if not brief.apart:
        return
    yield "## What may belong to the period\n"
    for group in brief.apart:
        yield f"### {group.title}\n"
        for statement in group.statements:
            yield f"- {_statement(statement, notes)}"
        yield ""


def _unread(brief: Brief, notes: Notes) -> Iterator[str]:
    yield "## What was not read\n"
    for left in brief.unread:
        yield f"- {markdown(left.path)}: {markdown(left.reason)}: “{markdown(left.evidence.text)}”"
    for problem in brief.problems:
        yield f"- Problem: {markdown(str(problem))}"
    for title, statements in (("Set aside by decision", brief.set_aside), ("Without a date", brief.undated)):
        for statement in statements:
            yield f"- {title}: {_statement(statement, notes)}"
    if not (brief.unread or brief.problems or brief.set_aside or brief.undated):
        yield "Nothing was left aside."
    yield ""


def _source(source: Source) -> str:
    about = [source.title, source.outlet, source.author, dates.of_report(source.published, source.datings)]
    told = "; ".join(markdown(words) for words in about if words)
    url = link(source.url)
    # Angle brackets make the one kind of link whose text is its target.
    where = f" <{url}>" if url else f" {markdown(url_words(source.url) or '')}" if source.url else ""
    grade = f"Reliability {source.grade.words}: {markdown(source.grade.why)}."
    return f"{markdown(source.path)}: {told}.{where} {grade}"


def _footnote(citation: Citation) -> str:
    evidence = citation.claim.evidence
    weight = f"{markdown(told)} " if (told := _weight(citation)) else ""
    return (
        f"“{markdown(evidence.text)}” {markdown(citation.chain)}, "
        f"characters {evidence.start} to {evidence.end}. {weight}Claim {citation.claim.id}."
    )


def _weight(citation: Citation) -> str:
    """Grade and origin, or nothing where no fact rests on the claim."""
    told = [f"Grade {one.code}" for one in citation.weight.grades if not one.derived]
    if citation.weight.letter:
        told.append(f"source {citation.weight.letter} ({citation.weight.why})")
    if citation.weight.origins:
        told.append(f"origin: {', '.join(citation.weight.origins)}")
    return f"{'; '.join(told)}." if told else ""
