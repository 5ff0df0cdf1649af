"""Claims that answer one question about one matter otherwise than others do."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from drawdown.catalogue import Catalogue
from drawdown.conflict import Conflict
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.ground import Ground
from drawdown.reconcile.conflicts.judge import Pair, judged
from drawdown.reconcile.conflicts.kin import Kin, Kinship
from drawdown.reconcile.conflicts.matters import Matter, is_class, matter, told, wider
from drawdown.reconcile.conflicts.pairs import Member, pairs, rank
from drawdown.reconcile.conflicts.speakers import two_speakers
from drawdown.reconcile.conflicts.statements import COURSE, WEIGHED, Statement, holds, is_event
from drawdown.reconcile.conflicts.times import Order, When, of_event, of_states, when

_DRIFTS = 12  # rows of copy drift between two groups of like claims
_ONCE = ("conflict", "unsure", "change-over-time", "different-baseline")

Group = list[Member]


def of_answers(
    found: Iterable[Statement], dossier: Dossier, kinship: Kinship, catalogue: Catalogue
) -> Iterator[Conflict]:
    """The clashes between answers, few for each pair of groups of like claims."""
    questions: defaultdict[str, dict[Matter, dict[str, list[Entry]]]] = defaultdict(dict)
    for one in found:
        by_answer = questions[one.question].setdefault(matter(one.entry.claim), {})
        by_answer.setdefault(one.answer, []).append(one.entry)
    for question, matters in questions.items():
        groups = {
            about: {answer: _thinned(dossier, entries) for answer, entries in answers.items()}
            for about, answers in matters.items()
        }
        classes = question in (COURSE, WEIGHED)
        for about, answers in groups.items():
            for other in wider(about, catalogue, classes):
                for answer, group in answers.items():
                    for against, theirs in groups.get(other, {}).items():
                        # Of two answers on one matter each pair is met twice.
                        if about == other and answer > against:
                            continue
                        days = holds(question, answer, against)
                        if days is None:
                            continue
                        clash = _Clash(question, (answer, against), days, (about, other), kinship, catalogue)
                        yield from clash.between(group, theirs)


class _Clash:
    """Two groups of like claims with answers that exclude each other."""

    def __init__(
        self,
        question: str,
        answers: tuple[str, str],
        days: int,
        matters: tuple[Matter, Matter],
        kinship: Kinship,
        catalogue: Catalogue,
    ) -> None:
        self.question, self.answers, self.days, self.matters = question, answers, days, matters
        self.kinship = kinship
        self.about = f"{told(matters[0], catalogue)}: {_asked(question, answers)}"
        self.general = is_class(matters[0].item, catalogue) or is_class(matters[1].item, catalogue)
        self.loses = question == WEIGHED or set(answers) == {"halted", "refused"}

    def between(self, ours: Group, theirs: Group) -> Iterator[Conflict]:
        """The rows for the two groups: each drifting report, else the best pair of each verdict."""
        drifts, best = list[tuple[float, Conflict]](), dict[str, tuple[float, Conflict]]()
        for (one, mine), (other, its) in pairs(ours, theirs, self.kinship):
            row = self._judged(one, mine, other, its)
            if row is None:
                continue
            worth = (
                sum(ground.weight for ground in row.grounds),
                one.claim.confidence + other.claim.confidence,
            )
            key = (-sum(worth), row)
            if row.verdict == "copy-drift":
                drifts.append(key)
            elif row.verdict not in best or _order(key) < _order(best[row.verdict]):
                best[row.verdict] = key
        shown = _few(sorted(drifts, key=_order))
        if "conflict" in best or shown:
            best.pop("unsure", None)
        yield from shown
        yield from (best[verdict][1] for verdict in _ONCE if verdict in best)

    def _judged(self, one: Entry, mine: When, other: Entry, its: When) -> Conflict | None:
        kin = self.kinship.between(one, other)
        if kin is Kin.report and not two_speakers(one, other):
            return None
        pair = Pair(
            one,
            other,
            self.matters,
            self._clash(),
            self._order(mine, its),
            kin,
            self.loses,
            bool(self.kinship.degraded(one) or self.kinship.degraded(other)),
            self.general,
        )
        return judged(pair, self.about)

    def _order(self, mine: When, its: When) -> Order:
        if not is_event(self.question):
            return of_states(mine, its, self.days)
        if self.answers[0] == "yes":
            return of_event(mine, its)
        turned = of_event(its, mine)
        return {Order.before: Order.after, Order.after: Order.before}.get(turned, turned)

    def _clash(self) -> Ground:
        if set(self.answers) == {"halted", "refused"}:
            # Some deliveries may go on while others are refused.
            return Ground("a halt presupposes a delivery", 0.4, "one halts what the other never allowed")
        if self.question == WEIGHED:
            return Ground("deliberation", 0.5, "one tells of deliberation, the other says there was none")
        if self.question == "stock":
            return Ground("words for a stock", 0.3, "one calls it little, the other much")
        first, second = self.answers
        return Ground("answers", 0.5, f"{_asked(self.question, self.answers)}: {first} / {second}")


def _asked(question: str, answers: tuple[str, str]) -> str:
    return " / ".join(answers) if question.startswith(COURSE) else question


def _thinned(dossier: Dossier, entries: Iterable[Entry]) -> Group:
    """The best claim for each report and time: the others of that report say the same."""
    best: dict[tuple[object, ...], Member] = {}
    for entry in entries:
        claim, its = entry.claim, when(dossier, entry)
        key = (claim.report, claim.speaker, its, dossier.origins.of.get(claim.id))
        if key not in best or rank(entry) < rank(best[key][0]):
            best[key] = (entry, its)
    return sorted(best.values(), key=lambda one: one[0].claim.id)


def _order(row: tuple[float, Conflict]) -> tuple[float, tuple[str, str]]:
    return row[0], row[1].claims


def _few(rows: Sequence[tuple[float, Conflict]]) -> list[Conflict]:
    shown: dict[tuple[str, str], Conflict] = {}
    for _, row in rows:
        shown.setdefault(row.claims, row)
    return list(shown.values())[:_DRIFTS]
