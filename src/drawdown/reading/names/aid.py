"""Which words of aid mean arms: "military support" does, "food aid" does not, "aid" goes by what is near."""

import re
from collections.abc import Sequence

from drawdown.catalogue import Words
from drawdown.reading.names.screen import Name

_NEAR = (100, 60)  # characters of its sentence before and behind in which words tell of what kind aid is
_RUN = re.compile(r"(?:[\w-]+(?:,? (?:and|or|as well as) (?:other )?|, )){0,6}[\w-]+ \Z")
_REACH = 80  # characters a run of adjectives may take
# Behind these the words are part of a title or of another thing: "the Security Assistance Initiative".
_TITLE = re.compile(
    r" (?:Initiative|Act|Fund|Command|Group|Program|Programme|Cooperation|[Cc]ontrol|[Rr]ace)\b"
)
# "What it needs" is aid only where somebody is given it.
_GIVEN = re.compile(
    r"\b(?:giv(?:e[ns]?|ing)|gave|provid\w+|suppl\w+|sen[dt]\w*|deliver\w*) (?:[\w'-]+ ){1,3}(?:with )?\Z",
    re.I,
)
_PARCELS = frozenset({"shipment", "tranche", "consignment"})
_END = re.compile(r"[.;?!:](?:\s|$)|\n\n")


class AidWords:
    """Tells aid in arms from other aid in one text, whose normal view and names are given."""

    def __init__(self, words: Words, view: str, names: Sequence[Name]) -> None:
        self._view = view
        self._arms = re.compile(rf"\b(?:{'|'.join(words.arms_aid)})\b", re.I)
        self._other = re.compile(rf"\b(?:{'|'.join(words.not_arms)})\b", re.I)
        self._never = re.compile(rf"\b(?:{'|'.join(words.other_security)})\s(?=security\b|\Z)", re.I)
        self._armed = any(
            name.kind in ("item", "common") or (name.kind == "aid" and self._plainly(name)) for name in names
        )

    def of_arms(self, name: Name) -> bool:
        """Whether words of aid mean arms; "the aid" only in a text that speaks of arms elsewhere."""
        if _TITLE.match(self._view, name.end):
            return False
        if self._arms.search(name.id):
            return self._plainly(name)
        if name.id in _PARCELS and self._view.startswith(" of ", name.end):
            named = _END.split(self._view[name.end : name.end + _NEAR[1]])[0]
            return bool(self._arms.search(named))  # "a shipment of pamphlets" is none
        if " need" in name.id:
            return self._armed and bool(_GIVEN.search(self._view, max(0, name.start - _REACH), name.start))
        run = _RUN.search(self._view[max(0, name.start - _REACH) : name.start])
        adjectives = run[0] if run else ""
        if self._arms.search(adjectives):
            return True  # "financial, military and diplomatic support"
        if name.id == "support" or self._other.search(adjectives):
            return False  # bare "support" says nothing of arms
        if not self._armed and "package" not in name.id:
            return False
        near = self._never.sub("other ", _around(self._view, name))
        return not self._other.search(near) or bool(self._arms.search(near))

    def _plainly(self, name: Name) -> bool:
        """Whether the words themselves speak of arms: "security assistance" without "food" before it."""
        before = self._view[max(0, name.start - _REACH) : name.start]
        return bool(self._arms.search(name.id)) and not self._never.search(before[-20:])


def _around(view: str, name: Name) -> str:
    """The words of its sentence near a name."""
    before = _END.split(view[max(0, name.start - _NEAR[0]) : name.start])[-1]
    return before + _END.split(view[name.start : name.end + _NEAR[1]])[0]
