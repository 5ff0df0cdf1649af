"""What became of a fact's figures, time, origins and grades, each in one line."""

from collections.abc import Iterator
from math import inf

from drawdown.bounds import DateBounds
from drawdown.brief import figures
from drawdown.brief.judged.counting import counted
from drawdown.fact import Fact
from drawdown.grade import CREDIBILITY, RELIABILITY
from drawdown.quantity import Money, Quantity
from drawdown.when import in_words

Ends = tuple[float, float]
Move = tuple[str, str]
"""A kind of change, and how it was and is in words."""

_DERIVED = frozenset({"held when it was said", "told by then"})
"""What a time rests on that no report states."""


def moves(then: Fact, now: Fact) -> list[Move]:
    """What is otherwise of a fact, the weightiest first."""
    founded = (*_origins(then, now), *_grades(then, now))
    return [*_dispute(then, now), *_figures(then, now), *founded, *_time(then, now)]


def moved(then: Ends | None, now: Ends | None) -> str | None:
    """``narrower``, ``wider`` or ``otherwise``; None where a range is as it was. None is no range at all."""
    if then == now:
        return None
    if then is None:
        return "narrower"
    if now is None:
        return "wider"
    if then[0] <= now[0] and now[1] <= then[1]:
        return "narrower"
    return "wider" if now[0] <= then[0] and then[1] <= now[1] else "otherwise"


def states_time(fact: Fact) -> bool:
    """Whether a report states when it was; else its time, if any, moves with each report that tells it."""
    return fact.happened is not None and fact.happened.basis not in _DERIVED


def days(bounds: DateBounds | None) -> Ends | None:
    """The first and the last day as numbers."""
    if bounds is None:
        return None
    low, high = bounds.lower, bounds.upper
    return (low.toordinal() if low else -inf), (high.toordinal() if high else inf)


def _dispute(then: Fact, now: Fact) -> Iterator[Move]:
    if now.disputed and not then.disputed:
        yield "disputed", "Now disputed; it was not."
    elif then.disputed and not now.disputed:
        yield "undisputed", "No longer disputed."


def _figures(then: Fact, now: Fact) -> Iterator[Move]:
    old, new = then.quantity, now.quantity
    # Figures of two units, such as batteries and launchers, are no wider or narrower than each other.
    same = old is None or new is None or (old.unit, old.per) == (new.unit, new.per) or _ends(old) is None
    if kind := moved(_ends(old), _ends(new)):
        yield (kind if same else "otherwise"), _was(_figure(new), _figure(old))
    cash, had = now.money, then.money
    if kind := moved(_sum(had), _sum(cash)):
        one = had is None or cash is None or had.currency == cash.currency
        yield (kind if one else "otherwise"), _was(_cash(cash), _cash(had))


def _origins(then: Fact, now: Fact) -> Iterator[Move]:
    if then.origins != now.origins:
        old, new = (counted(one.reports, one.origins, one.origins_most) for one in (then, now))
        yield (
            "confirmed" if now.origins > then.origins else "fewer",
            _was(new, old),
        )


def _grades(then: Fact, now: Fact) -> Iterator[Move]:
    for name, grades, new, old in (
        ("Credibility", CREDIBILITY, now.credibility, then.credibility),
        ("Reliability", RELIABILITY, now.reliability, then.reliability),
    ):
        if new != old:
            words = (f"{one} ({grades.get(one, 'not graded')})" for one in (new, old))
            yield "grade", f"{name} {', was '.join(words)}."


def _time(then: Fact, now: Fact) -> Iterator[Move]:
    """A stated time that was not stated then, or otherwise; what is worked out moves with every report."""
    new = now.happened
    if new is None or not states_time(now):
        return
    old = then.happened if states_time(then) else None
    if moved(days(old), days(new)):
        yield "dated", _was(in_words(new), in_words(old) if old else "not dated")


def _was(now: str, then: str) -> str:
    return f"Now {now}, was {then}."


def _ends(quantity: Quantity | None) -> Ends | None:
    if quantity is None or (quantity.min is None and quantity.max is None):
        return None
    return _open(quantity.min, quantity.max)


def _sum(money: Money | None) -> Ends | None:
    return None if money is None or money.min is money.max is None else _open(money.min, money.max)


def _open(low: float | None, high: float | None) -> Ends:
    return (-inf if low is None else low), (inf if high is None else high)


def _figure(quantity: Quantity | None) -> str:
    return figures.figure(quantity) if quantity else "without a number"


def _cash(money: Money | None) -> str:
    return figures.sum_of(money) if money else "without a sum"
