"""A claim while it is being put together: fields may still be filled from the rest of the text."""

from dataclasses import dataclass, field

from drawdown.bounds import DateBounds
from drawdown.quantity import Money, Quantity
from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.passage import Passage


@dataclass(slots=True)
class Draft:
    """The fields of a claim that rules decide; the rest comes from its passage.

    Attributes:
        passage: The sentence it is read from.
        event, item, status: What it says.
        rule: Name of the rule that made it.
        why_missing: For a date found and not understood, the reason; ``missing`` adds the rest.
        guessed: Names of what was guessed on the way; ``confidence`` weighs them.
    """

    passage: Passage
    event: str
    item: Mention | None
    rule: str
    status: str = "actual"
    supplier: str | None = None
    recipient: str | None = None
    party: str | None = None
    quantity: Quantity | None = None
    money: Money | None = None
    happened: DateBounds | None = None
    disclosed: DateBounds | None = None
    leaning: str | None = None
    secret: bool = False
    instrument: str | None = None
    authority: str | None = None
    reason: str | None = None
    successor: str | None = None
    why_missing: dict[str, str] = field(default_factory=dict)
    guessed: set[str] = field(default_factory=set)

    @property
    def item_id(self) -> str | None:
        """Catalogue id of the item, None for aid as a whole."""
        return self.item.id if self.item else None
