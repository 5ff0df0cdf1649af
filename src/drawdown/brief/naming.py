"""Items and parties as they stand in a sentence: "the United States", "long-range missiles", "ATACMS"."""

from functools import cache

from drawdown.catalogue import Catalogue

# A class such as "air defence" names no piece, so a plural of it would be no English.
_UNCOUNTABLE = {"aid", "air defence", "ammunition", "armour", "artillery", "aircraft", "equipment"}
_IRREGULAR = {"foot": "feet", "man": "men"}


class Names:
    """Names of one catalogue, ready for a sentence."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.item = cache(self._item)
        self.party = cache(catalogue.party_in_sentence)

    def heading(self, item: str | None) -> str:
        """The name of an item for a heading."""
        return self._catalogue.item_name(item)

    def unit(self, item: str | None) -> str | None:
        """The noun one piece of the item is counted in, if the catalogue has one."""
        known = self._catalogue.items.get(item.split("/")[0]) if item else None
        return known.unit if known else None

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
            return known.kind == "group"
        return party.islower() and party.endswith("s")


def plural(noun: str) -> str:
    """The plural of a noun phrase by its last word; words that name no piece stay as they are."""
    if noun in _UNCOUNTABLE or noun.split()[-1] in _UNCOUNTABLE or noun.startswith(("per ", "share of ")):
        return noun
    if " or " in noun:
        return " or ".join(plural(half) for half in noun.split(" or "))
    head, _, last = noun.rpartition(" ")
    if last in _IRREGULAR:
        last = _IRREGULAR[last]
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = f"{last[:-1]}ies"
    elif last.endswith(("x", "ch", "sh", "ss")):
        last = f"{last}es"
    elif not last.endswith("s"):
        last = f"{last}s"
    return f"{head} {last}" if head else last
