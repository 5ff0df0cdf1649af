"""By what _instrument, under what law and how quietly a thing is given."""

import re

from drawdown.reading.passages.draft import Draft
from drawdown.reading.text.rare import Rare

_SECRET = Rare(
    "secret|quiet|covert|undisclosed|not public|without announc|kept from",
    r"\b(?:secret(?:ly)?|quietly|covertly|in secret|undisclosed|not publicly|without announc\w+|kept from)\b",
)
_OF_CONTENTS = re.compile(r" (?:(?:a )?part of|(?:be |being )?(?:includ|contain))")
_INSTRUMENTS = (
    (
        "drawdown",
        Rare(
            "draw-down|drawdown|from u|from its own|from existing|direct transfers",
            r"\bdraw-?downs?\b|\bfrom (?:U\.S\.|US|its own|existing) (?:stocks|stockpiles|inventor)|"
            r"direct transfers of equipment",
        ),
    ),
    (
        "procurement",
        Rare(
            "security assistance init|usai|newly |contract",
            r"Security Assistance Initiative|\bUSAI\b|\bnewly (?:made|built|produced)\b|\bcontracts?\b",
        ),
    ),
    ("sale", Rare("sale|sell|sold|purchase", r"\b(?:sales?|sell|sold|selling|purchase[sd]?)\b")),
    (
        "loan",
        Rare("loan|lend|lent|leas", r"\b(?:loan(?:s|ed|ing)?|lend(?:s|ing)?|lent|leas(?:es?|ed|ing))\b"),
    ),
    ("re-export", Rare("re-export|reexport|third-party", r"\bre-?exports?\b|third-party transfers?")),
    ("grant", Rare("donat|grant", r"\bdonat\w+|\bgrant(?:s|ed)? (?:aid|assistance)")),
)
_AUTHORITY = Rare(
    "section |drawdown auth|assistance init|military fin|military sale|lend-lease",
    r"section \d+(?:\([a-z0-9]+\))*|Presidential Drawdown Authority|"
    r"Ukraine Security Assistance Initiative|Foreign Military Financing|Foreign Military Sales?|"
    r"Lend-Lease",
)
_KEPT_QUIET = frozenset({"authorised", "delivered", "announced", "sold", "used"})
_WITHOUT_INSTRUMENT = frozenset({"used", "trained", "requested", "refused"})
_UNDER_LAW = frozenset({"authorised", "announced", "delivered"})


def set_means(made: Draft, low: int, high: int) -> None:
    """Sets instrument, authority and secrecy of a claim from the clause its words stand in.

    Args:
        made: The claim so far, with its event.
        low, high: The clause.
    """
    view = made.passage.view
    made.secret = made.event in _KEPT_QUIET and _secret(made, low, high)
    made.instrument = None if made.event in _WITHOUT_INSTRUMENT else _instrument(view[low:high])
    authority = _AUTHORITY.search(view, low, high) if made.event in _UNDER_LAW else None
    made.authority = authority[0] if authority else None


def _secret(made: Draft, low: int, high: int) -> bool:
    view = made.passage.view
    words = _SECRET.search(view, low, high)
    while words and made.item and made.item.kind == "aid" and _OF_CONTENTS.match(view, words.end(), high):
        words = _SECRET.search(view, words.end(), high)  # the package that holds it is none for that
    return bool(words)


def _instrument(words: str) -> str | None:
    """By what _instrument, where the words name one."""
    return next((name for name, pattern in _INSTRUMENTS if pattern.search(words)), None)
