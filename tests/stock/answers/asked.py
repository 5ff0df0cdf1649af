"""One question asked of a scenario, without a file."""

from typing import Any

from drawdown.stock.answers.answered import answered
from drawdown.stock.study import Study
from tests.stock.made import scenario


def asked(kind: str, about: dict[str, Any] | None = None, **data: Any) -> Any:
    """The Answer to ``{kind: about}`` of a scenario with these data, with few paths if they say nothing.

    Its type is left open, so that a test may reckon with a value that is a number there.
    """
    made = scenario(**{"paths": 4096, **data}, ask=[{kind: about or {}}])
    return answered(made.asks[0], Study(made))


def value(kind: str, about: dict[str, Any] | None = None, **data: Any) -> float:
    """The value of the answer, as a number."""
    found = asked(kind, about, **data).value
    assert isinstance(found, float), found
    return found


def line(rate: Any, per: str = "month", **more: Any) -> dict[str, Any]:
    """A production line."""
    return {"rate": rate, "per": per, **more}


def use(rate: Any, per: str = "month", **more: Any) -> dict[str, Any]:
    """Use; ``noise`` may be given."""
    return {"rate": rate, "per": per, **more}
