"""What an origin is called, and how it came to each report, in words."""

from collections import Counter
from collections.abc import Mapping, Sequence

from drawdown.account import Account
from drawdown.bounds import DateBounds
from drawdown.reconcile.origins import speakers
from drawdown.reconcile.origins.dates import in_words
from drawdown.reconcile.origins.profile import cited
from drawdown.reconcile.origins.sources import fuller


def label(accounts: Sequence[Account], on: DateBounds | None) -> str:
    """``Washington Post, July 2023``; ``Jake Sullivan, 24 April 2024``."""
    who, exactly = _who(accounts)
    return f"{who}, {in_words(on, exactly)}"


def _who(accounts: Sequence[Account]) -> tuple[str, bool]:
    """The source of an origin, and whether its day is one of speaking rather than of print."""
    people = [one.speaker for one in accounts if speakers.named(one.speaker)]
    if people:
        best = people[0]
        for speaker in people[1:]:
            best = fuller(best, speaker)
        return speakers.untitled(best.text or ""), True
    told = any(one.occasion.on for one in accounts)
    names = [name for one in accounts if (name := cited(one))]
    if names:
        outlets = Counter(names)
        return min(outlets, key=lambda name: (-outlets[name], name)), told
    first = min(accounts, key=lambda one: (_ORDER.index(one.speaker.kind), one.path, one.id))
    report = first.outlet or first.path
    if first.speaker.text is None:
        return report, True
    if first.speaker.kind == "anonymous":
        return f"{first.speaker.text} in {report}", True
    return (f"reports named in {report}" if first.speaker.kind == "report" else first.speaker.text), True


_ORDER = ("named", "organisation", "anonymous", "report", "author")


def chains(accounts: Sequence[Account], reposts: frozenset[str]) -> tuple[str, ...]:
    """How it came to each report: ``anonymous officials -> Washington Post -> Telegraph -> repost``.

    Args:
        accounts: Of one origin.
        reposts: Ids of those whose reports are copies of the report of another one.
    """
    own = [_chain(one) for one in accounts]
    if len(own) == 1:
        return (" -> ".join(own[0]),)
    # What is known of the way to an outlet holds for whoever cites it.
    before: dict[str, tuple[str, ...]] = {}
    for chain in sorted(own):
        for place, name in enumerate(chain):
            if place > len(before.get(name, ())):
                before[name] = chain[:place]
    found: dict[str, None] = {}
    for account, chain in zip(accounts, own, strict=True):
        whole = _whole(chain, before) if cited(account) == chain[0] else chain
        found[" -> ".join((*whole, *(("repost",) if account.id in reposts else ())))] = None
    return tuple(found)


def _whole(chain: tuple[str, ...], before: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """A chain with what is known of the way to its first outlet; outlets that cite each other end it."""
    while chain[0] in before and not set(before[chain[0]]) & set(chain):
        chain = before[chain[0]] + chain
    return chain


def _chain(account: Account) -> tuple[str, ...]:
    speaker, report = account.speaker, account.outlet or account.path
    if speaker.kind == "author":
        return (report,)
    if speaker.kind == "anonymous":
        unnamed = speakers.UNNAMED.search(speaker.text or "")
        first = f"anonymous {unnamed[0].lower()}" if unnamed else speaker.text or ""
    elif speaker.kind == "report":
        first = speakers.cited(speaker) or "unnamed reports"
    else:
        first = speakers.untitled(speaker.text or "")
    return (first, *account.via, report)
