"""What of an account is compared, worked out once for all its comparisons."""

from dataclasses import dataclass

from drawdown.account import Account
from drawdown.bounds import DateBounds
from drawdown.reconcile.origins import speakers, times
from drawdown.reconcile.origins.matters import Subject, told

_MOST = 8_192
_KEPT: dict[int, "Profile"] = {}


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation: its words, their runs of three, and the longer ones among them."""

    words: tuple[str, ...]
    threes: frozenset[tuple[str, ...]]
    longer: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """An account made ready to be compared.

    Attributes:
        account: The account.
        first: The outlet that had it first, where one is known: one cited, else that of the report.
        way: All outlets it went through.
        cited: The outlet cited that had it first; None where the report had it itself.
        name: The words of the name of the person who speaks; empty for all others.
        bare: The words that tell who speaks.
        subjects: What it is about.
        kinds: Its items, each with its class.
        figures: For each number, what it counts; empty where that is not told.
        quotes: Its quotations.
        on: When it was said as it tells, else when its report came out.
        exact: Whether that is a day.
    """

    account: Account
    first: str | None
    way: frozenset[str]
    cited: str | None
    name: tuple[str, ...]
    bare: frozenset[str]
    subjects: tuple[Subject, ...]
    kinds: frozenset[str]
    figures: dict[str, frozenset[str]]
    quotes: tuple[Quoted, ...]
    on: DateBounds | None
    exact: bool


def cited(account: Account) -> str | None:
    """The outlet cited that had it first; None where the report had it itself."""
    return speakers.cited(account.speaker) or (account.via[0] if account.via else None)


def profile(account: Account) -> Profile:
    """The profile of an account."""
    # By identity: to hash an account is dearer than most comparisons.
    kept = _KEPT.get(id(account))
    if kept is not None and kept.account is account:
        return kept
    if len(_KEPT) >= _MOST:
        _KEPT.clear()
    _KEPT[id(account)] = made = _made(account)
    return made


def _made(account: Account) -> Profile:
    outlet = speakers.cited(account.speaker)
    way = [name for name in (outlet, *account.via, account.outlet) if name]
    figures: dict[str, set[str]] = {}
    for figure in account.numbers:
        number, _, unit = figure.partition(" ")
        figures.setdefault(number, set()).update([unit] if unit else [])
    on = times.told(account)
    return Profile(
        account=account,
        first=way[0] if way else None,
        way=frozenset(way),
        cited=cited(account),
        name=speakers.named(account.speaker),
        bare=speakers.described(account.speaker),
        subjects=tuple(dict.fromkeys(told(text) for text in account.subjects)),
        kinds=frozenset(account.kinds),
        figures={number: frozenset(units) for number, units in figures.items()},
        quotes=tuple(map(_quoted, account.quotes)),
        on=on,
        exact=times.is_exact(on),
    )


def _quoted(text: str) -> Quoted:
    words = tuple(text.split(" "))
    threes = frozenset(words[start : start + 3] for start in range(len(words) - 2))
    return Quoted(words, threes, frozenset(word for word in words if len(word) > 3))
