"""The catalogue as one value, and the names it prints."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from drawdown.catalogue.words import Cues, Words
from drawdown.grade import Grade, of_publisher
from drawdown.item import Item
from drawdown.party import Party

_WORD = re.compile(r"\w+")
_WITH_ARTICLE = {"Netherlands", "Philippines", "Czech Republic", "European Union"}


@dataclass(frozen=True)
class Catalogue:
    """Items, parties, outlets and words.

    Attributes:
        items: By id; classes are items too.
        systems: Ids of items that a claim tells as variants of their class, ``k2`` as ``tank/k2``.
        common: Item id by an alias that is also an ordinary word ("Patriot").
        variants: For an item id, the words that name each of its variants.
        parties: By id.
        outlets: Names by which reports cite an outlet, each with the name to print.
        words: Words that are neither item, party nor outlet.
        events: For each event, the words that stand for it.
        own: Digest of the user's own files, empty without them.
        reliability: Letters of the Admiralty code that a user gave outlets, by name to print.
    """

    items: Mapping[str, Item]
    systems: frozenset[str]
    common: Mapping[str, str]
    variants: Mapping[str, Mapping[str, tuple[str, ...]]]
    parties: Mapping[str, Party]
    outlets: Mapping[str, str]
    words: Words
    events: Mapping[str, Cues]
    own: str = field(default="", compare=False)
    reliability: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def names_of_parties(self) -> Mapping[str, str]:
        """Party ids by all their names and adjectives; groups such as "allies" are left out."""
        return {
            name: party.id
            for party in self.parties.values()
            if party.kind != "group"
            for name in (*party.aliases, *party.adjectives)
        }

    @cached_property
    def parties_by_first_word(self) -> Mapping[str, Sequence[str]]:
        """The same names by the first word of each, so that few are looked for in a text."""
        found: dict[str, list[str]] = {}
        for name in self.names_of_parties:
            if first := _WORD.search(name):
                found.setdefault(first[0], []).append(name)
        return found

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Names of firms and organisations, and single words that name a state, its capital or a body.

        "Madrid", not the surname of who leads a state: a head of state stands among the names of the state.
        """
        parties = [party for party in self.parties.values() if party.kind != "group"]
        names = [name for party in parties for name in party.aliases]
        surnames = {name.split()[-1] for name in names if " " in name}
        firms = [party for party in parties if party.kind in ("firm", "organisation")]
        return frozenset(name for name in names if " " not in name and name not in surnames).union(
            *(firm.aliases for firm in firms)
        )

    def grade(self, outlet: str | None) -> Grade:
        """The grade of a report by who published it, as the report names it."""
        name = self.outlets.get(outlet, outlet) if outlet else None
        return of_publisher(self.reliability.get(name) if name else None, name)

    @cached_property
    def outlet_names(self) -> frozenset[str]:
        """All names of outlets, those to print included."""
        return frozenset(self.outlets) | frozenset(self.outlets.values())

    @cached_property
    def words_of_names(self) -> frozenset[str]:
        """Single words that stand in names of parties, items and outlets, as written there."""
        parties = (
            name for one in self.parties.values() for name in (one.name, *one.aliases, *one.adjectives)
        )
        items = (name for one in self.items.values() for name in (one.name, *one.aliases))
        names = (*parties, *items, *self.common, *self.outlet_names)
        return frozenset(word for name in names for word in _WORD.findall(name))

    def family(self, item: str | None) -> str:
        """The class that an item belongs to, or the class itself: ``long-range-missile``; "" for aid."""
        base = item.split("/")[0] if item else ""
        known = self.items.get(base)
        return base if known is None or known.kind == "class" else known.kind

    def told(self, item: str | None) -> str | None:
        """The id by which a claim tells an item: ``k2`` gives ``tank/k2``, others stay as they are."""
        base = item.split("/")[0] if item else ""
        return f"{self.items[base].kind}/{item.replace('/', '-')}" if item and base in self.systems else item

    def item_name(self, item: str | None) -> str:
        """The name to print for an item id.

        ``atacms/cluster`` gives "ATACMS (cluster variant)", ``tank/k2`` gives "K2 Black Panther".
        """
        if item is None:
            return "Aid as a whole"
        base, _, variant = item.partition("/")
        if variant in self.systems:
            return self.item_name(variant)
        name = self.items[base].name if base in self.items else base
        return f"{name} ({variant.replace('-', ' ')} variant)" if variant else name

    def party_name(self, party: str) -> str:
        """The name to print for a party id; a group word stays as said."""
        return self.parties[party].name if party in self.parties else party

    def item_in_sentence(self, item: str | None) -> str:
        """The name of an item within a sentence: "ATACMS (cluster variant)", "rocket artillery", "aid"."""
        if item is None:
            return "aid"
        name, known = self.item_name(item), self.items.get(item)
        lowered = name[:1].lower() + name[1:]
        plain = known and (known.kind == "class" or lowered in known.aliases) and not name[:2].isupper()
        return lowered if plain else name

    def party_in_sentence(self, party: str) -> str:
        """The name of a party within a sentence: "the United States", "Norway", "allies"."""
        name, known = self.party_name(party), self.parties.get(party)
        lowered = name[:1].lower() + name[1:]
        if known and known.kind == "group" and lowered in known.aliases:
            return lowered
        return f"the {name}" if name in _WITH_ARTICLE or name.startswith("United ") else name
