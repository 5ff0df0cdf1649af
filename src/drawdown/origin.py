"""Origins: what claims rest on in the end, however many reports pass it on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from drawdown.account import Account, AccountLink
from drawdown.bounds import DateBounds
from drawdown.joined import Joined


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
    """How many independent origins there are; statements of one institution on one day count once in both.

    Attributes:
        least: With every two that may be one taken as one; to rely on.
        most: With every two that may be one taken as apart.
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

    @cached_property
    def by_id(self) -> Mapping[str, Origin]:
        """The origins by their ids."""
        return {one.id: one for one in self.all}

    @cached_property
    def _by_account(self) -> Mapping[str, str]:
        return {account.id: one.id for one in self.all for account in one.accounts}

    def maybe(self, one: Origin) -> Iterator[tuple[AccountLink, Origin]]:
        """The origins among these that may be one with it, each with the link that says so."""
        for link in one.unsure:
            for end in (link.a, link.b):
                other = self._by_account.get(end)
                if other is not None and other != one.id:
                    yield link, self.by_id[other]

    def possible(self, one: Origin) -> tuple[str, ...]:
        """Ids of the origins among these that may be one with it."""
        return self._possible[one.id]

    @cached_property
    def _possible(self) -> Mapping[str, tuple[str, ...]]:
        return {one.id: tuple(other.id for _, other in self.maybe(one)) for one in self.all}

    def independent(self, claims: Iterable[str]) -> Independent:
        """How many independent origins these claims have; its cost is linear in them and their links.

        What may join two of them is a link between the two: no origin of other claims stands between.
        """
        ids = {id for claim in claims for id in self.of.get(claim, ()) if id in self.by_id}
        if len(ids) < 2:
            return Independent(len(ids), len(ids))
        joined = Joined(ids)
        voices = len(ids) - sum(
            joined.join(id, other) for id in ids for other in self.by_id[id].same_voice if other in ids
        )
        maybe = sum(joined.join(id, other) for id in ids for other in self._possible[id] if other in ids)
        return Independent(voices - maybe, voices)
