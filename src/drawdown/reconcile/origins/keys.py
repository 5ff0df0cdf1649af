"""Which accounts are worth comparing: those that have a key in common.

A key is made from one account alone, so that an index of keys can be kept and a new account finds its
partners in it. What many have in common, as an outlet or a saying, is bounded by date: half a month and the
next. An account without a date meets all the others of its key, and accounts with a date do not meet each
other through it: they have such a key with a ``~`` before it, which meets only keys without one. So does what
an outlet printed itself, which is no tie to all else that it printed.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from drawdown.account import Account
from drawdown.reconcile.origins import speakers, times
from drawdown.reconcile.origins.grounds import way
from drawdown.reconcile.origins.matters import told
from drawdown.reconcile.origins.words import LONG, digits

_HALF_MONTH, _MOST_SPANS = 16, 25  # days; spans of wider bounds tell as little as no date
_NO_DATE = "?"
_WORDS = 3  # of a quotation in one key
_EVERY = 4  # of the runs of words, one in four makes a key


def keys(account: Account) -> frozenset[str]:
    """Keys by which an account finds those that it may share an origin with."""
    days = _spans(account)
    found: set[str] = set()
    for key in _what(account):
        passive, bare = key.startswith("~"), key.removeprefix("~")
        if days:
            found.update(f"{key}|{day}" for day in days)
            found.add(f"~{bare}|{_NO_DATE}")
        else:
            found.add(f"{'~' if passive else ''}{bare}|{_NO_DATE}")
    # What one report says twice under two names is compared whatever the dates.
    if (own := speakers.cited(account.speaker)) or account.via:
        found.add(f"r|{account.report}|{own or account.via[0]}")
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
    found: set[tuple[int, int]] = set()
    for key, places in having.items():
        if key.startswith("~"):
            continue
        found.update(combinations(places, 2))
        passive: Sequence[int] = having.get(f"~{key}", ())
        found.update(
            (min(one, other), max(one, other)) for one in places for other in passive if one != other
        )
    for one, other in sorted(found):
        yield ordered[one], ordered[other]


def _spans(account: Account) -> list[int]:
    """Half months in which it may have been said, and the next; empty where nothing tells."""
    on = times.told(account)
    if on is None or on.lower is None or on.upper is None:
        return []
    first, last = on.lower.toordinal() // _HALF_MONTH, on.upper.toordinal() // _HALF_MONTH
    return list(range(first, last + 2)) if last - first <= _MOST_SPANS else []


def _what(account: Account) -> Iterator[str]:
    items = _items(account)
    for quote in account.quotes:
        yield from _quoted(quote)
    for run in account.wording:
        if run % _EVERY == 0:
            yield f"w|{run}"
    for figure in account.numbers:
        if digits(figure) >= 2:
            yield from (f"n|{figure.split(' ')[0]}|{item}" for item in items)
    for name in account.names:
        yield from (f"m|{name}|{item}" for item in items)
    named = speakers.named(account.speaker)
    if named:
        yield from (f"p|{named[-1]}|{item}" for item in items)
    yield from _outlets(account, items)
    yield from _institutions(account, bool(named))


def _items(account: Account) -> list[str]:
    """Bases of its items and their classes; a class and its item meet."""
    return sorted({told(text).item for text in account.subjects} | {k.split(" ")[1] for k in account.kinds})


def _quoted(quote: str) -> Iterator[str]:
    said = quote.split(" ")
    for start in range(len(said) - _WORDS + 1):
        yield "q|" + " ".join(said[start : start + _WORDS])
    for word in said:
        if len(word) >= LONG:
            yield f"q|{word}"


def _outlets(account: Account, items: Sequence[str]) -> Iterator[str]:
    found = way(account)
    for outlet in found.all:
        citing = outlet == found.first and outlet != account.outlet
        yield from (f"{'' if citing else '~'}o|{outlet}|{item}" for item in items)


def _institutions(account: Account, named: bool) -> Iterator[str]:
    if account.speaker.kind in ("author", "report"):
        return
    body = account.institution or _NO_DATE
    classes = dict(kind.split(" ") for kind in account.kinds)
    for subject in map(told, account.subjects):
        # Two persons are never one; a person may be the unnamed official of another report.
        for item in {subject.item, classes.get(subject.item, subject.item)}:
            yield f"{'~' if named else ''}i|{body}|{subject.family}|{item}"
            if account.institution and not named:
                yield f"~i|{_NO_DATE}|{subject.family}|{item}"
