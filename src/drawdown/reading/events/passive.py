"""Whether a verb stands in the passive, so that what is moved stands before it."""

import re

from drawdown.reading.events.cue import Cue

# "Were NASAMS or Patriots discussed?"
_BEEN = re.compile(r"\b(?:is|are|was|were|be|been|being|get|got)\s(?:\w+ )?$")
_INVERTED = re.compile(r"\b(?:is|are|was|were) (?!there)(?:[\w.'-]+,? ){1,8}\Z", re.I)
_ASKS = re.compile(r"(?:[^.;!? ]| (?! )){0,40}\?")  # two blanks end a paragraph


def is_passive(view: str, cue: Cue) -> bool:
    """Whether what is moved is a verb's subject: "were sent", "arrived"."""
    if cue.moves:
        return True
    if cue.form not in ("past", "participle"):
        return False
    return bool(
        _BEEN.search(view[max(0, cue.start - 30) : cue.start])
        or (_ASKS.match(view, cue.end) and _INVERTED.search(view, max(0, cue.start - 90), cue.start))
    )
