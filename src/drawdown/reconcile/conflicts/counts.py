"""Figures on one matter that cannot both hold, and those that only seem so."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from drawdown.catalogue import Catalogue
from drawdown.conflict import Conflict
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.ground import Ground
from drawdown.reconcile.conflicts.figures import (
    Figure,
    baselines,
    comparable,
    elsewhere,
    figures,
    lasting,
    promised,
)
from drawdown.reconcile.conflicts.judge import Pair, conflict, judged
from drawdown.reconcile.conflicts.kin import Kin, Kinship
from drawdown.reconcile.conflicts.matters import Matter, is_class, matter, told, wider
from drawdown.reconcile.conflicts.pairs import Member, pairs, rank
from drawdown.reconcile.conflicts.speakers import two_speakers
from drawdown.reconcile.conflicts.times import Order, of_states, when

_ONE_TIME = 3  # days between two reports that count the same thing, where neither names its time
_NEAR = 31  # days within which figures of other baselines may be taken for a contradiction
# Rows for one matter and verdict: what is no contradiction is shown by a few examples.
_ROWS = {"conflict": 12, "copy-drift": 12, "unsure": 6, "change-over-time": 6}
_EXAMPLES = 3

# A count of what was promised is no count of what has come.
_PROMISES = ("announced", "authorised", "ordered", "notified")

Topic = tuple[str, Matter]


def of_figures(
    entries: Iterable[Entry], dossier: Dossier, kinship: Kinship, catalogue: Catalogue
) -> Iterator[Conflict]:
    """The clashes between figures, few for each matter."""
    topics: defaultdict[Topic, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.claim.status in ("actual", "planned") and figures(entry.claim):
            topics[_topic(entry)].append(entry)
    groups = {topic: _thinned(dossier, found) for topic, found in topics.items()}
    counts = _Counts(kinship, catalogue, groups)
    for topic in groups:
        yield from counts.of(topic)


class _Counts:
    """Figures by event and matter."""

    def __init__(self, kinship: Kinship, catalogue: Catalogue, groups: dict[Topic, list[Member]]) -> None:
        self.kinship, self.catalogue, self.groups = kinship, catalogue, groups

    def of(self, topic: Topic) -> Iterator[Conflict]:
        """The rows of one topic with itself and with those that say less or promised the same."""
        about = topic[1]
        for other in self._others(topic):
            best: dict[tuple[str, ...], tuple[float, Conflict]] = {}
            stated = _stated(self.groups[topic]), _stated(self.groups[other])
            for one, another in pairs(self.groups[topic], self.groups[other], self.kinship):
                for mine in figures(one[0].claim):
                    for its in figures(another[0].claim):
                        if topic == other and one[0].claim.id >= another[0].claim.id:
                            continue
                        row = self._compared(one, mine, another, its, (about, other[1]), stated)
                        if row is None:
                            continue
                        key = (row.verdict, *sorted((mine.said, its.said)))
                        worth = -sum(ground.weight for ground in row.grounds)
                        if key not in best or (worth, row.claims) < (best[key][0], best[key][1].claims):
                            best[key] = (worth, row)
            yield from _few(best.values())

    def _others(self, topic: Topic) -> Iterator[Topic]:
        event, about = topic
        events = (event, *_PROMISES) if event == "delivered" else (event,)
        for against in events:
            for other in wider(about, self.catalogue, classes=False):
                if other.item == about.item and (against, other) in self.groups:
                    yield against, other

    def _compared(
        self,
        one: Member,
        mine: Figure,
        another: Member,
        its: Figure,
        matters: tuple[Matter, Matter],
        stated: tuple[dict[str, list[Figure]], dict[str, list[Figure]]],
    ) -> Conflict | None:
        entry, other = one[0], another[0]
        kin = self.kinship.between(entry, other)
        if not comparable(mine, its) or (kin is Kin.report and not two_speakers(entry, other)):
            return None
        about = f"{told(matters[0], self.catalogue)}: {_asked(entry, other)}"
        order = _order(one, mine, another, its)
        near = (
            order in (Order.together, Order.unknown) or of_states(one[1], another[1], _NEAR) is Order.together
        )
        if not mine.apart(its):
            same = (mine.low, mine.high) == (its.low, its.high) and mine.kind == its.kind
            if (
                same
                or order is not Order.together
                or baselines(mine, its)
                or promised(entry.claim) != promised(other.claim)
            ):
                return None
            ground = Ground("figures", 0.5, f"{mine.said} / {its.said}: both may hold")
            return conflict(entry, other, "rewording", [ground], about)
        if _meets(stated[0].get(entry.claim.report, ()), its) or _meets(
            stated[1].get(other.claim.report, ()), mine
        ):
            # A report that gives both figures knows what sets them apart.
            return None
        differ = baselines(mine, its)
        if promised(entry.claim) != promised(other.claim):
            differ.append("promised / carried out")
        if differ:
            many = is_class(matters[0].item, self.catalogue) and mine.unit != its.unit
            if not near or many or elsewhere(mine, its):
                return None
            grounds = [Ground("baseline", 0.5, one_) for one_ in differ]
            grounds.append(Ground("figures", 0.0, f"{mine.said} / {its.said}"))
            return conflict(entry, other, "different-baseline", grounds, about)
        if kin is not Kin.same and not self._worth_telling(entry, mine, its, order):
            return None
        return judged(
            Pair(
                entry,
                other,
                matters,
                self._clash(matters, mine, its),
                order,
                kin,
                degraded=bool(self.kinship.degraded(entry) or self.kinship.degraded(other)),
                general=is_class(matters[0].item, self.catalogue),
            ),
            about,
        )

    def _worth_telling(self, entry: Entry, mine: Figure, its: Figure, order: Order) -> bool:
        """Whether two figures that exclude each other are more than two events of one kind."""
        if order in (Order.together, Order.unknown):
            return True
        if not lasting(entry.claim):
            return False
        if entry.claim.event == "held" or mine.kind.startswith("a "):
            return True
        # What was delivered or built adds up: a smaller later figure counts something else.
        grew = mine.grew(its) if order is Order.before else its.grew(mine)
        return grew and not elsewhere(mine, its)

    def _clash(self, matters: tuple[Matter, Matter], mine: Figure, its: Figure) -> Ground:
        weight = 0.5
        if mine.far(its):
            weight -= 0.1
        if is_class(matters[0].item, self.catalogue) and mine.kind != "sum":
            weight -= 0.25
        return Ground("figures", weight, f"{mine.said} / {its.said}")


def _topic(entry: Entry) -> Topic:
    claim = entry.claim
    return ("announced" if claim.status == "planned" else claim.event), matter(claim)


def _order(one: Member, mine: Figure, another: Member, its: Figure) -> Order:
    first, second = one[1], another[1]
    if elsewhere(mine, its):
        return of_states(first, second, 0)
    if (mine.period and its.period) or mine.kind == "range":
        return Order.together
    return of_states(first, second, _ONE_TIME)


def _stated(group: Iterable[Member]) -> dict[str, list[Figure]]:
    found: defaultdict[str, list[Figure]] = defaultdict(list)
    for entry, _ in group:
        found[entry.claim.report].extend(figures(entry.claim))
    return found


def _meets(stated: Iterable[Figure], figure: Figure) -> bool:
    return any(comparable(one, figure) and not one.apart(figure) for one in stated)


def _thinned(dossier: Dossier, entries: Iterable[Entry]) -> list[Member]:
    """The best claim for each figure, time and origin: the others say the same."""
    best: dict[tuple[object, ...], Member] = {}
    for entry in entries:
        its = when(dossier, entry)
        key = (figures(entry.claim), its, dossier.origins.of.get(entry.claim.id, entry.claim.report))
        if key not in best or rank(entry) < rank(best[key][0]):
            best[key] = (entry, its)
    return sorted(best.values(), key=lambda one: one[0].claim.id)


def _asked(one: Entry, other: Entry) -> str:
    return " / ".join(dict.fromkeys((one.claim.event, other.claim.event)))


def _few(rows: Iterable[tuple[float, Conflict]]) -> Iterator[Conflict]:
    shown: defaultdict[str, int] = defaultdict(int)
    for _, row in sorted(rows, key=lambda one: (one[0], one[1].claims)):
        shown[row.verdict] += 1
        if shown[row.verdict] <= _ROWS.get(row.verdict, _EXAMPLES):
            yield row
