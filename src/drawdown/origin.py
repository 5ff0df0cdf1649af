"""Origins: what claims rest on in the end, however many reports pass it on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from drawdown.account import Account, AccountLink
from drawdown.bounds import DateBounds


@dataclass(frozen=True, slots=True)
class Origin:
    """Accounts joined by "same" only.

    Attributes:
        id: The id of its first account.
        label: Source and time in words: ``Washington Post, July 2023``.
        accounts: In order of their reports' dates, then paths.
        links: Why they belong together; one account needs none.
        unsure: Links to accounts of other origins that may belong to it.
        chains: How it came to each report, as people say it: ``anonymous officials -> Washington Post ->
            Telegraph``; each chain once.
        institution: Id of the party that speaks in it (``US``); None where several or none do.
        on: When it was said or first published, as bounds; an estimate is marked uncertain.
        same_voice: Ids of other origins in which the same institution speaks on the same matter on what may
            be the same day: for independence they count once.
    """

    id: str
    label: str
    accounts: tuple[Account, ...]
    links: tuple[AccountLink, ...] = ()
    unsure: tuple[AccountLink, ...] = ()
    chains: tuple[str, ...] = ()
    institution: str | None = None
    on: DateBounds | None = None
    same_voice: tuple[str, ...] = ()

    @property
    def reports(self) -> tuple[str, ...]:
        """Paths of its reports, each once."""
        return tuple(dict.fromkeys(account.path for account in self.accounts))

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of its claims, each once."""
        return tuple(dict.fromkeys(claim for account in self.accounts for claim in account.claims))


@dataclass(frozen=True, slots=True)
class Independent:
    """How many independent origins there are.

    Attributes:
        least: With every "unsure" taken as one origin and every institution counted once; to rely on.
        most: With every "unsure" taken as apart.
    """

    least: int
    most: int


@dataclass(frozen=True)
class Origins:
    """The origins of a set of claims.

    Attributes:
        all: Every origin, those of many reports first.
        of: By claim id, the ids of the origins it rests on. The author's own voice is an origin too, that of
            the report; a claim it repeats from a source it cites for it rests on that source.
    """

    all: tuple[Origin, ...] = ()
    of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def independent(self, claims: Iterable[str]) -> Independent:
        """How many independent origins these claims have."""
        asked = {origin for claim in claims for origin in self.of.get(claim, ())}
        found = [one for one in self.all if one.id in asked]
        by_account = {account.id: one.id for one in found for account in one.accounts}
        joined = {one.id: one.id for one in found}

        def root(id: str) -> str:
            while joined[id] != id:
                id = joined[id]
            return id

        for one in found:
            others = [by_account.get(end) for link in one.unsure for end in (link.a, link.b)]
            for other in (*others, *one.same_voice):
                if other in joined:
                    joined[root(other)] = root(one.id)
        return Independent(len({root(one.id) for one in found}), len(found))
