"""References as people and reference managers read them: text, BibTeX, RIS and CSL-JSON.

A date is given as exactly as it is known and no more: one that is uncertain or a span says so, and without
one there is none.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.reference import Reference
from drawdown.when import day_in_words, in_words

_LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_",
    "%": r"\%", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
}  # fmt: skip
_SPECIAL = re.compile("[" + re.escape("".join(_LATEX)) + "]")


def as_text(one: Reference) -> str:
    """In words: author, title, outlet, date, address, day of access, then the sentence quoted."""
    parts = [one.author, f"“{one.title}”" if one.title else one.label, one.outlet]
    parts.append(in_words(one.issued) if one.issued else None)
    if one.url:
        parts.append(f"{one.url} (accessed {day_in_words(one.accessed)})" if one.accessed else one.url)
    text = ", ".join(filter(None, parts))
    quoted = f": “{one.quotation}”" if one.quotation else "."
    return f"{text}{quoted} [{one.address}]" if one.address else f"{text}{quoted}"


def as_bibtex(one: Reference) -> str:
    """The reference for BibTeX and BibLaTeX, in UTF-8.

    ``date`` is EDTF, which BibLaTeX reads, uncertainty and spans included; ``year`` and ``month`` stand
    beside it for BibTeX only where the date is certain that far.
    """
    fields: dict[str, str | None] = {
        # Double braces: names and titles stay as the report writes them, and "and" divides no name.
        "author": _braced(one.author),
        "title": _braced(one.title or one.label),
        "howpublished": _braced(one.outlet),
        "date": one.issued.edtf() if one.issued else None,
        "year": f"{one.issued.lower:%Y}"
        if _certain(one.issued, "%Y") and one.issued and one.issued.lower
        else None,
        "month": _month(one.issued),
        "url": one.url,
        "urldate": one.accessed.isoformat() if one.accessed else None,
        "note": latex(note) if (note := _note(one)) else None,
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{one.key},\n{lines}\n}}\n"


def as_ris(one: Reference) -> str:
    """The reference in RIS: a tag a line, ended by ``ER``; a date it cannot hold exactly is said in words."""
    return "".join(f"{tag}  - {value}\n" for tag, value in _ris(one)) + "ER  - \n"


def _ris(one: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "ELEC" if one.url else "GEN"
    yield "ID", one.key
    if one.author:
        yield "AU", one.author
    yield "TI", one.title or one.label
    if one.outlet:
        yield "T2", one.outlet
    if one.issued:
        if _certain(one.issued, "%Y") and one.issued.lower:
            yield "PY", f"{one.issued.lower:%Y}"
        yield "DA", _ris_date(one.issued)
    if one.url:
        yield "UR", one.url
    if one.accessed:
        yield "Y2", f"{one.accessed:%Y/%m/%d}/"
    if note := _note(one):
        yield "N1", note


def _ris_date(bounds: DateBounds) -> str:
    """``YYYY/MM/DD/words``: parts as far as the date is certain, words where that is not all."""
    parts = [
        f"{bounds.lower:{form}}" if _certain(bounds, form) and bounds.lower else ""
        for form in ("%Y", "%m", "%d")
    ]
    whole = (
        not bounds.qualifier
        and DateBounds.parse("-".join(filter(None, parts)) or "0001").edtf() == bounds.edtf()
    )
    return "/".join([*parts, "" if whole else in_words(bounds)])


def as_csl(one: Reference) -> dict[str, Any]:
    """The reference as an item of CSL-JSON, which Zotero, Pandoc and citation processors read."""
    item: dict[str, Any] = {
        "id": one.key,
        "type": "webpage" if one.url else "article",
        "title": one.title or one.label,
        "author": [{"literal": one.author}] if one.author else None,
        "container-title": one.outlet,
        "issued": _csl_date(one.issued) if one.issued else None,
        "URL": one.url,
        "accessed": {"date-parts": [_parts(one.accessed)]} if one.accessed else None,
        "note": _note(one),
    }
    return {name: value for name, value in item.items() if value is not None}


def _csl_date(bounds: DateBounds) -> Mapping[str, Any]:
    """Date parts as far as they are told; ``circa`` where not certain, words where an end is open."""
    low, high = bounds.lower, bounds.upper
    if low is None or high is None:
        return {"literal": in_words(bounds)}
    told = bounds.edtf().split("/")
    whole = len(told) == 1 and "X" not in told[0]
    parts = [_parts(low)[: told[0].count("-") + 1]] if whole else [_parts(low), _parts(high)]
    return {"date-parts": parts, **({"circa": True} if bounds.qualifier else {})}


def _parts(on: date) -> list[int]:
    return [on.year, on.month, on.day]


def _certain(bounds: DateBounds | None, form: str) -> bool:
    """Whether all days that a date may mean, and nothing else, say the same by ``%Y``, ``%m`` or ``%d``."""
    if bounds is None or bounds.lower is None or bounds.upper is None or bounds.qualifier:
        return False
    coarser = {"%Y": "%Y", "%m": "%Y-%m", "%d": "%Y-%m-%d"}[form]
    return f"{bounds.lower:{coarser}}" == f"{bounds.upper:{coarser}}"


def _month(bounds: DateBounds | None) -> str | None:
    return str(bounds.lower.month) if _certain(bounds, "%m") and bounds and bounds.lower else None


def _note(one: Reference) -> str | None:
    quoted = f"“{one.quotation}”" if one.quotation else None
    return " ".join(filter(None, (quoted, one.address))) or None


def _braced(text: str | None) -> str | None:
    return f"{{{latex(text)}}}" if text else None


def latex(text: str) -> str:
    """The text with every character that BibTeX or LaTeX would take for a command escaped."""
    return _SPECIAL.sub(lambda found: _LATEX[found.group()], text)
