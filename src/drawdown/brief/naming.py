"""Items and parties as they stand in a sentence: "the United States", "long-range missiles", "ATACMS"."""

from functools import cache

from drawdown.catalogue import Catalogue
from drawdown.plural import plural


class Names:
    """Names of one catalogue, ready for a sentence."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.item = cache(self._item)
        self.party = cache(catalogue.party_in_sentence)

    def alone(self, party: str) -> str:
        """The name of a party where no sentence is around it."""
        return self._catalogue.party_name(party)

    def heading(self, item: str | None) -> str:
        """The name of an item for a heading."""
        return self._catalogue.item_name(item)

    def unit(self, item: str | None) -> str | None:
        """The noun one piece of the item is counted in, if the catalogue has one."""
        known = self._catalogue.items.get(item.split("/")[0]) if item else None
        return known.unit if known else None

    def countable(self, item: str | None) -> bool:
        """Whether its name counts pieces, as "tanks" does and "artillery" does not."""
        name = self.item(item)
        each = " and " not in name and all(half.endswith("s") for half in name.split(" or "))
        return each or name == self.heading(item)

    def is_class(self, item: str | None) -> bool:
        """Whether it is a class, such as air-defence systems, and no system."""
        known = self._catalogue.items.get(item) if item else None
        return known is not None and known.kind == "class"

    def _item(self, item: str | None) -> str:
        name = self._catalogue.item_in_sentence(item)
        if item not in self._catalogue.items:
            return name
        last = name.split()[-1]
        common = last.isalpha() and last.islower()
        return plural(name) if common else name

    def outlet(self, words: str) -> str | None:
        """The outlet that these words name, if the catalogue knows it."""
        return self._catalogue.outlets.get(" ".join(words.split()))

    def many(self, party: str) -> bool:
        """Whether the party takes a plural verb, as "allies" does."""
        known = self._catalogue.parties.get(party)
        if known is not None:
            return known.kind == "group" and known.name.endswith("s")
        return party.islower() and party.endswith("s")
