"""From what is seen in a text to a judgement on it."""

from collections.abc import Iterator, Sequence

from drawdown.catalogue import Catalogue
from drawdown.degraded import Degraded
from drawdown.entry import Entry
from drawdown.ground import Ground
from drawdown.reconcile.degraded.seen import Seen, seen
from drawdown.report import Report

DEGRADED, UNSURE = 0.6, 0.35
"""Scores from which a text is judged degraded, or cannot be told."""
_LONG = 90  # words from which it tells something that a text lacks a thing
_SHOWN = 90  # characters of an example


def signals(report: Report, entries: Sequence[Entry], catalogue: Catalogue) -> Degraded:
    """Judge one report by its text alone: a judgement on the text, never on who published it.

    Args:
        report: The report; its furniture is left out.
        entries: Its claims; they help to know who is named.
        catalogue: Names and abbreviations that are known.
    """
    return judged(report, grounds(seen(report, entries, catalogue), report))


def judged(report: Report, found: Sequence[Ground]) -> Degraded:
    """The judgement that these grounds make, the heaviest first."""
    score = min(1.0, max(0.0, sum(ground.weight for ground in found)))
    verdict = "degraded" if score >= DEGRADED else "unsure" if score >= UNSURE else "sound"
    ordered = tuple(sorted(found, key=lambda one: (-abs(one.weight), one.name, one.detail)))
    return Degraded(report.id, report.path, score, verdict, ordered)


def grounds(text: Seen, report: Report) -> list[Ground]:
    """What speaks for a degraded copy and against it; no one ground is enough."""
    return [ground for ground in (*_said(text), *_absent(text), *_against(text, report)) if ground.weight]


def _said(text: Seen) -> Iterator[Ground]:
    """What stands in it."""
    share = len(text.filler) / max(1, len(text.sentences))
    if len(text.filler) > 1:
        count = f"{len(text.filler)} of {len(text.sentences)} sentences"
        detail = f"{count} say nothing to check: {_cut(text.filler[0])}"
        yield Ground("filler", round(min(0.45, 0.9 * share), 3), detail)
    if text.unnamed:
        weight = min(0.2, 0.05 * len(text.unnamed)) / (1 + len(text.people))
        yield Ground("unnamed speakers", round(weight, 3), _listed(text.unnamed))
    for short, said, known in text.wrong[:1]:
        yield Ground("wrong expansion", 0.3, f'"{short}" is not "{said}" but "{known}"')
    yield _wordings("no source named", text.unsourced, 0.07, 0.14)
    yield _wordings("vague time", text.vague_time, 0.04, 0.12)
    yield _wordings("vague figures", text.vague_figure, 0.04, 0.12)
    yield _wordings("translated", text.translated, 0.04, 0.08)


def _absent(text: Seen) -> Iterator[Ground]:
    """What is missing, in a text long enough to have it."""
    if text.words < _LONG or not text.english:
        return
    if not text.quotes:
        yield Ground("no quotation", 0.1, "nobody's words are quoted")
    if not text.people:
        yield Ground("nobody named", 0.15, "no person is named as speaking")
    if not text.dates:
        yield Ground("no date", 0.15, "no day, month or year")
    if len(text.numbers) < text.words / 200:
        yield Ground("few figures", 0.1, f"{len(text.numbers)} figures in {text.words} words")


def _against(text: Seen, report: Report) -> Iterator[Ground]:
    """What a text in its own words has."""
    if text.people:
        yield Ground("named people", -min(0.3, 0.1 * len(text.people)), _listed(text.people))
    if text.quotes:
        yield Ground("quotations", -min(0.3, 0.1 * len(text.quotes)), _cut(text.quotes[0]))
    if len(text.dates) > 1:
        yield Ground("dated", -0.1, _listed(text.dates))
    if text.words and len(text.numbers) >= max(3, text.words / 60):
        yield Ground("figures", -0.1, _listed(text.numbers))
    if text.outlets:
        yield Ground("outlets cited", -min(0.2, 0.1 * len(text.outlets)), _listed(text.outlets))
    if text.own_voice >= max(2, 0.15 * len(text.sentences)):
        detail = f"{text.own_voice} of {len(text.sentences)} sentences speak as we or I"
        yield Ground("own voice", -0.3, detail)
    if text.turns > 1:
        yield Ground("transcript", -0.3, f"{text.turns} paragraphs open with who speaks")
    if text.dateline:
        yield Ground("dateline", -0.15, "it opens with place or date")
    if text.byline or report.metadata.author:
        yield Ground("author", -0.1, report.metadata.author or "it names its author")
    if text.cleared:
        yield Ground("anonymity explained", -0.1, "it says why its sources have no name")


def _wordings(name: str, found: tuple[str, ...], each: float, most: float) -> Ground:
    return Ground(name, round(min(most, each * len(found)), 3), _listed(found))


def _listed(words: Sequence[str]) -> str:
    shown = list(dict.fromkeys(words))
    return ", ".join(f'"{word}"' for word in shown[:4]) + (" ..." if len(shown) > 4 else "")


def _cut(text: str) -> str:
    return f'"{text}"' if len(text) <= _SHOWN else f'"{text[:_SHOWN].rsplit(" ", 1)[0]} ..."'
