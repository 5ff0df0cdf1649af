"""Reliability of sources by the letters of the Admiralty code, each with its reason.

A letter is never a matter of fame: without a record it is F. The code: NATO AJP-2.1, before it STANAG 2511.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from drawdown.catalogue.catalogue import Catalogue
from drawdown.dossier import Dossier
from drawdown.grade import Grade, given
from drawdown.reconcile.facts.told import Told

# From so many other claims borne out or contradicted on, a record counts.
ENOUGH = 3
_BY_RECORD = ((0.9, "B"), (0.75, "C"), (0.5, "D"), (0.0, "E"))

_BY_PARTY = frozenset({"requested", "used", "produced", "held", "trained", "conditioned", "argued"})
_BY_BOTH = frozenset({"delivered", "ordered"})  # who receives knows it too


@dataclass(frozen=True, slots=True)
class Record:
    """How often what a source said was borne out or contradicted by independent origins."""

    confirmed: int = 0
    contradicted: int = 0

    def less(self, other: "Record") -> "Record":
        """Without what is counted in ``other``."""
        return Record(self.confirmed - other.confirmed, self.contradicted - other.contradicted)


NO_RECORD = Record()


@dataclass(frozen=True)
class Sources:
    """What is known of who speaks.

    Attributes:
        catalogue: Names of parties and outlets, and the letters a user gave.
        speaks_for: By claim id, the party for which its speaker speaks.
    """

    catalogue: Catalogue
    speaks_for: Mapping[str, str]
    _names: dict[str, str | None] = field(default_factory=dict)  # by claim id, as each is asked for

    @classmethod
    def of(cls, dossier: Dossier, catalogue: Catalogue) -> "Sources":
        """What the accounts of a dossier tell of its speakers."""
        accounts = [account for origin in dossier.origins.all for account in origin.accounts]
        return cls(
            catalogue,
            {claim: one.institution for one in accounts if one.institution for claim in one.claims},
        )

    def name(self, told: Told) -> str | None:
        """Who answers for a claim by name: a person, a body or an outlet; None where nobody does."""
        if told.id not in self._names:
            self._names[told.id] = self._name(told)
        return self._names[told.id]

    def _name(self, told: Told) -> str | None:
        claim = told.claim
        if claim.speaker.kind in ("named", "organisation"):
            return claim.speaker.text
        if claim.speaker.kind == "report":
            # "It was reported" names nobody.
            return self._outlet(claim.speaker.text)
        through = (
            claim.via[0] if claim.via and claim.speaker.kind == "anonymous" else told.entry.source.outlet
        )
        return self.catalogue.outlets.get(through, through) if through else None

    def second_hand(self, told: Told) -> bool:
        """Whether it rests on reports that are not named."""
        return told.claim.speaker.kind == "report" and self.name(told) is None

    def official(self, told: Told) -> bool:
        """Whether a body, in its own pages or elsewhere, or somebody named for it, speaks of its own act."""
        claim = told.claim
        doers = {claim.party} if claim.event in _BY_PARTY else {claim.supplier}
        if claim.event in _BY_BOTH:
            doers |= {claim.recipient, claim.party}
        if claim.speaker.kind == "author":
            # In a page of others its own voice may rest on people whom it does not name.
            return self.publisher(told) in doers - {None}
        return claim.speaker.kind in ("named", "organisation") and self.party(told) in doers - {None}

    def grade(self, told: Told, record: Record) -> Grade:
        """The letter of a claim's source with its reason.

        Args:
            record: What became of other claims of that source.
        """
        return self._sound(told, record).of_copy(told.degraded)

    def _sound(self, told: Told, record: Record) -> Grade:
        name = self.name(told)
        if name is None:
            return Grade("F", "nobody answers for it by name")
        unnamed = told.claim.speaker.kind == "anonymous"
        who = f"{name}, for unnamed sources" if unnamed else name
        if letter := self.catalogue.reliability.get(name):
            return given(letter, who)
        if (judged := record.confirmed + record.contradicted) >= ENOUGH:
            share = record.confirmed / judged
            letter = next(letter for least, letter in _BY_RECORD if share >= least)
            borne_out = f"{record.confirmed} of {judged} other claims borne out by independent origins"
            return Grade(letter, f"{who}: {borne_out}")
        if self.official(told):
            return Grade("B", f"{who}: speaks of its own act in its own name")
        return Grade("F", f"{who}: no record to judge by")

    def party(self, told: Told) -> str | None:
        """The party for which the speaker of a claim speaks; None where that is not known."""
        if found := self.speaks_for.get(told.id):
            return found
        speaker = told.claim.speaker
        # What a government publishes in its own voice is its own statement.
        return self.publisher(told) if speaker.kind == "author" else self._named(speaker.text)

    def publisher(self, told: Told) -> str | None:
        """The party that published the report itself, such as a government its transcript; else None."""
        return self._named(told.entry.source.outlet)

    def nameless(self, told: Told) -> bool:
        """Whether nobody is named for it but the report in which it stands."""
        claim = told.claim
        return claim.speaker.kind in ("author", "anonymous") and not claim.via

    def _named(self, body: str | None) -> str | None:
        return self.catalogue.names_of_parties.get((body or "").removeprefix("the ").removeprefix("The "))

    def _outlet(self, name: str | None) -> str | None:
        """The outlet cited; "US reports" and "It was reported" name none."""
        if not name or name in self.catalogue.outlets:
            return self.catalogue.outlets.get(name or "")
        words = set(name.casefold().split())
        return None if words & (self.catalogue.words.reports | {"it", "reported"}) else name
