"""What of a ledger bears on one report, so that it need not be weighed again while that stays the same."""

from collections.abc import Hashable, Sequence

from drawdown.entry import Entry
from drawdown.reconcile.dates.anchors import Anchors, figures_of, totals_of


def bearing(entries: Sequence[Entry], anchors: Anchors) -> Hashable:
    """All that ``weigh`` looks at in the anchors for a report with these claims, to be compared with ``==``.

    While it is the same, and so are the report and what it copies, its hypotheses are.
    """
    items, figures, totals = set(), set(), set()
    for entry in entries:
        claim = entry.claim
        items.add(claim.item.base)
        figures |= {(claim.item.base, (claim.event, claim.recipient, one)) for one in figures_of(claim)}
        totals |= {(claim.item.base, key) for key, _ in totals_of(claim)}
    return (
        tuple(
            (item, frozenset(of.steps.items()), of.crowd)
            for item in sorted(items, key=str)
            for of in [anchors.of(item)]
        ),
        tuple((item, key, anchors.of(item).figures.get(key)) for item, key in sorted(figures, key=repr)),
        tuple((item, key, anchors.of(item).totals.get(key)) for item, key in sorted(totals, key=repr)),
    )
