"""Whether two claims of one report are two voices."""

from drawdown.claim import Claim


def two_speakers(a: Claim, b: Claim) -> bool:
    """Whether two claims of one report are by two speakers, in two sentences."""
    apart = a.evidence.end <= b.evidence.start or b.evidence.end <= a.evidence.start
    return apart and None not in (a.speaker.text, b.speaker.text) and a.speaker.text != b.speaker.text
