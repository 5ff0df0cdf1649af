"""Which days between steps are compared."""

from drawdown.brief.days import days
from drawdown.position import Lag, Path

LAGS = (("requested", "delivered"), ("authorised", "delivered"))
"""Steps of which the days between are compared, the first one before the other."""


def lag_of(path: Path, ends: tuple[str, str]) -> Lag | None:
    """The days between two steps of a path, where they say anything."""
    return next((lag for lag in path.lags if (lag.first, lag.last) == ends and days(lag)), None)
