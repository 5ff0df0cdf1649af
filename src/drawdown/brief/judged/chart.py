"""A line over time as small drawings, one a row: they take the width they are given and scale no text.

Places are percentages of that width, so nothing is stretched and no style is written into an element, which
the policy of the page would refuse.
"""

from typing import TYPE_CHECKING

from drawdown.brief.judged.model import Axis, Moment

if TYPE_CHECKING:
    from markupsafe import Markup

_THIN = 1.2
"""Least width of a bar in percent: one day of ten years would be none."""
_LETTER = 2.8
"""Width of a letter of the words at a tick, in percent of the drawing."""


def bar(moment: Moment, axis: Axis) -> "Markup":
    """One step or turn as a bar over all days it may mean; nothing where nothing tells."""
    from markupsafe import Markup

    tick = Markup('<line class="tick" x1="{0}%" x2="{0}%" y1="0" y2="20"/>')
    drawn = [tick.format(_percent(axis.share(day))) for day, _ in axis.ticks]
    if moment.bounds:
        low, high = moment.bounds.lower, moment.bounds.upper
        start = axis.share(low) if low else 0.0
        width = max((axis.share(high, end=True) if high else 100.0) - start, _THIN)
        loose = " loose" if low is None or high is None else ""
        kind = f"{moment.kind} {moment.stance}{' inferred' if moment.inferred else ''}{loose}"
        shape = Markup('<rect class="{}" x="{}%" width="{}%" y="4" height="12" rx="2"/>')
        drawn.append(shape.format(kind, _percent(min(start, 100 - width)), _percent(width)))
    return _drawing(20, drawn)


def scale(axis: Axis) -> "Markup":
    """The ticks with their words, as the head of the column of bars."""
    from markupsafe import Markup

    tick = Markup('<text x="{}%" y="13" text-anchor="{}">{}</text>')
    drawn, free = [], 0.0
    for day, words in axis.ticks:
        at, width = axis.share(day), _LETTER * len(words)
        # Words that would leave the drawing stand to the left of their tick, if there is room.
        left = at + width > 100
        start = at - width if left else at
        if start >= free:
            drawn.append(tick.format(_percent(at), "end" if left else "start", words))
            free = start + width
    return _drawing(18, drawn)


def _drawing(height: int, drawn: "list[Markup]") -> "Markup":
    from markupsafe import Markup

    frame = Markup('<svg class="bar" width="100%" height="{}" aria-hidden="true" focusable="false">{}</svg>')
    return frame.format(height, Markup("").join(drawn))


def _percent(share: float) -> str:
    return f"{share:.2f}".rstrip("0").rstrip(".")
