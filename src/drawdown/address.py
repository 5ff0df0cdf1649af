"""The numbers of a scenario by what they are, since an address such as ``production.0.rate`` tells nobody."""

from collections.abc import Iterator, Mapping

from drawdown.amount import Amount
from drawdown.month import month_text
from drawdown.scenario import Option, Output, Scenario, Transfer


def called(scenario: Scenario) -> dict[str, str]:
    """By address, what each number of a scenario is, such as ``rate of line us from 2023-01``."""
    found = dict(_named(_alone(scenario)))
    found |= _named(_flows(scenario))
    for name, option in scenario.options.items():
        found |= {address: f"{name}: {words}" for address, words in _named(_flows(option))}
    if scenario.use and scenario.use.noise is None:
        found["use.noise"] = "noise of use"
    return found


def joined(name: str, words: Mapping[str, str]) -> str:
    """A number in words, or several that count as one: addresses with `` + `` between them."""
    return " with ".join(words.get(part, part) for part in name.split(" + "))


Pair = tuple[Amount | None, str]


def _named(pairs: Iterator[Pair]) -> Iterator[tuple[str, str]]:
    return ((amount.name, words) for amount, words in pairs if amount is not None)


def _alone(scenario: Scenario) -> Iterator[Pair]:
    yield scenario.opening, "opening stock"
    yield scenario.lead, "lead time of new orders"
    yield scenario.floor, "floor"
    for place, ask in enumerate(scenario.asks, start=1):
        yield ask.quantity, f"quantity in question {place}"


def _flows(of: Scenario | Option) -> Iterator[Pair]:
    for output in of.production:
        yield from _output(output)
    for transfer in of.transfers:
        yield from _transfer(transfer)
    if of.use:
        yield of.use.rate, "use"
        yield of.use.noise, "noise of use"
    yield of.training, "training"
    yield of.expiry, "expiry"


def _output(output: Output) -> Iterator[Pair]:
    line = f"line {output.line} from {month_text(output.since)}"
    yield output.rate, f"rate of {line}"
    yield output.ramp, f"months to reach the rate of {line}"
    yield output.realised, f"share that comes true, {line}"
    yield output.share, f"share to the owner, {line}"


def _transfer(transfer: Transfer) -> Iterator[Pair]:
    how = "sent" if transfer.from_stock else "sent from new production"
    yield transfer.quantity, f"quantity {how} in {month_text(transfer.first)}"
    yield transfer.rate, f"rate {how} from {month_text(transfer.first)}"
