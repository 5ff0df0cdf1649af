"""Figures on one matter that cannot both hold, and those that only seem so: which are compared and shown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from drawdown.catalogue import Catalogue
from drawdown.conflict import Conflict
from drawdown.dossier import Dossier
from drawdown.reconcile.conflicts.figures import Figure, comparable
from drawdown.reconcile.conflicts.judge import Judgement
from drawdown.reconcile.conflicts.kin import Kinship
from drawdown.reconcile.conflicts.matters import Matter, is_class, named, wider
from drawdown.reconcile.conflicts.pairs import Group
from drawdown.reconcile.conflicts.speakers import two_speakers
from drawdown.reconcile.conflicts.told import Told
from drawdown.reconcile.conflicts.two_figures import Counted, TwoFigures

# Rows for one matter and verdict: what is no contradiction is shown by a few examples.
_ROWS = {"conflict": 6, "copy-drift": 12}
_EXAMPLES = 3
_GRAVE = ("conflict", "copy-drift", "unsure")
# A count of what was promised is no count of what has come.
_PROMISES = ("announced", "authorised", "ordered", "notified")

Topic = tuple[str, Matter]


def of_figures(
    claims: Iterable[Told], dossier: Dossier, kinship: Kinship, catalogue: Catalogue
) -> Iterator[Conflict]:
    """The clashes between figures, few for each matter."""
    topics: defaultdict[Topic, list[Told]] = defaultdict(list)
    for one in claims:
        if one.figures and one.claim.status in ("actual", "planned"):
            topics[_topic(one)].append(one)
    groups = {topic: Group(_thinned(dossier, found), kinship) for topic, found in topics.items()}
    stated = {topic: _by_report(group) for topic, group in groups.items()}
    for topic, group in groups.items():
        general = is_class(topic[1].item, catalogue)
        for other in _others(topic, groups, catalogue):
            about = f"{named(topic[1], catalogue)}: {' / '.join(dict.fromkeys((topic[0], other[0])))}"
            two = TwoFigures((topic[1], other[1]), general, stated[topic], stated[other], kinship)
            shown = _few(_compared(group, groups[other], two))
            if topic[1] != other[1]:
                # Where a party is left open, what is no contradiction is told by the claims that name it.
                shown = (one for one in shown if one.verdict in _GRAVE)
            yield from (one.row(about) for one in shown)


def _compared(ours: Group, theirs: Group, two: TwoFigures) -> Iterator[tuple[tuple[str, ...], Judgement]]:
    """Each judgement with its verdict and the two figures."""
    for one, other in ours.pairs(theirs):
        if one.claim.report == other.claim.report and not two_speakers(one.claim, other.claim):
            continue
        for mine in one.figures:
            for its in other.figures:
                if not comparable(mine, its):
                    continue
                first, second = Counted(one.claim, one.when, mine), Counted(other.claim, other.when, its)
                if found := two.judged(first, second):
                    yield (found.verdict, *sorted((mine.said, its.said))), found


def _topic(one: Told) -> Topic:
    return ("announced" if one.claim.status == "planned" else one.claim.event), one.matter


def _others(topic: Topic, groups: Mapping[Topic, Group], catalogue: Catalogue) -> Iterator[Topic]:
    """The topic itself and those that leave a party open; for what came also what was promised."""
    event, about = topic
    for against in (event, *_PROMISES) if event == "delivered" else (event,):
        for other in wider(about, catalogue, classes=False):
            if other.item == about.item and (against, other) in groups:
                yield against, other


def _by_report(group: Group) -> dict[str, list[Figure]]:
    found: defaultdict[str, list[Figure]] = defaultdict(list)
    for one in group.members:
        found[one.claim.report].extend(one.figures)
    return found


def _thinned(dossier: Dossier, claims: Iterable[Told]) -> Iterable[Told]:
    """The best claim for each figure, time and origin: the others say the same."""
    best: dict[tuple[object, ...], Told] = {}
    for one in claims:
        origin = dossier.origins.of.get(one.claim.id, one.claim.report)
        key = one.figures, one.when, origin
        if key not in best or one.rank < best[key].rank:
            best[key] = one
    return best.values()


def _few(found: Iterable[tuple[tuple[str, ...], Judgement]]) -> Iterator[Judgement]:
    """The best pair for each two figures, and of those the best few for each verdict."""
    best: dict[tuple[str, ...], tuple[tuple[float, str, str], Judgement]] = {}
    for key, one in found:
        place = one.place
        if key not in best or place < best[key][0]:
            best[key] = place, one
    shown: defaultdict[str, int] = defaultdict(int)
    for _, one in sorted(best.values(), key=lambda row: row[0]):
        shown[one.verdict] += 1
        if shown[one.verdict] <= _ROWS.get(one.verdict, _EXAMPLES):
            yield one
