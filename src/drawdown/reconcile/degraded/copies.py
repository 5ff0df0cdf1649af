"""Which reports rest on which: a copy, and the few reports that its claims are held against."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from drawdown.account import Account
from drawdown.dossier import Dossier

_MOST = 4  # reports of one origin that a copy is held against
Place = tuple[int, date, str, str]
_RANK = {"sound": 0, "unsure": 1, "degraded": 2}


@dataclass(frozen=True, slots=True)
class Copy:
    """A report that rests or may rest on others, within one family of items.

    Attributes:
        family: The class of items.
        report: Id of the copy.
        others: Ids of the reports it rests on, those first that are surest to be nearer to the origin.
    """

    family: str
    report: str
    others: tuple[str, ...]


def copies(dossier: Dossier, families: Mapping[str, str]) -> Iterator[Copy]:
    """The copies of a dossier, in order of family and report.

    Args:
        families: By claim id, the family of its item. Accounts meet only where both have claims of it, so
            that what is found for one family needs no claims of another.
    """
    found: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for link in _links(dossier, families):
        for copy, origin in (link.accounts, link.accounts[::-1]):
            if _rests(copy, origin, link.sure, dossier):
                found[link.family, copy.report][origin.report] = None
    for (family, report), others in sorted(found.items()):
        yield Copy(family, report, tuple(others))


def rests_on(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """By id of a report, the ids of a few others that it rests on or may rest on, whatever the item."""
    families = {entry.claim.id: "" for entry in dossier.entries}
    return {copy.report: copy.others for copy in copies(dossier, families)}


@dataclass(frozen=True, slots=True)
class _Link:
    family: str
    accounts: tuple[Account, Account]
    sure: bool


def _links(dossier: Dossier, families: Mapping[str, str]) -> Iterator[_Link]:
    """Accounts of different reports that share an origin or may, a few for each."""
    accounts = {account.id: account for one in dossier.origins.all for account in one.accounts}
    places = {id: _place(one, dossier) for id, one in accounts.items()}
    in_ = {id: {families[claim] for claim in one.claims if claim in families} for id, one in accounts.items()}
    for origin in dossier.origins.all:
        by_family: defaultdict[str, list[Account]] = defaultdict(list)
        for account in origin.accounts:
            for family in in_[account.id]:
                by_family[family].append(account)
        for family, members in sorted(by_family.items()):
            near = _few(members, places)
            yield from (_Link(family, pair, True) for one in members for pair in _pairs(one, near))
    unsure: defaultdict[tuple[str, str], dict[str, Account]] = defaultdict(dict)
    for link in chain.from_iterable(origin.unsure for origin in dossier.origins.all):
        if link.a in accounts and link.b in accounts:
            for family in in_[link.a] & in_[link.b]:
                unsure[family, link.a][link.b] = accounts[link.b]
                unsure[family, link.b][link.a] = accounts[link.a]
    for (family, id), partners in sorted(unsure.items()):
        near = _few(partners.values(), places)
        yield from (_Link(family, pair, False) for pair in _pairs(accounts[id], near))


def _few(accounts: Iterable[Account], places: Mapping[str, Place]) -> list[Account]:
    """The first account of a few reports, one more than is needed: a report is not held against itself."""
    firsts: dict[str, Account] = {}
    for account in sorted(accounts, key=lambda one: places[one.id]):
        firsts.setdefault(account.report, account)
    return list(firsts.values())[: _MOST + 1]


def _pairs(account: Account, near: Sequence[Account]) -> list[tuple[Account, Account]]:
    return [(account, one) for one in near if one.report != account.report][:_MOST]


def _place(account: Account, dossier: Dossier) -> Place:
    """Sound reports before degraded ones, then earlier before later."""
    published = account.published
    on = published.upper if published and published.upper else date.max
    return _rank(account, dossier), on, account.path, account.id


def _rank(account: Account, dossier: Dossier) -> int:
    found = dossier.degraded.get(account.report)
    return _RANK[found.verdict] if found else 0


def _rests(copy: Account, origin: Account, sure: bool, dossier: Dossier) -> bool:
    """Whether the first is the copy: by degradation, else by the outlet it cites, else by date.

    A later date makes a copy only where both certainly have one origin: two statements of one government
    may be linked, and neither is a copy of the other.
    """
    mine, theirs = _rank(copy, dossier), _rank(origin, dossier)
    if mine != theirs:
        return mine > theirs
    ours, before = copy.published, origin.published
    if ours and before and before.lower and ours.upper and before.lower > ours.upper:
        return False
    if origin.outlet and origin.outlet in (*copy.via, copy.speaker.text):
        return True
    return bool(sure and ours and before and ours.lower and before.upper and ours.lower > before.upper)
