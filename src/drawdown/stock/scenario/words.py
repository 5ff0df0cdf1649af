"""Numbers of a scenario in words, and where each comes from."""

from collections.abc import Iterator

from drawdown.amount import Amount
from drawdown.projection import Given
from drawdown.scenario import Scenario, Use

_MONTHS = ("lead", "ramp")
_SHARES = ("share", "realised", "noise")
_CHANGES_NOTHING = {"lead": 0.0, "ramp": 0.0, "realised": 1.0, "noise": 0.0}


def in_words(amount: Amount) -> str:
    """A number as one would say it: "12,000 to 16,000 a month", "about 20,000 (15,000 to 25,000)"."""
    if amount.unknown:
        return "unknown"
    kind = _kind(amount)
    of = tuple(value * 100 for value in amount.of) if kind in _SHARES else amount.of
    said = _said(amount.kind, tuple(f"{value:,.10g}" + "%" * (kind in _SHARES) for value in of))
    if kind in _MONTHS:
        return f"{said} month{'' if said == '1' else 's'}"
    return f"{said} a {amount.per}" if amount.per else said


def given(scenario: Scenario) -> tuple[Given, ...]:
    """Every number that goes into a scenario; those left out that change nothing are no input."""
    return tuple(_given(scenario))


def _given(scenario: Scenario) -> Iterator[Given]:
    for amount in scenario.amounts():
        if _said_by_nobody(amount):
            continue
        basis = "unknown" if amount.unknown else "claims" if amount.claims else "assumed"
        yield Given(amount.name, in_words(amount), basis, amount.claims, amount.note)
    uses: list[Use | None] = [scenario.use, *(option.use for option in scenario.options.values())]
    for use in uses:
        if use and use.noise is None:
            name = use.rate.name.removesuffix("rate") + "noise"
            yield Given(name, "pieces used one by one at random (Poisson)", "assumed")


def _said_by_nobody(amount: Amount) -> bool:
    default = _CHANGES_NOTHING.get(_kind(amount))
    return amount.kind == "fixed" and amount.of == (default,) and not (amount.claims or amount.note)


def _kind(amount: Amount) -> str:
    return amount.name.rpartition(".")[2]


def _said(kind: str, of: tuple[str, ...]) -> str:
    match kind:
        case "fixed":
            return of[0]
        case "uniform":
            return f"{of[0]} to {of[1]}" if of[0] != of[1] else of[0]
        case "triangular":
            return f"about {of[1]} ({of[0]} to {of[2]})"
        case "normal":
            return f"normal, mean {of[0]}, standard deviation {of[1]}"
        case _:
            return f"lognormal, 5% point {of[0]}, 95% point {of[1]}"
