"""Claims that answer one question about one matter otherwise than others do."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from drawdown.catalogue import Catalogue
from drawdown.claim import Claim
from drawdown.conflict import Conflict
from drawdown.dossier import Dossier
from drawdown.ground import Ground
from drawdown.reconcile.conflicts.judge import Judgement, Pair, judged
from drawdown.reconcile.conflicts.kin import Kin, Kinship
from drawdown.reconcile.conflicts.matters import Matter, is_class, named, wider
from drawdown.reconcile.conflicts.pairs import Group
from drawdown.reconcile.conflicts.speakers import two_speakers
from drawdown.reconcile.conflicts.statements import COURSE, WEIGHED, holds, is_event
from drawdown.reconcile.conflicts.times import Order, When, of_event, of_states
from drawdown.reconcile.conflicts.told import Told

_HALT = "a halt presupposes a delivery"
_DRIFTS = 6  # rows of copy drift between two groups of like claims

Tells = Mapping[tuple[str, Matter], set[str]]


def of_answers(
    claims: Iterable[Told], dossier: Dossier, kinship: Kinship, catalogue: Catalogue
) -> Iterator[Conflict]:
    """The clashes between answers, few for each pair of groups of like claims."""
    questions: defaultdict[str, dict[Matter, dict[str, list[Told]]]] = defaultdict(dict)
    for one in claims:
        for said in one.statements:
            by_answer = questions[said.question].setdefault(one.matter, {})
            by_answer.setdefault(said.answer, []).append(one)
    for question, matters in questions.items():
        tells = _by_report(matters)
        groups = {
            about: {answer: Group(_thinned(dossier, like), kinship) for answer, like in answers.items()}
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
                        clash = _Clash(
                            question, (answer, against), days, (about, other), tells, kinship, catalogue
                        )
                        yield from clash.between(group, theirs)


class _Clash:
    """Two groups of like claims with answers that exclude each other."""

    def __init__(
        self,
        question: str,
        answers: tuple[str, str],
        days: int,
        matters: tuple[Matter, Matter],
        tells: Tells,
        kinship: Kinship,
        catalogue: Catalogue,
    ) -> None:
        self.question, self.answers, self.days, self.matters = question, answers, days, matters
        self.tells, self.kinship = tells, kinship
        self.about = f"{named(matters[0], catalogue)}: {_asked(question, answers)}"
        self.general = is_class(matters[0].item, catalogue) or is_class(matters[1].item, catalogue)
        self.open = matters[0][1:] != matters[1][1:]
        self.clash, self.turned = self._clash(*answers), self._clash(*reversed(answers))
        self.loses = question == WEIGHED or self.clash.name == _HALT

    def between(self, ours: Group, theirs: Group) -> Iterator[Conflict]:
        """The rows for the two groups: drifts, each two reports once, else the best pair of each verdict."""
        drifts = list[Judgement]()
        best = dict[str, Judgement]()
        for one, other in ours.pairs(theirs):
            found = self._judged(one, other)
            if found is None:
                continue
            if found.verdict == "copy-drift":
                drifts.append(found)
            elif found.verdict not in best or found.place < best[found.verdict].place:
                best[found.verdict] = found
        unsure = best.get("unsure")
        # Of a matter known to have changed, a claim of unknown time is of before or of after.
        placed = unsure and "change-over-time" in best and unsure.undated
        if "conflict" in best or drifts or placed:
            best.pop("unsure", None)
        if self.open:
            # Where a party is left open, that things changed is told by the claims that name it.
            best.pop("change-over-time", None)
        clearest: dict[frozenset[str], Judgement] = {}
        for drift in sorted(drifts, key=lambda one: one.place)[:_DRIFTS]:
            clearest.setdefault(frozenset((drift.one.report, drift.other.report)), drift)
        yield from (one.row(self.about) for one in (*clearest.values(), *best.values()))

    def _judged(self, one: Told, other: Told) -> Judgement | None:
        kin = self.kinship.between(one.claim, other.claim)
        if kin is Kin.report and not two_speakers(one.claim, other.claim):
            return None
        order = self._order(one.when, other.when)
        apart = order in (Order.before, Order.after, Order.elsewhere)
        if not (apart or kin is Kin.report or self.loses) and self._knows_both(one.claim, other.claim):
            return None
        degraded = self.kinship.degraded(one.claim) or self.kinship.degraded(other.claim)
        stated = bool(one.when.happened and other.when.happened) or one.when.past != other.when.past
        two, about = (one.claim, other.claim), (self.matters, self.clash)
        pair = Pair(*two, *about, order, kin, stated, self.loses, degraded, self.general)
        return judged(pair.earlier_first(self.turned))

    def _knows_both(self, one: Claim, other: Claim) -> bool:
        """Whether one of the two reports gives both answers, and so knows when or of what each holds."""
        mine, its = self.answers
        return any(
            answer in self.tells.get((claim.report, about), ())
            for claim, answer in ((one, its), (other, mine))
            for about in self.matters
        )

    def _order(self, mine: When, its: When) -> Order:
        if not is_event(self.question):
            return of_states(mine, its, self.days)
        if self.answers[0] == "yes":
            return of_event(mine, its)
        turned = of_event(its, mine)
        return {Order.before: Order.after, Order.after: Order.before}.get(turned, turned)

    def _clash(self, first: str, second: str) -> Ground:
        if "halted" in self.answers and "not halted" not in self.answers:
            # Some deliveries may go on while others are refused.
            return Ground(_HALT, 0.4, "one halts what the other never allowed")
        if self.question == WEIGHED:
            return Ground("deliberation", 0.5, "one tells of deliberation, the other says there was none")
        if self.question == "stock":
            return Ground("words for a stock", 0.3, "one calls it little, the other much")
        asked = "" if self.question.startswith(COURSE) else f"{self.question}: "
        return Ground("answers", 0.5, f"{asked}{first} / {second}")


def _by_report(matters: Mapping[Matter, Mapping[str, Iterable[Told]]]) -> Tells:
    """The answers that each report gives on each matter."""
    found: defaultdict[tuple[str, Matter], set[str]] = defaultdict(set)
    for about, answers in matters.items():
        for answer, claims in answers.items():
            for one in claims:
                found[one.claim.report, about].add(answer)
    return found


def _asked(question: str, answers: tuple[str, str]) -> str:
    return " / ".join(answers) if question.startswith(COURSE) else question


def _thinned(dossier: Dossier, claims: Iterable[Told]) -> Iterable[Told]:
    """The best claim for each report and time: the others of that report say the same."""
    best: dict[tuple[object, ...], Told] = {}
    for one in claims:
        claim = one.claim
        key = (claim.report, claim.speaker, one.when, dossier.origins.of.get(claim.id))
        if key not in best or one.rank < best[key].rank:
            best[key] = one
    return best.values()
