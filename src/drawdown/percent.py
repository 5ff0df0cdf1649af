"""Shares as percentages."""


def percent(share: float) -> str:
    """A share from 0 to 1: ``0%``, ``<0.1%``, ``3.5%``, ``31%``; ``0%`` is none at all, ``100%`` is all."""
    if 0 < share < 0.001:
        return "<0.1%"
    if 0.999 < share < 1:
        return ">99.9%"
    told = f"{100 * share:.1f}" if share < 0.1 or share > 0.99 else f"{100 * share:.0f}"
    return f"{told.removesuffix('.0')}%"
