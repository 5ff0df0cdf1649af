"""Which accounts are worth comparing: those that have a key in common.

A key is made from one account alone, so that an index of keys can be kept and a new account finds its
partners in it. What many have in common, as an outlet or a saying, is bounded by date: half a month and the
next, a few days for what is weak. An account without a date meets all the others of its key, and accounts
with a date do not meet each other through it: they have such a key with a ``~`` before it, which meets only
keys without one. So does what an outlet printed itself, which is no tie to all else that it printed.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations

from drawdown.account import Account
from drawdown.reconcile.origins.profile import Profile, profile
from drawdown.reconcile.origins.words import LONG, digits

_HALF_MONTH, _FEW_DAYS = 16, 4
_MOST_SPANS = 25  # spans of wider bounds tell as little as no date
_NO_DATE = "?"
_WORDS = 3  # of a quotation in one key
_EVERY = 4  # of the runs of words, one in four makes a key
_RARE, _TOLD = 3, 2  # digits of a figure that is looked for over weeks, and over days


def keys(account: Account) -> frozenset[str]:
    """Keys by which an account finds those that it may share an origin with."""
    seen = profile(account)
    found: set[str] = set()
    for what, days in ((_strong(seen), _HALF_MONTH), (_weak(seen), _FEW_DAYS)):
        spans = _spans(seen, days)
        for key in what:
            if spans:
                found.update(f"{key}|{days}|{span}" for span in spans)
                found.add(f"~{key.removeprefix('~')}|{_NO_DATE}")
            else:
                found.add(f"{key}|{_NO_DATE}")
    # What one report says twice under two names is compared whatever the dates.
    if seen.cited:
        found.add(f"r|{account.report}|{seen.cited}")
    if account.speaker.kind == "anonymous":
        found.add(f"r|{account.report}|{account.institution}")
    return frozenset(found)


def meets(key: str) -> tuple[str, ...]:
    """The keys of other accounts that a key of an account meets."""
    if key.startswith("~"):
        return (key[1:],)
    return key, f"~{key}"


def pairs(accounts: Iterable[Account]) -> Iterator[tuple[Account, Account]]:
    """Pairs worth comparing, each once, the account of the smaller id first; in order of the ids."""
    ordered = sorted({one.id: one for one in accounts}.values(), key=lambda one: one.id)
    having: dict[str, list[int]] = {}
    for place, account in enumerate(ordered):
        for key in keys(account):
            having.setdefault(key, []).append(place)
    # One number a pair: millions of pairs of numbers would not fit where millions of numbers do.
    found: set[int] = set()
    size = len(ordered)
    for key, places in having.items():
        if key.startswith("~"):
            continue
        found.update(one * size + other for one, other in combinations(places, 2))
        for passive in having.get(f"~{key}", ()):
            found.update(min(one, passive) * size + max(one, passive) for one in places if one != passive)
    for pair in sorted(found):
        one, other = divmod(pair, size)
        yield ordered[one], ordered[other]


def _spans(seen: Profile, days: int) -> list[int]:
    """Spans of so many days in which it may have been said, and the next; empty where nothing tells."""
    if seen.on is None or seen.on.lower is None or seen.on.upper is None:
        return []
    first, last = seen.on.lower.toordinal() // days, seen.on.upper.toordinal() // days
    return list(range(first, last + 2)) if last - first <= _MOST_SPANS else []


def _strong(seen: Profile) -> Iterator[str]:
    """What rarely stands in two accounts by chance."""
    account, items = seen.account, _items(seen)
    for quoted in seen.quotes:
        yield from ("q|" + " ".join(run) for run in quoted.threes)
        if len(quoted.words) <= _WORDS + 1:
            yield from (f"q|{word}" for word in quoted.words if len(word) >= LONG)
    yield from (f"w|{run}" for run in account.wording if run % _EVERY == 0)
    for item in items:
        yield from (f"n|{number}|{item}" for number in seen.figures if digits(number) >= _RARE)
        yield from (f"m|{name}|{item}" for name in account.names if " " in name)
        if seen.name:
            yield f"p|{seen.name[-1]}|{item}"
        for outlet in seen.way:
            yield f"{'' if outlet == seen.cited else '~'}o|{outlet}|{item}"


def _weak(seen: Profile) -> Iterator[str]:
    """What many have in common on any day: officials of one state on one matter, a figure of two digits."""
    account = seen.account
    for item in _items(seen):
        yield from (f"n|{number}|{item}" for number in seen.figures if digits(number) == _TOLD)
    if account.speaker.kind in ("author", "report"):
        return
    # Two persons are never one; a person may be the unnamed official of another report.
    passive = "~" if seen.name else ""
    for item, family in _matters(seen):
        yield f"{passive}i|{account.institution or _NO_DATE}|{family}|{item}"
        if account.institution and not passive:
            yield f"~i|{_NO_DATE}|{family}|{item}"


def _items(seen: Profile) -> list[str]:
    """Bases of its items and their classes; a class and its item meet."""
    return sorted({one.item for one in seen.subjects} | {kind.split(" ")[1] for kind in seen.kinds})


def _matters(seen: Profile) -> set[tuple[str, str]]:
    classes = dict(kind.split(" ") for kind in seen.kinds)
    return {
        (item, one.family) for one in seen.subjects for item in (one.item, classes.get(one.item, one.item))
    }
