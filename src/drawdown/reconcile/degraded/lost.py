"""What a report has lost of the report it may be a copy of."""

from collections.abc import Callable, Sequence

from drawdown.catalogue import Catalogue
from drawdown.entry import Entry
from drawdown.ground import Ground
from drawdown.reconcile.degraded.seen import Seen, seen
from drawdown.report import Report

_WEIGHT = 0.05  # what each kind of thing lost adds; all together decide nothing alone
_SHORT = 0.5  # share of the words of the other below which a copy is a cut, and lacks much for that reason
_KINDS: tuple[tuple[str, Callable[[Seen], Sequence[str]]], ...] = (
    ("people lost", lambda text: [name.rsplit(" ", 1)[-1] for name in text.people]),
    ("outlets lost", lambda text: text.outlets),
    ("dates lost", lambda text: text.dates),
    ("figures lost", lambda text: [figure.strip("$€£.,") for figure in text.numbers]),
    ("quotations lost", lambda text: [quote.strip(" ,.") for quote in text.quotes]),
)


def lost(
    report: Report, entries: Sequence[Entry], others: Sequence[Report], catalogue: Catalogue
) -> list[Ground]:
    """Names, dates, figures and quotations of the likely origin that a report has not; one ground a kind.

    Args:
        report: The report judged; ``entries`` are its claims.
        others: Reports that it rests on or may rest on. The one that it has lost least of counts.
        catalogue: Names that are known.

    Returns: Nothing where the report is much shorter than the other: it is a cut then, which loses without
        being rewritten; nor where another has little to lose.
    """
    mine = seen(report, entries, catalogue)
    found = [_from(mine, report.body, seen(other, (), catalogue), other.path) for other in others]
    told = [grounds for grounds in found if grounds is not None]
    return min(told, key=lambda grounds: (sum(one.weight for one in grounds), str(grounds)), default=[])


def _from(mine: Seen, text: str, theirs: Seen, path: str) -> list[Ground] | None:
    if mine.words < _SHORT * theirs.words or not theirs.words:
        return None
    found, plain = [], text.lower()
    for name, of in _KINDS:
        had = list(dict.fromkeys(of(theirs)))
        gone = [one for one in had if one.lower() not in plain]
        if len(had) > 1 and 2 * len(gone) > len(had):
            shown = ", ".join(gone[:3]) + (" ..." if len(gone) > 3 else "")
            found.append(Ground(name, _WEIGHT, f"{len(gone)} of {len(had)} in {path}: {shown}"))
    return found
