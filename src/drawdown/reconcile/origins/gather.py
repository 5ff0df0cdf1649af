"""Origins: accounts joined, labelled, and told which of them are one voice."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from drawdown.account import Account, AccountLink
from drawdown.dating import Dating
from drawdown.origin import Origin, Origins
from drawdown.reconcile.origins.clusters import clusters
from drawdown.reconcile.origins.copies import STORY
from drawdown.reconcile.origins.dates import said_on
from drawdown.reconcile.origins.labels import chains, label
from drawdown.reconcile.origins.voices import voices


def gather(
    accounts: Iterable[Account],
    links: Iterable[AccountLink],
    datings: Mapping[str, tuple[Dating, ...]],
) -> Origins:
    """The origins of all accounts; the order of what is given does not matter.

    Args:
        accounts: Of all reports.
        links: Accounts compared, copies of stories, and what people said; a person's link wins.
        datings: By report id, hypotheses on when an undated report came out.
    """
    ordered = sorted({one.id: one for one in accounts}.values(), key=_place)
    found = clusters(ordered, links)
    groups: dict[str, list[Account]] = defaultdict(list)
    for account in ordered:
        groups[found.of[account.id]].append(account)
    first = {root: group[0].id for root, group in groups.items()}
    joining: dict[str, list[AccountLink]] = defaultdict(list)
    for link in found.joining:
        joining[found.of[link.a]].append(link)
    unsure: dict[str, dict[str, AccountLink]] = defaultdict(dict)
    for link in found.unsure:
        # The strongest comes first and stands for all between two origins.
        one, other = found.of[link.a], found.of[link.b]
        unsure[one].setdefault(other, link)
        unsure[other].setdefault(one, link)
    made = [
        _origin(first[root], group, joining[root], tuple(unsure[root].values()), datings)
        for root, group in groups.items()
    ]
    shared = voices(made)
    made = [replace(one, same_voice=shared[one.id]) if shared[one.id] else one for one in made]
    made.sort(key=lambda one: (-len(one.reports), one.label, one.id))
    of: dict[str, tuple[str, ...]] = {}
    for origin in made:
        for claim in origin.claims:
            of[claim] = (*of.get(claim, ()), origin.id)
    return Origins(tuple(made), of)


def _place(account: Account) -> tuple[date, str, str]:
    published = account.published
    return (published.upper if published and published.upper else date.max, account.path, account.id)


def _origin(
    id: str,
    accounts: Sequence[Account],
    joining: Sequence[AccountLink],
    unsure: tuple[AccountLink, ...],
    datings: Mapping[str, tuple[Dating, ...]],
) -> Origin:
    on = said_on(accounts, datings)
    told = {one.institution for one in accounts if one.institution}
    return Origin(
        id=id,
        label=label(accounts, on),
        accounts=tuple(accounts),
        links=tuple(joining),
        unsure=unsure,
        chains=chains(accounts, _reposts(accounts, joining)),
        institution=told.pop() if len(told) == 1 else None,
        on=on,
    )


def _reposts(accounts: Sequence[Account], joining: Sequence[AccountLink]) -> frozenset[str]:
    """Accounts that stand in a copy of the report of an earlier one."""
    place = {one.id: number for number, one in enumerate(accounts)}
    copies = [link for link in joining if any(one.name == STORY for one in link.grounds)]
    return frozenset(max((link.a, link.b), key=lambda id: place[id]) for link in copies)
