"""Sources named in an aside: "as Ann Lee put it", "as first reported by the paper"."""

import re
from collections.abc import Iterator

from drawdown.attribution import Attribution
from drawdown.reading.attributions.according import trimmed

_AS = re.compile(
    r"(?:(?<=^)|(?<=[,—–] )|(?<=\")|(?<=\. ))[Aa]s (?P<source>(?!(?:if|soon|long|well|it|far)\b)"
    r"[^,;:\"]{2,80}?) (?P<cue>(?:has |have |had |first |later |once )*(?:put|puts|said|says|noted|notes|"
    r"reported|reports|told|explained|explains|described|describes|announced|confirmed|acknowledged|warned|"
    r"stated|wrote|writes|observed)(?: it)?)"
    r"(?: (?:to |on |in |at |last |this |earlier |yesterday|\w+day)[^,;:\"]{0,50})?(?=,|$|\.?$|[.\"])"
)
_BY = re.compile(
    r"(?:,? as|, in (?:[a-z]+ ){1,3}|,) (?P<cue>(?:first |originally |earlier |previously )?"
    r"(?:reported|quoted|cited|disclosed|revealed|told|published|described) by) (?P<source>[^,;:.\"]{2,60}?)"
    r"(?= (?:on|in|last|this|earlier) |[,;.\"]|$)"
)
_WHAT = re.compile(
    r"\b[Ii]n what (?P<source>(?!(?:is|was|may|could|would|amounts|appears|looks|seems)\b)[^,;:\"]{2,60}?)"
    r"(?:, [^,;:\"]{3,90},)? (?P<cue>(?:has |have |had )?(?:called|calls|described as|describes as|"
    r"termed|hailed as|billed as|portrayed as|labelled|labeled|presented as)) [^,;:.]{2,60}"
)


def asides(view: str, start: int, end: int) -> Iterator[Attribution]:
    """Those of one sentence.

    Args:
        view: The normal view of the text.
        start, end: The sentence.
    """
    text = view[start:end]
    small = text.lower()
    for pattern in (
        *([_AS] if "as " in small else ()),
        *([_BY] if " by " in small else ()),
        *([_WHAT] if "in what" in small else ()),
    ):
        for found in pattern.finditer(text):
            parts = (trimmed(view, start, start + found.start()), trimmed(view, start + found.end(), end))
            content = tuple(part for part in parts if part and part[1] - part[0] > 3)
            source, cue = (
                (start + low, start + high) for low, high in (found.span("source"), found.span("cue"))
            )
            if content:
                yield Attribution((source,), (cue,), content)
