"""Drift of events and of what is certain: a refusal made a pause, a possibility made an act."""

from collections.abc import Iterator, Sequence

from drawdown.claim import Claim
from drawdown.degraded import Drift
from drawdown.reconcile.degraded.sides import Sides, drift, met

# What the origin says, and what copies make of it where the origin says no such thing.
_BECAME = {
    "refused": {"paused": "a pause presupposes deliveries; none is told of"},
    "paused": {"refused": "what was halted was given before"},
    "considered": dict.fromkeys(("authorised", "ordered", "sold", "delivered"), "nothing was decided"),
    "requested": dict.fromkeys(("authorised", "sold", "delivered"), "it was asked for, no more"),
    "authorised": {"delivered": "it was allowed, no more"},
    "announced": {"delivered": "it was announced, no more"},
    "notified": {"delivered": "it was notified, no more", "sold": "it was notified, no more"},
    "ordered": {"delivered": "it was ordered, no more"},
}
_ALONE = frozenset({"paused"})  # stands beside the true event in copies that half understood it
# What may have followed by the time of a later copy.
_DONE = frozenset({"authorised", "ordered", "sold", "delivered"})
_RANKS = {"denied": 0, "possible": 1, "planned": 2, "actual": 3}


def events(sides: Sides) -> Iterator[Drift]:
    """Events that the copy has and the origin has not, in the place of one that it has; at most one each."""
    theirs = {one.event for one in sides.origin}
    mine = {one.event for one in sides.copy}
    for was, became in _BECAME.items():
        if was not in theirs:
            continue
        for event, why in became.items():
            if event in theirs or (was in mine and event not in _ALONE) or (sides.later and event in _DONE):
                continue
            copy, origin = _actual(sides.copy, event), _actual(sides.origin, was)
            if held := met(copy, origin):
                detail = f'"{was}" became "{event}": {why}'
                yield drift("event", held[0], met(origin, held[:1])[0], detail)


def modality(sides: Sides) -> Iterator[Drift]:
    """What the copy tells with another certainty than the origin ever does; at most one an event."""
    for event, both in sides.by_event:
        ranked = [one for one in both.copy if one.status in _RANKS]
        others = [one for one in both.origin if one.status in _RANKS]
        if not ranked or not others:
            continue
        copy = max(ranked, key=lambda one: _RANKS[one.status])
        origin = max(others, key=lambda one: _RANKS[one.status])
        risen = _RANKS[copy.status] > _RANKS[origin.status]
        if copy.status not in {one.status for one in others} and not (risen and sides.later):
            yield drift("modality", copy, origin, f"{event}: {_told(origin)} became {_told(copy)}")


def _told(claim: Claim) -> str:
    return "a fact" if claim.status == "actual" else claim.status


def _actual(claims: Sequence[Claim], event: str) -> list[Claim]:
    return [one for one in claims if one.event == event and one.status == "actual"]
