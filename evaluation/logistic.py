"""Logistic regression on named yes-or-no features: fitted here, applied where the features are found."""

import math
from collections.abc import Collection, Mapping, Sequence

_SWEEPS = 60
_STILL = 1e-3  # a sweep that moves no weight further than this has arrived


def fit(
    features: Sequence[Collection[str]], right: Sequence[bool], penalty: float
) -> tuple[float, dict[str, float]]:
    """The bias and the weight of each feature that make ``right`` most likely, large weights held down.

    Args:
        features: Names of what holds, for each of n cases.
        right: Whether each of the n cases is one.
        penalty: Weight of half the sum of squared weights; the bias is free. Above 0.

    Source: coordinate descent with Newton steps, Friedman, Hastie and Tibshirani (2010),
    doi:10.18637/jss.v033.i01, on the exact second derivative.
    """
    cases: dict[str, list[int]] = {"": list(range(len(right)))}  # the bias holds in every case
    for case, names in enumerate(features):
        for name in sorted(names):  # one order, so that equal cases give equal weights
            cases.setdefault(name, []).append(case)
    weights = dict.fromkeys(cases, 0.0)
    odds = [0.0] * len(right)
    for _ in range(_SWEEPS):
        furthest = 0.0
        for name, where in cases.items():
            held = penalty if name else 0.0
            slope, curve = held * weights[name], held
            for case in where:
                p = probability(odds[case])
                slope += p - right[case]
                curve += p * (1 - p)
            step = max(-1.0, min(1.0, -slope / (curve + 1e-9)))
            weights[name] += step
            furthest = max(furthest, abs(step))
            for case in where:
                odds[case] += step
        if furthest < _STILL:
            break
    return weights.pop(""), weights


def predict(bias: float, weights: Mapping[str, float], features: Collection[str]) -> float:
    """The probability of one case; a feature never met weighs nothing."""
    return probability(bias + sum(weights.get(name, 0.0) for name in features))


def probability(odds: float) -> float:
    """The probability that has these log odds."""
    return 1 / (1 + math.exp(-odds)) if odds > -700 else 0.0
