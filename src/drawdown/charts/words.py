"""What a projection does not say itself: the name of its item, its inputs in words, what is sent when."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from drawdown.address import called
from drawdown.charts.figures import pieces
from drawdown.month import month_text
from drawdown.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Words:
    """Words for the charts of one projection.

    Attributes:
        item: Name of the item.
        inputs: By address, what each number is.
        sent: Month ``YYYY-MM`` and words of each dated transfer from the stock.
    """

    item: str
    inputs: Mapping[str, str] = field(default_factory=dict)
    sent: tuple[tuple[str, str], ...] = ()


def words(scenario: Scenario, item: str) -> Words:
    """The words of a scenario, for an item of this name."""
    sent = []
    for transfer in scenario.transfers:
        amount = transfer.quantity
        if transfer.from_stock and amount and transfer.first >= scenario.start:
            many = "?" if amount.unknown else pieces(amount.middle)
            sent.append((month_text(transfer.first), f"{'about ' if amount.uncertain else ''}{many} sent"))
    return Words(item, called(scenario), tuple(sent))
