"""Whether two claims of one report are two voices."""

from drawdown.entry import Entry


def two_speakers(one: Entry, other: Entry) -> bool:
    """Whether two claims of one report are by two speakers, in two sentences."""
    a, b = one.claim, other.claim
    apart = a.evidence.end <= b.evidence.start or b.evidence.end <= a.evidence.start
    return apart and None not in (a.speaker.text, b.speaker.text) and a.speaker.text != b.speaker.text
