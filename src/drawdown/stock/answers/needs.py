"""The numbers that an answer rests on, and what is said where one of them is not known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from drawdown.amount import Amount
from drawdown.projection import Answer
from drawdown.scenario import Ask, Output, Scenario, Transfer
from drawdown.stock.study.lacking import asked_for

Needs = Mapping[str, Amount | None]
"""Numbers by their address; None where the section was left out."""


def made(production: Iterable[Output], *, owned: bool) -> Iterator[Amount]:
    """What output rests on; ``owned`` with the share of it that reaches the owner."""
    for entry in production:
        yield entry.rate
        yield from (one for one in (entry.ramp,) if not plainly(one, 0))
        yield from (one for one in (entry.realised,) if not plainly(one, 1))
        if owned and entry.share:
            yield entry.share


def transferred(transfers: Iterable[Transfer]) -> Iterator[Amount]:
    """What is sent from stock."""
    for transfer in transfers:
        if transfer.from_stock:
            yield from filter(None, (transfer.quantity, transfer.rate))


def lost(scenario: Scenario) -> Iterator[Amount]:
    """Training, mean use and expiry, where there are any."""
    found = (scenario.training, scenario.use and scenario.use.rate, scenario.expiry)
    yield from (one for one in found if one and not plainly(one, 0))


def lead(scenario: Scenario) -> tuple[Amount, ...]:
    """The lead time, where there is one."""
    return () if plainly(scenario.lead, 0) else (scenario.lead,)


def needs(amounts: Iterable[Amount | None], **sections: Amount | None) -> Needs:
    """Numbers by address; ``sections`` are those that have to be given, by name."""
    required = {one.name if one else name: one for name, one in sections.items()}
    return {**required, **{one.name: one for one in amounts if one}}


def rates(production: Sequence[Output]) -> Amount | None:
    """The first rate, as the section that has to be given; None without a line."""
    return production[0].rate if production else None


def plainly(amount: Amount, value: float) -> bool:
    """Whether a number is plain and has this value."""
    return amount.kind == "fixed" and amount.of == (value,)


def unanswered(ask: Ask, needed: Needs) -> Answer | None:
    """The answer that says what is missing or unknown; None where everything is there."""
    lacks = [_lacking(name, amount) for name, amount in needed.items() if amount is None or amount.unknown]
    if not lacks:
        return None
    inputs = tuple(one.name for one in needed.values() if one)
    return Answer(ask.said, None, standard_error=None, inputs=inputs, note="; ".join(lacks))


def _lacking(name: str, amount: Amount | None) -> str:
    if name == "production":
        return "production is missing: give at least one line with its rate"
    return asked_for(name, "missing" if amount is None else "unknown")
