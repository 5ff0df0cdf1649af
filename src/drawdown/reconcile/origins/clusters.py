"""Clusters of accounts: they grow through "same" only, and never against what a person said."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from drawdown.account import Account, AccountLink
from drawdown.ground import Ground
from drawdown.joined import Joined


class Clusters(NamedTuple):
    """Accounts joined, by their ids.

    Attributes:
        of: For each account, the smallest id of its cluster.
        joining: Links that joined, one fewer than accounts in each cluster.
        unsure: Links between clusters that may belong together, the strongest first.
    """

    of: dict[str, str]
    joining: list[AccountLink]
    unsure: list[AccountLink]


def clusters(accounts: Iterable[Account], links: Iterable[AccountLink]) -> Clusters:
    """Joins the accounts; the order of accounts and links does not matter.

    Links join from a person's through the strongest to the weakest, and one that would bring together two
    accounts that a person called different is told as unsure instead: so the weakest link of a chain is cut.
    """
    ids = {account.id for account in accounts}
    known = [link for link in _one_each(links) if link.a in ids and link.b in ids]
    joined = _Careful(ids)
    for link in known:
        if link.by and link.verdict == "different":
            joined.part(link.a, link.b)
    joining, cut = [], []
    for link in sorted((one for one in known if one.verdict == "same"), key=_strength):
        if joined.root(link.a) == joined.root(link.b):
            continue
        if joined.join(link.a, link.b):
            joining.append(link)
        else:
            apart = Ground(
                "kept apart", 0.0, "a person called accounts different that this would bring together"
            )
            cut.append(replace(link, verdict="unsure", grounds=(*link.grounds, apart)))
    known = [one for one in known if one.verdict == "unsure" and not joined.apart(one.a, one.b)]
    unsure = [one for one in (*cut, *known) if joined.root(one.a) != joined.root(one.b)]
    return Clusters(joined.smallest(), joining, sorted(unsure, key=_strength))


def _one_each(links: Iterable[AccountLink]) -> list[AccountLink]:
    """One link a pair: a person's before any other, and the more careful of two."""
    found: dict[tuple[str, str], AccountLink] = {}
    for link in links:
        kept = found.get((link.a, link.b))
        if kept is None or _care(link) < _care(kept):
            found[link.a, link.b] = link
    return list(found.values())


def _care(link: AccountLink) -> tuple[bool, int, tuple[bool, float, str, str]]:
    # Two ways to the same verdict by rule: what joins wins, as a story does over accounts compared.
    order = ("different", "unsure", "same") if link.by else ("same", "unsure", "different")
    return link.by is None, order.index(link.verdict), _strength(link)


def _strength(link: AccountLink) -> tuple[bool, float, str, str]:
    return link.by is None, -round(sum(one.weight for one in link.grounds), 6), link.a, link.b


class _Careful:
    """Disjoint sets that know which others they may not join."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._joined = Joined(ids)
        self._apart: dict[str, set[str]] = {}

    def root(self, id: str) -> str:
        return self._joined.root(id)

    def part(self, a: str, b: str) -> None:
        self._apart.setdefault(self.root(a), set()).add(self.root(b))
        self._apart.setdefault(self.root(b), set()).add(self.root(a))

    def apart(self, a: str, b: str) -> bool:
        return self.root(b) in self._apart.get(self.root(a), ())

    def join(self, a: str, b: str) -> bool:
        """Whether the two could be joined, and now are."""
        if self.apart(a, b):
            return False
        ends = {self.root(a), self.root(b)}
        self._joined.join(a, b)
        root = self.root(a)
        for gone in ends - {root}:
            for other in self._apart.pop(gone, ()):
                self._apart[other].discard(gone)
                self._apart[other].add(root)
                self._apart.setdefault(root, set()).add(other)
        return True

    def smallest(self) -> dict[str, str]:
        return {id: least for least, all_ in self._joined.sets().items() for id in all_}
