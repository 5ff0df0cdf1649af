"""Sources named in an aside: "as Ann Lee put it", "as first reported by the paper"; ", said Ann Lee"."""

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

# Behind what is said without quotation marks: "Tanks were sent, said Defence Minister Ann Lee."
_NO_SPEAKER = (
    r"(?!(?:it|he|she|they|that|there|to|in|on|at|no|nothing|his|her|its|their|after|before|during|when|as|"
    r"last|this|earlier|later|yesterday|today|of|for|with|from|about|while|so|then|again|only|also|[a-z]+ly|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_OF_SPEAKER = (
    r"(?!(?:will|would|had|has|have|is|are|was|were|could|can|may|might|not|that|to|more|by)\b)"
    r"[\w'-]+(?:\.(?=[\w ])[\w'-]*)*"
)
_INVERTED = re.compile(
    r"(?<=[\w)%]), (?P<cue>said|says|added|adds|explained|noted|confirmed|announced|reported|reports|warned|"
    rf"wrote|writes) (?P<source>{_NO_SPEAKER}{_OF_SPEAKER}(?: {_OF_SPEAKER}){{0,8}}?"
    r"(?:, [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}(?=[.]?$))?)"
    r"(?:(?: (?:in|on|during)(?: \w+){1,5})?(?=[.]?$)|"
    r"(?=, (?:an?|the|who|which|head|chief|in|on|citing|adding)\b))"
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
        *([_INVERTED] if ", " in small and '"' not in small else ()),
    ):
        for found in pattern.finditer(text):
            parts = (trimmed(view, start, start + found.start()), trimmed(view, start + found.end(), end))
            content = tuple(part for part in parts if part and part[1] - part[0] > 3)
            source, cue = (
                (start + low, start + high) for low, high in (found.span("source"), found.span("cue"))
            )
            if content:
                yield Attribution((source,), (cue,), content)
