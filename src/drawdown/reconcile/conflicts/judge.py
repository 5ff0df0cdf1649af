"""What two claims that do not say the same amount to."""

from typing import NamedTuple

from drawdown.claim import Claim
from drawdown.conflict import Conflict
from drawdown.ground import Ground
from drawdown.reconcile.conflicts.kin import Kin
from drawdown.reconcile.conflicts.matters import Matter
from drawdown.reconcile.conflicts.times import Order

# What "conflict" takes, so that answers that exclude each other, one time and independent origins are just
# enough: with any doubt besides, it is "unsure".
_CERTAIN = 0.95
_DOUBTFUL_READING = 0.75
_KIN = {Kin.apart: 0.2, Kin.related: 0.1, Kin.report: 0.1, Kin.unsure: -0.2, Kin.same: -0.5}
_COPIED = {Kin.same: 0.5, Kin.unsure: 0.3, Kin.related: 0.2}
# Many pairs are weighed for each that is shown, and most grounds are the same few.
_BY_KIN = {kin: Ground("origins", weight, str(kin)) for kin, weight in _KIN.items()}
_BY_COPY = {kin: Ground("origins", weight, str(kin)) for kin, weight in _COPIED.items()}
# Pages show the two by the day of their reports, so words may not say which comes first.
_SAID = {order: str(order) for order in Order} | dict.fromkeys(
    (Order.before, Order.after), "one later than the other"
)
_BY_TIME = {order: Ground("time", 0.3 if order is Order.together else 0.0, _SAID[order]) for order in Order}
_TIME_TELLS = {order: Ground("time", 0.5, _SAID[order]) for order in Order}
_OPEN = [
    Ground("parties", -0.1 * places, "one of the two leaves open who gives or receives")
    for places in range(3)
]
_LESS_EXACT = Ground("item", -0.3, "one of the two says less exactly which item")
_CLASS = Ground("item", -0.05, "a class of items: both may mean other ones")
_DOUBTFUL = Ground("reading", -0.2, "one of the two may be read wrongly")
_REWRITTEN = Ground("degraded copy", -0.3, "one of the two stands in a rewritten text")
_REWRITTEN_COPY = Ground("degraded copy", 0.2, _REWRITTEN.detail)


class Pair(NamedTuple):
    """Two claims whose answers exclude each other.

    Attributes:
        one, other: The claims.
        matters: What each is about.
        clash: Why both cannot hold at one time; its weight says how surely.
        order: How they lie in time.
        kin: How they are related.
        stated: Whether the order rests on what the claims themselves say of their times.
        loses: Whether the clash is of a kind that copies bring about, so that "perhaps one origin" is enough.
        degraded: Whether one of the two stands in a degraded copy.
        general: Whether the item is only a class of items.
    """

    one: Claim
    other: Claim
    matters: tuple[Matter, Matter]
    clash: Ground
    order: Order
    kin: Kin
    stated: bool = False
    loses: bool = False
    degraded: bool = False
    general: bool = False

    def earlier_first(self, turned: Ground) -> "Pair":
        """The same pair, told from the earlier claim to the later where their order is known.

        Args:
            turned: The clash as it reads the other way round.
        """
        if self.order is not Order.after:
            return self
        one, other = self.matters
        return self._replace(
            one=self.other,
            other=self.one,
            matters=(other, one),
            clash=turned,
            order=Order.before,
        )


class Judgement(NamedTuple):
    """A verdict on two claims.

    Attributes:
        one, other: The claims.
        verdict: One of the verdicts of conflicts.
        grounds: What it rests on.
    """

    one: Claim
    other: Claim
    verdict: str
    grounds: list[Ground]

    @property
    def weight(self) -> float:
        """How much speaks for it."""
        return sum(ground.weight for ground in self.grounds)

    @property
    def undated(self) -> bool:
        """Whether it is not known how the two lie in time."""
        return _BY_TIME[Order.unknown] in self.grounds

    @property
    def place(self) -> tuple[float, str, str]:
        """What to sort by: the weightiest first, then those that are most surely read."""
        first, second = self.one, self.other
        low, high = sorted((first.id, second.id))
        return -round(self.weight + first.confidence + second.confidence, 6), low, high

    def row(self, about: str) -> Conflict:
        """The judgement to show, the two in the order of which its grounds speak."""
        first, second = self.one, self.other
        grounds = sorted(self.grounds, key=lambda ground: (-ground.weight, ground.name))
        words = first.evidence.text, second.evidence.text
        return Conflict((first.id, second.id), self.verdict, tuple(grounds), about, words)


def judged(pair: Pair) -> Judgement | None:
    """The verdict on a pair, or None where it amounts to nothing."""
    against = _against(pair)
    verdict = _verdict(pair, sum(ground.weight for ground in against))
    if verdict is None:
        return None
    return Judgement(pair.one, pair.other, verdict, _for(pair, verdict) or against)


def _verdict(pair: Pair, weight: float) -> str | None:
    if pair.order is Order.elsewhere:
        return "different-baseline"
    if _drifts(pair):
        return "copy-drift"
    if _classes(pair):
        return None
    if pair.order in (Order.before, Order.after):
        return "change-over-time"
    return "conflict" if round(weight, 6) >= _CERTAIN and _same_item(pair) else "unsure"


def _drifts(pair: Pair) -> bool:
    """Whether one of the two is a copy that changed what the other says."""
    told_apart = pair.order in (Order.before, Order.after)
    if pair.kin is Kin.same:
        # Copies repeat a story on later days: only what they say themselves of its time tells them apart.
        return not (told_apart and pair.stated)
    if told_apart or pair.kin not in (Kin.unsure, Kin.related):
        return False
    return pair.degraded or (pair.loses and pair.kin is Kin.unsure)


def _against(pair: Pair) -> list[Ground]:
    """What speaks for and against a conflict."""
    found = [pair.clash, _BY_KIN[pair.kin], _BY_TIME[pair.order]]
    mine, theirs = pair.matters
    if mine != theirs and (open_ := _places_left_open(mine, theirs)):
        found.append(_OPEN[open_])
    if not _same_item(pair):
        found.append(_LESS_EXACT)
    elif pair.general:
        found.append(_CLASS)
    if min(pair.one.confidence, pair.other.confidence) < _DOUBTFUL_READING:
        found.append(_DOUBTFUL)
    if pair.degraded:
        found.append(_REWRITTEN)
    return found


def _for(pair: Pair, verdict: str) -> list[Ground]:
    """What speaks for another verdict than a conflict; empty for "conflict" and "unsure"."""
    if verdict == "copy-drift":
        found = [pair.clash, _BY_COPY[pair.kin]]
        found += [] if _same_item(pair) else [_LESS_EXACT]
        return [*found, _REWRITTEN_COPY] if pair.degraded else found
    if verdict in ("change-over-time", "different-baseline"):
        return [pair.clash, _TIME_TELLS[pair.order]]
    return []


def _places_left_open(one: Matter, other: Matter) -> int:
    pairs = ((one.giver, other.giver), (one.taker, other.taker))
    return sum((mine is None) != (theirs is None) for mine, theirs in pairs)


def _same_item(pair: Pair) -> bool:
    return pair.matters[0].item == pair.matters[1].item


def _classes(pair: Pair) -> bool:
    """Whether the two name items of which neither is the other with its variant unsaid."""
    return pair.matters[0].base != pair.matters[1].base
