"""Figures on one matter that cannot both hold, and those that only seem so: which are compared and shown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from drawdown.catalogue import Catalogue
from drawdown.conflict import Conflict
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.reconcile.conflicts.figures import Figure, comparable, figures
from drawdown.reconcile.conflicts.judge import Judgement
from drawdown.reconcile.conflicts.kin import Kin, Kinship
from drawdown.reconcile.conflicts.matters import Matter, is_class, matter, named, wider
from drawdown.reconcile.conflicts.pairs import Group, Member, rank
from drawdown.reconcile.conflicts.speakers import two_speakers
from drawdown.reconcile.conflicts.times import when
from drawdown.reconcile.conflicts.two_figures import Counted, TwoFigures

# Rows for one matter and verdict: what is no contradiction is shown by a few examples.
_ROWS = {"conflict": 6, "copy-drift": 12}
_EXAMPLES = 3
_GRAVE = ("conflict", "copy-drift", "unsure")
# A count of what was promised is no count of what has come.
_PROMISES = ("announced", "authorised", "ordered", "notified")

Topic = tuple[str, Matter]


def of_figures(
    entries: Iterable[Entry], dossier: Dossier, kinship: Kinship, catalogue: Catalogue
) -> Iterator[Conflict]:
    """The clashes between figures, few for each matter."""
    topics: defaultdict[Topic, list[Entry]] = defaultdict(list)
    stated: dict[str, tuple[Figure, ...]] = {}
    for entry in entries:
        if entry.claim.status in ("actual", "planned") and (found := figures(entry.claim)):
            stated[entry.claim.id] = found
            topics[_topic(entry)].append(entry)
    groups = {topic: Group(_thinned(dossier, found, stated), kinship) for topic, found in topics.items()}
    for topic, group in groups.items():
        for other in _others(topic, groups, catalogue):
            about = f"{named(topic[1], catalogue)}: {' / '.join(dict.fromkeys((topic[0], other[0])))}"
            general = is_class(topic[1].item, catalogue)
            two = TwoFigures(
                (topic[1], other[1]), general, _by_report(group, stated), _by_report(groups[other], stated)
            )
            shown = _few(_compared(group, groups[other], stated, two, kinship))
            if topic[1] != other[1]:
                # Where a party is left open, what is no contradiction is told by the claims that name it.
                shown = (one for one in shown if one.verdict in _GRAVE)
            yield from (one.row(about) for one in shown)


def _compared(
    ours: Group,
    theirs: Group,
    stated: dict[str, tuple[Figure, ...]],
    two: TwoFigures,
    kinship: Kinship,
) -> Iterator[tuple[tuple[str, ...], Judgement]]:
    """Each judgement with its verdict and the two figures."""
    for (one, its_time), (other, other_time) in ours.pairs(theirs):
        kin = kinship.between(one, other)
        if one.claim.id == other.claim.id or (kin is Kin.report and not two_speakers(one, other)):
            continue
        degraded = kinship.degraded(one) or kinship.degraded(other)
        for mine in stated[one.claim.id]:
            for its in stated[other.claim.id]:
                if not comparable(mine, its):
                    continue
                first, second = Counted(one, its_time, mine), Counted(other, other_time, its)
                if found := two.judged(first, second, kin, degraded):
                    yield (found.verdict, *sorted((mine.said, its.said))), found


def _topic(entry: Entry) -> Topic:
    claim = entry.claim
    return ("announced" if claim.status == "planned" else claim.event), matter(claim)


def _others(topic: Topic, groups: Mapping[Topic, Group], catalogue: Catalogue) -> Iterator[Topic]:
    """The topic itself and those that leave a party open; for what came also what was promised."""
    event, about = topic
    for against in (event, *_PROMISES) if event == "delivered" else (event,):
        for other in wider(about, catalogue, classes=False):
            if other.item == about.item and (against, other) in groups:
                yield against, other


def _by_report(group: Group, stated: dict[str, tuple[Figure, ...]]) -> dict[str, list[Figure]]:
    found: defaultdict[str, list[Figure]] = defaultdict(list)
    for entry, _ in group.members:
        found[entry.claim.report].extend(stated[entry.claim.id])
    return found


def _thinned(
    dossier: Dossier, entries: Iterable[Entry], stated: dict[str, tuple[Figure, ...]]
) -> Iterable[Member]:
    """The best claim for each figure, time and origin: the others say the same."""
    best: dict[tuple[object, ...], Member] = {}
    for entry in entries:
        its = when(dossier, entry)
        origin = dossier.origins.of.get(entry.claim.id, entry.claim.report)
        key = stated[entry.claim.id], its, origin
        if key not in best or rank(entry) < rank(best[key][0]):
            best[key] = (entry, its)
    return best.values()


def _few(found: Iterable[tuple[tuple[str, ...], Judgement]]) -> Iterator[Judgement]:
    """The best pair for each two figures, and of those the best few for each verdict."""
    best: dict[tuple[str, ...], Judgement] = {}
    for key, one in found:
        if key not in best or one.place < best[key].place:
            best[key] = one
    shown: defaultdict[str, int] = defaultdict(int)
    for one in sorted(best.values(), key=lambda one: one.place):
        shown[one.verdict] += 1
        if shown[one.verdict] <= _ROWS.get(one.verdict, _EXAMPLES):
            yield one
