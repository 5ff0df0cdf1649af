"""References to the claims of a page in four formats, each report's once, with places for what differs.

Written out for each claim they would double the page; filled in by the page they are, to the letter, what
``drawdown.citing`` makes of the claim.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from drawdown.citing import as_bibtex, as_csl, as_ris, as_text, latex
from drawdown.entry import Entry
from drawdown.reference import DIGITS, Reference, of_claim

# Controls, since nothing of a report that comes into a reference has any: they stand there as codes.
KEY, ID, QUOTATION = "\x01", "\x02", "\x03"
"""Places for the first digits of the claim's id, for all of it, and for the sentence quoted."""


@dataclass(frozen=True, slots=True)
class References:
    """What a page needs to cite its claims.

    Attributes:
        forms: For each reference text, BibTeX, RIS and CSL-JSON, with places to fill.
        quotations: Sentences in plain words and, where that differs, as BibTeX wants them.
        of: By claim id, the number of its form and of its quotation, None where it quotes nothing.
    """

    forms: tuple[dict[str, Any], ...]
    quotations: tuple[tuple[str, ...], ...]
    of: dict[str, tuple[int, int | None]]
    digits: int = DIGITS


def references(entries: Iterable[Entry]) -> References:
    """The references to these claims."""
    forms: dict[Reference, int] = {}
    quotations: dict[str, int] = {}
    of: dict[str, tuple[int, int | None]] = {}
    for entry in entries:
        id, one = entry.claim.id, of_claim(entry)
        quoted = quotations.setdefault(one.quotation, len(quotations)) if one.quotation else None
        form = replace(
            one,
            key=one.key.removesuffix(id[:DIGITS]) + KEY,
            address=(one.address or "").removesuffix(id) + ID,
            quotation=QUOTATION if one.quotation else None,
        )
        of[id] = forms.setdefault(form, len(forms)), quoted
    return References(
        tuple(
            {"text": as_text(one), "bibtex": as_bibtex(one), "ris": as_ris(one), "csl": as_csl(one)}
            for one in forms
        ),
        tuple((words,) if latex(words) == words else (words, latex(words)) for words in quotations),
        of,
    )
