"""What the weights decide, in words; no option is called best without them."""

from collections.abc import Mapping

from drawdown.weighing import Need, Standing, Weights

_SEEN = 0.005
"""A bound on a weight this near to what was possible anyway is none that a reader could see."""
_SEEN_IN_DRAWS = 0.05


def weights_said(weights: Weights) -> str:
    """Which weights were drawn, and what the user says of them."""
    said = _drawn(weights)
    return f"{said} ({weights.note})" if weights.note else said


def _drawn(weights: Weights) -> str:
    if weights.order:
        tiers = [" and ".join(tier) + (" alike" if len(tier) > 1 else "") for tier in weights.order]
        return f"all weights in this order are equally likely, most important first: {', then '.join(tiers)}"
    if not weights.bounds:
        return "all weights are equally likely"
    bounds = [
        f"{name} {low:g}" if low == high else f"{name} {low:g} to {high:g}"
        for name, (low, high) in weights.bounds.items()
    ]
    return f"all weights within these bounds are equally likely: {', '.join(bounds)}"


def says(standing: Standing, certain: bool, draws: int) -> tuple[str, ...]:
    """What the weights say of an option, one sentence each.

    Args:
        standing: Its figures.
        certain: Whether only the weights are uncertain.
        draws: Draws made.
    """
    found = [
        f"{other} is at least as good on every criterion in every draw: no weights put it behind."
        for other in standing.dominated_by
    ]
    first = standing.acceptability[0].value
    if first >= 1:
        found.append("First under all of these weights." if certain else "First in every draw.")
    elif first > 0 and not standing.needs:
        found.append("Never first alone, only tied with others.")
    elif first > 0:
        found.extend(filter(None, [_needed(standing.needs)]))
    elif standing.needs:
        found.append(f"First under so few of these weights that none of {draws:,} draws met them.")
    else:
        found.append(
            "First under none of these weights." if certain else f"First in none of {draws:,} draws."
        )
    return tuple(found)


def _needed(needs: Mapping[str, Need]) -> str:
    """The bounds that a reader can see; empty if there are none."""
    bounds = [(name, bound) for name, need in needs.items() if (bound := _bound(need))]
    if not bounds:
        return ""
    (name, bound), *others = bounds
    said = [f"{name} weighs {bound}", *(f"{name} {bound}" for name, bound in others)]
    together = f"{', '.join(said[:-1])} and {said[-1]}" if others else said[0]
    if all(need.exact for need in needs.values()):
        return f"First only if {together}."
    return f"Where it is first, {together}, {'each ' if others else ''}in 19 of 20 draws."


def _bound(need: Need) -> str:
    seen = _SEEN if need.exact else _SEEN_IN_DRAWS
    below, above = need.low > need.possible[0] + seen, need.high < need.possible[1] - seen
    if below and above:
        return f"{need.low:.2f} to {need.high:.2f}"
    return f"at least {need.low:.2f}" if below else f"at most {need.high:.2f}" if above else ""
