"""What a draft is made from."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from drawdown.bounds import DateBounds
from drawdown.catalogue.catalogue import Catalogue
from drawdown.claim import Claim
from drawdown.fact import Fact

_SUPPLY = ("produced", "held", "sold", "delivered")
_ANY_PIECE = frozenset({None, "unit", "piece", "item", "weapon"})


@dataclass(frozen=True)
class Known:
    """The facts on an item.

    Attributes:
        item: Catalogue id, with its variant if one was asked for.
        start, months: First month of the scenario (months since the year 0) and how many it has.
        facts: All facts of the ledger as known, or those on the item and its variants.
        claims: The claims they rest on, by id.
        catalogue: Names of items and parties.
        owner: Party whose stock it is, None where nobody is known to hold or supply any.
        supplier: Party that supplies most by the facts; what reports say of exports and of all that is left
            is said from where it stands.
    """

    item: str
    start: int
    months: int
    facts: Sequence[Fact]
    claims: Mapping[str, Claim]
    catalogue: Catalogue
    owner: str | None = None
    supplier: str | None = None

    @property
    def end(self) -> int:
        """Last month of the scenario."""
        return self.start + self.months - 1

    @cached_property
    def own(self) -> Sequence[Fact]:
        """The facts on this very item, without its variants."""
        return [fact for fact in self.facts if fact.item == self.item]

    @cached_property
    def unit(self) -> str:
        """What a piece is called, a singular noun."""
        base = self.catalogue.items.get(self.item.split("/")[0])
        usual = base.unit if base else None
        counted = [unit for fact in self.own if fact.event in _SUPPLY and (unit := unit_of(fact))]
        counted = [unit for unit in counted if unit not in _ANY_PIECE and not unit.startswith("share")]
        if usual and (usual in counted or not counted):
            return usual
        return Counter(counted).most_common(1)[0][0] if counted else "piece"

    def told(self, *events: str, status: str = "actual") -> list[Fact]:
        """Facts on this very item, the newest last."""
        found = [fact for fact in self.own if fact.event in events and fact.status == status]
        return sorted(found, key=lambda fact: (_day(fact.happened), fact.id))

    def same_unit(self, fact: Fact) -> bool:
        """Whether a fact counts the pieces that the scenario counts; batteries are not missiles."""
        return unit_of(fact) in {*_ANY_PIECE, self.unit}

    @property
    def whose(self) -> str:
        """The owner within a sentence."""
        return self.party(self.owner) if self.owner else "the owner"

    def party(self, party: str | None) -> str:
        """The name of a party within a sentence."""
        return self.catalogue.party_in_sentence(party) if party else "somebody unnamed"

    @property
    def name(self) -> str:
        """The name of the item within a sentence."""
        return self.catalogue.item_in_sentence(self.item)


def unit_of(fact: Fact) -> str | None:
    """What a fact counts in, None where it does not say."""
    return fact.quantity.unit if fact.quantity else None


def _day(when: DateBounds | None) -> str:
    """The last day of when it happened, open ends first, so that the order does not depend on chance."""
    return when.upper.isoformat() if when and when.upper else ""
