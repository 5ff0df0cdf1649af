"""Drift of names: who said it is lost on the way, or the outlet through which it came."""

from collections.abc import Iterator

from drawdown.claim import Claim
from drawdown.degraded import Drift
from drawdown.reconcile.degraded.sides import Sides, drift, told


def names(sides: Sides) -> Iterator[Drift]:
    """Names of speakers and outlets that the copy nowhere has; each once."""
    said = told(sides.copy)
    lost: dict[str, tuple[Claim, Claim]] = {}
    for _, both in sides.by_event:
        # Where somebody else speaks in the copy, more is shown than where it speaks itself.
        nameless = sorted((one for one in both.copy if not any(_named(one))), key=_silent)
        for origin in both.origin if nameless else ():
            for name in _named(origin):
                if _last(name) not in said and (name not in lost or _silent(lost[name][0])):
                    lost[name] = nameless[0], origin
    for name, (copy, origin) in lost.items():
        yield drift("name", copy, origin, f'"{name}" became {_instead(copy)}')


def _named(claim: Claim) -> Iterator[str]:
    """The person who says it, and the outlets by name."""
    speaker = claim.speaker
    words = (speaker.text or "").split()
    # "It was reported", "Recent reporting": no name has small letters alone behind its first word.
    if speaker.kind in ("named", "report") and words and all(word[0].isupper() for word in words[:2]):
        yield " ".join(words)
    yield from claim.via


def _silent(claim: Claim) -> bool:
    return claim.speaker.text is None


def _last(name: str) -> str:
    return name.rsplit(" ", 1)[-1]


def _instead(copy: Claim) -> str:
    return f'"{copy.speaker.text}"' if copy.speaker.text else "nobody: the copy says it itself"
