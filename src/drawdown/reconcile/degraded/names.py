"""Drift of names: who said it is lost on the way, or the outlet through which it came."""

from collections.abc import Iterator

from drawdown.claim import Claim
from drawdown.degraded import Drift
from drawdown.reconcile.degraded.sides import Sides, drift, told


def names(sides: Sides) -> Iterator[Drift]:
    """Names of speakers and outlets that the copy nowhere has; each once."""
    said = told(sides.copy)
    seen: set[str] = set()
    for _, both in sides.by_event():
        for origin in both.origin:
            for name in _named(origin):
                if name in seen or _last(name) in said:
                    continue
                copy = next((one for one in both.copy if not any(_named(one))), None)
                if copy:
                    seen.add(name)
                    yield drift("name", copy, origin, f'"{name}" became {_instead(copy)}')


def _named(claim: Claim) -> Iterator[str]:
    """The person who says it, and the outlets by name."""
    speaker = claim.speaker
    words = (speaker.text or "").split()
    # "It was reported", "Recent reporting": no name has small letters alone behind its first word.
    if speaker.kind in ("named", "report") and words and all(word[0].isupper() for word in words[:2]):
        yield " ".join(words)
    yield from claim.via


def _last(name: str) -> str:
    return name.rsplit(" ", 1)[-1]


def _instead(copy: Claim) -> str:
    return f'"{copy.speaker.text}"' if copy.speaker.text else "nobody: the copy says it itself"
