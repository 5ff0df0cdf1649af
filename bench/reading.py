"""How fast reports are screened and read: ``python bench/run.py reading``."""

import re
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.row import Row, usual
from drawdown.catalogue import Catalogue, load_catalogue
from drawdown.problem import Problem
from drawdown.reading import Reader, find, take_in
from drawdown.reading.names.screen import Screen
from drawdown.reading.text.normal import lower, normal
from drawdown.report import Report, report_id

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "atacms"
SIZE = 5_000_000  # characters screened in one go
SHARE = 50  # the regular expression gets a fiftieth of it: on all of it, it takes minutes
MEGABYTES_A_SECOND = 100  # the rate to reach on one core
WORDS, ALLOWED = 400, 0.030  # a report of so many words, read in so many seconds
ROUNDS = 5
# Written for this bench; it names nothing of the catalogue.
NOTHING = (
    "The committee met on a grey morning to talk about bridges, schools and the price of bread. "
    "Nobody had counted the lamps along the canal since spring, and a clerk promised to do so. "
)
FEW = "Officials said that ATACMS had been sent to Ukraine. "


def rows() -> list[Row]:
    """Measure everything; about a quarter of a minute."""
    catalogue = load_catalogue()
    screen = Screen(catalogue)
    named = 40 * NOTHING + FEW  # one sentence in eighty names something
    return [
        *_screening(screen, catalogue, NOTHING, "text that names nothing"),
        *_screening(screen, catalogue, named, "text with a few names"),
        _whole(Reader(catalogue)),
    ]


def _screening(screen: Screen, catalogue: Catalogue, unit: str, what: str) -> list[Row]:
    text = normal(unit * (SIZE // len(unit)))
    part = text[: SIZE // SHARE]
    pattern = re.compile("|".join(sorted(map(re.escape, _names(catalogue)), key=len, reverse=True)))

    def peer() -> int:
        return sum(1 for _ in pattern.finditer(lower(part)))

    ours, theirs = usual(lambda: screen.names(text), ROUNDS), usual(peer, ROUNDS)
    allowed = len(text.encode()) / 1e6 / MEGABYTES_A_SECOND
    return [
        Row(f"screening {what}", ours / (theirs * SHARE), "one compiled re alternation of the same names"),
        Row(f"screening {what}", ours / allowed, f"the time allowed at {MEGABYTES_A_SECOND} MB/s a core", 1),
    ]


def _names(catalogue: Catalogue) -> set[str]:
    """All that the screen looks for, in lower case as it does."""
    found = {alias for item in catalogue.items.values() for alias in item.aliases} | set(catalogue.common)
    found |= {name for party in catalogue.parties.values() for name in (*party.aliases, *party.adjectives)}
    found |= {words for said in catalogue.words.anaphora.values() for words in said}
    found |= set(catalogue.words.aid) | set(catalogue.outlets)
    return {lower(name) for name in found}


def _whole(reader: Reader) -> Row:
    """Whole readings of the sample reports, each put against the time allowed for its words."""

    def share(report: Report) -> float:
        allowed = ALLOWED * len(report.text.split()) / WORDS
        return usual(_reading(reader, report), ROUNDS) / allowed

    one, reports = report_of(WORDS), _samples()
    return Row(
        f"reading a report of {WORDS} words (sample reports one by one: {median(map(share, reports)):.2g}x)",
        share(one),
        f"the {ALLOWED * 1000:.0f} ms allowed",
        1,
    )


def report_of(words: int) -> Report:
    """A report of so many words; the samples are shorter than 400, so some run on into the next."""
    samples = _samples()
    text = " ".join(" ".join(report.text for report in samples).split(" ")[:words])
    return Report(report_id(text.encode()), "bench.md", text.encode(), text, samples[0].metadata)


def _samples() -> list[Report]:
    return [one for one in take_in(find([EXAMPLES])) if not isinstance(one, Problem)]


def _reading(reader: Reader, report: Report) -> Callable[[], object]:
    return lambda: reader.read(report)
