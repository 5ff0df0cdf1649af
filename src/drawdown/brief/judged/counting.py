"""How many reports say so, and on how many independent origins they rest."""

from collections.abc import Iterable

from drawdown.ground import Ground
from drawdown.origin import Origins


def counted(reports: int, least: int = 0, most: int = 0) -> str:
    """``3 reports, 1 to 2 origins``; without the origins where nothing is known of them."""
    said = f"{reports:,} report{'' if reports == 1 else 's'}"
    if not most:
        return said
    span = f"{least:,}" if least == most else f"{least:,} to {most:,}"
    return f"{said}, {span} origin{'' if most == 1 else 's'}"


def independent(claims: Iterable[str], origins: Origins) -> tuple[int, int]:
    """The least and the most independent origins of these claims; 0 where none is known."""
    found = origins.independent(claims)
    return found.least, found.most


def grounds_in_words(grounds: Iterable[Ground], most: int = 6) -> tuple[str, ...]:
    """Grounds in words, the weightiest first, each marked where it speaks against."""
    ranked = sorted(grounds, key=lambda one: (-abs(one.weight), one.name, one.detail))
    told = [f"{'against: ' if one.weight < 0 else ''}{one.detail or one.name}" for one in ranked]
    unique = list(dict.fromkeys(told))
    return (*unique[:most], *([f"and {len(unique) - most} more"] if len(unique) > most else ()))
