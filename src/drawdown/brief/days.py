"""A span of days in words."""

from drawdown.position import Lag


def days(lag: Lag) -> str:
    """The days a lag took, such as ``50 to 80 days`` or ``at least 50 days``; ``""`` where it says nothing.

    That one thing took no less than 0 days after another says no more than the order of the two.
    """
    least, most = lag.least, lag.most
    if most is None:
        return f"at least {_counted(least)}" if least else ""
    if not least:
        return f"at most {_counted(most)}" if most else "on one day"
    return _counted(least) if least == most else f"{least:,} to {_counted(most)}"


def _counted(number: int) -> str:
    return f"{number:,} day{'' if number == 1 else 's'}"
