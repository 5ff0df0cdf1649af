"""The wordings of the catalogue as patterns over one sentence."""

import re
from functools import lru_cache

from drawdown.catalogue import load_rewriting

# "In parallel, ", "At the same time, "; bounded, so that no sentence is gone through twice.
_OPENING = r"^(?:[A-Z][\w-]*(?: [a-z-]+){0,5}, )?"
_OPEN_TOPIC = "(?:(?:Past|Recent|[Oo]ngoing|All|Each)|[Tt]h(?:e|[eo]se|is)|That|[Ss]uch|[Aa]ny)"


@lru_cache(maxsize=1)
def patterns() -> dict[str, re.Pattern[str]]:
    """By name: ``topic`` with the group ``rest``, ``pronoun`` likewise, and one for each kind of wording."""
    lists = load_rewriting()
    found = {
        "topic": rf"{_OPENING}{_OPEN_TOPIC}(?: [a-z-]+){{0,4}}? {lists['topics']}\b(?P<rest>.{{0,90}})",
        "pronoun": rf"{_OPENING}(?:This|It|this|it)\b(?P<rest>.{{0,40}})",
        "comment": rf", (?:thereby |thus |further |while |and )?{lists['comments']}\b",
    }
    for name in ("empty", "unsourced", "vague_time", "vague_figure", "translated", "cleared"):
        found[name] = rf"\b{lists[name]}\b"
    found["house"] = rf"\b(?:[A-Z][\w'’-]+ ){{1,4}}{lists['outlet']}\b"
    compiled = {name: re.compile(pattern) for name, pattern in found.items()}
    return compiled | {"stock": re.compile(rf"\b{lists['stock']}\b", re.I)}
