"""How far a sentence is quotation."""

import re

_QUOTE = re.compile(r'"[^"]{2,}"')


def manner(text: str) -> str:
    """``direct`` where most of a sentence stands in quotation marks, ``mixed`` where some of it does.

    Args:
        text: A sentence in the normal view that somebody is said to say.
    """
    inside = sum(len(quote[0]) for quote in _QUOTE.finditer(text))
    if text.count('"') == 1:
        return "direct"
    if not inside:
        return "indirect"
    return "direct" if inside > 0.55 * len(text) else "mixed"
