"""Probabilities in the words of Intelligence Community Directive 203, each with its band.

Source: Office of the Director of National Intelligence, ICD 203 "Analytic Standards", 2 January 2015,
D.6.e.(2).
The words tell how likely something is held to be, never how well it is founded.
"""

from drawdown.percent import percent

BANDS: tuple[tuple[float, float, str], ...] = (
    (0.01, 0.05, "almost no chance"),
    (0.05, 0.20, "very unlikely"),
    (0.20, 0.45, "unlikely"),
    (0.45, 0.55, "roughly even chance"),
    (0.55, 0.80, "likely"),
    (0.80, 0.95, "very likely"),
    (0.95, 0.99, "almost certain"),
)
"""Lower end, upper end and words; the lower end belongs to the band."""


def likelihood(probability: float) -> str:
    """The words of a probability with their band and the number: ``likely (55–80%; here 62%)``.

    Beyond the bands, below 1% or from 99% on, there are no words: it is ``0.2%`` or ``99.6%`` alone.

    Raises: ValueError unless it lies between 0 and 1.
    """
    if not 0 <= probability <= 1:
        raise ValueError(f"{probability} is no probability: expected 0 to 1")
    told = percent(probability)
    # The band of the number that is read: 79.96% is told as 80%, which has other words than 79%.
    read = float(told.removesuffix("%")) / 100 if told[0].isdigit() else probability
    for low, high, words in BANDS:
        if low <= read < high:
            return f"{words} ({low:.0%}–{high:.0%}; here {told})".replace("%–", "–")
    return told
