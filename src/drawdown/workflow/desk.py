"""The desk at which a person reviews claims: what waits, each in its context, and what is decided on it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from drawdown.brief import citations
from drawdown.brief.lit import lit
from drawdown.brief.model import Run
from drawdown.catalogue import load_catalogue
from drawdown.claim import Claim
from drawdown.decision import Decision, Reread, Stranded
from drawdown.entry import Entry
from drawdown.errors import UserMistake
from drawdown.ground import Ground
from drawdown.ledger import Ledger
from drawdown.query import Query
from drawdown.review import FIELDS, Matter, Waiting, matter, queue, typed
from drawdown.review.session import Session
from drawdown.visible import visible
from drawdown.workflow import case
from drawdown.workflow.ask import as_told, asked
from drawdown.workflow.corrections import as_recorded

AROUND = 6000
"""Characters of the report shown on each side of the sentence."""

# Both go before every other claim; what nobody can decide by looking at one claim comes first.
_STRANDED, _REREAD = 200.0, 100.0


@dataclass(frozen=True, slots=True)
class Card:
    """One claim as a person sees it.

    Attributes:
        entry: The claim as it stands, with what was decided on it.
        claim: The same, or for a stranded one as last read.
        says: What it says, in plain words.
        said_by: The speaker, and the outlets it came through.
        headline: Title, outlet, date and path of the report, as far as it states them.
        around: The report's text around the sentence; the run that names the claim is the sentence.
        grounds: Why it is here.
        fields: The fields it states, each as one would type it; what is not so is left out.
        held: Decisions in force on it, oldest first.
        effects: What accepting and rejecting it would change; empty for a stranded one.
        stranded: The decisions that lost their claim, if it is about those.
        candidates: For those, what the claims that may be meant now say.
    """

    entry: Entry
    claim: Claim
    says: str
    said_by: str
    headline: str
    around: tuple[Run, ...]
    grounds: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    held: tuple[Decision, ...]
    effects: Mapping[str, str]
    stranded: Stranded | None = None
    candidates: tuple[str, ...] = ()


class Desk:
    """What waits for one person in one ledger; all of it is read from the ledger when it is asked for.

    Attributes:
        by: Who decides.
        session: Where they are in the queue.
    """

    def __init__(self, opened: Ledger, by: str, item: str | None = None) -> None:
        self.by = by
        self._opened = opened
        self._catalogue = load_catalogue()
        self._near_by: dict[Matter, list[Entry]] = {}
        self._stranded = {found.claim.id: found for found in opened.stranded() if _on_item(found.claim, item)}
        self.session: Session[Waiting] = Session(self._waiting(item), lambda waiting: waiting.claim)

    def card(self, waiting: Waiting) -> Card:
        """A claim that waits, as it stands now. Raises: LedgerMistake if the ledger cannot be read."""
        self._near_by.clear()
        entry = self._opened.entry(waiting.claim)
        stranded = self._stranded.get(waiting.claim)
        claim = stranded.claim if stranded else entry.claim
        return Card(
            entry=entry,
            claim=claim,
            says=case.in_words(claim),
            said_by=" → ".join((citations.speaker(entry), *claim.via)),
            headline=_headline(entry),
            around=self._around(claim),
            grounds=tuple(ground.detail for ground in waiting.grounds),
            fields=tuple(pair for pair in _fields(claim) if pair[1] not in ("", "false")),
            held=tuple(self._opened.decisions(waiting.claim)),
            effects={} if stranded else self._effects(entry),
            stranded=stranded,
            candidates=tuple(map(case.in_words, stranded.candidates)) if stranded else (),
        )

    def passed(self, waiting: Waiting, card: Card) -> bool:
        """Whether somebody has decided on a claim since the queue was made, so that it waits no longer."""
        if card.stranded:
            return not self._waits(card.stranded)
        return waiting.undecided and bool(card.held)

    def value(self, field: str, text: str) -> str:
        """What was typed for a field, as the ledger records it. Raises: UserMistake for an unknown name."""
        return as_recorded(field, text, self._catalogue)

    def preview(self, card: Card, changes: Mapping[str, str]) -> str:
        """What the claim would say, and what that would change.

        Raises: UserMistake if a value does not suit its field.
        """
        made = case.corrections(card.claim, changes, self.by, None)
        after = case.changed(card.claim, made)
        return f"{case.in_words(after)} ({case.changes(card.entry, 'correct', after, self._near)})"

    def meanwhile(self, card: Card) -> tuple[str, ...]:
        """What others did on this claim since the card was drawn, in words."""
        now = self._opened.decisions(card.claim.id)
        seen = {one.number for one in card.held}
        held = {one.number for one in now}
        new = [one.in_words() for one in now if one.number not in seen]
        gone = [f"taken back: {one.in_words()}" for one in card.held if one.number not in held]
        return (*new, *gone)

    def decide(
        self,
        card: Card,
        verdict: str,
        why: str | None,
        changes: Mapping[str, str] | None = None,
        *,
        beside: bool = False,
    ) -> tuple[Decision, ...]:
        """Record a decision; it is on the disk when this returns.

        Args:
            card: The claim as it was shown.
            verdict: ``accept``, ``reject`` or ``correct``.
            why: The reason.
            changes: For ``correct``, the value of each field as the ledger records it.
            beside: Whether to record it although the claim was decided on since it was shown.

        Raises: UserMistake or LedgerMistake if it cannot be recorded, or the claim is not as it was shown.
        """
        made: Sequence[Decision] = [case.decision(card.claim.id, verdict, self.by, why)]
        if verdict == "correct":
            made = case.corrections(card.claim, changes or {}, self.by, why)
        return self._opened.decide(*made, seen=None if beside else card.entry)

    def settle(self, stranded: Stranded, candidate: int, why: str | None) -> tuple[Decision, ...]:
        """Carry stranded decisions over to one of the candidates. Returns: the decisions recorded for it."""
        chosen = stranded.candidates[candidate].id
        return self._opened.settle(stranded.decisions, chosen, by=self.by, why=why)

    def set_aside(self, stranded: Stranded, why: str | None) -> None:
        """Take stranded decisions back.

        Raises: UserMistake if somebody has settled them since: what they were carried over to would go too.
        """
        if not self._waits(stranded):
            raise UserMistake("this was settled meanwhile; s goes on to the next")
        self.take_back(stranded.decisions, why)

    def take_back(self, decisions: Sequence[Decision], why: str | None = None) -> None:
        """Take decisions back, all in one commit."""
        self._opened.take_back(*(one.number or 0 for one in decisions), by=self.by, why=why)

    def _waits(self, stranded: Stranded) -> bool:
        """Whether none of the decisions was carried over or taken back since."""
        now = {one.number for found in self._opened.stranded() for one in found.decisions}
        return all(one.number in now for one in stranded.decisions)

    def _waiting(self, item: str | None) -> list[Waiting]:
        query = as_told(Query(item=item))
        answer = asked(query, self._opened.answer(query))
        reread = {
            one.decision.claim: Ground("read otherwise", _REREAD, _otherwise(one))
            for one in self._opened.reread()
        }
        gone = Ground("stranded", _STRANDED, "decided on, and no longer made by a better reading")
        lost = [Waiting(claim, (gone,), undecided=False) for claim in self._stranded]
        return lost + queue(chain(answer.known, answer.undated), reread)

    def _around(self, claim: Claim) -> tuple[Run, ...]:
        (report,) = self._opened.reports([claim.report])
        text, at = report.text, claim.evidence
        # A better reading may have stripped the text otherwise than the one that this claim is of.
        start = at.start if at.holds_in(text) else text.find(at.text)
        if start < 0:
            return (Run(0, visible(at.text), (claim.id,)),)
        end = start + len(at.text)
        first, last = max(0, start - AROUND), min(len(text), end + AROUND)
        runs = lit(text, [(start, end, claim.id)], report.furniture)
        shown = ((max(run.start, first), min(run.start + len(run.text), last), run) for run in runs)
        return tuple(
            Run(low, visible(text[low:high]), run.claims, (), run.furniture)
            for low, high, run in shown
            if low < high
        )

    def _near(self, claim: Claim) -> list[Entry]:
        """Claims on the matter of this one, asked for once a card: a preview is made at every key."""
        key = matter(claim)
        if key not in self._near_by:
            self._near_by[key] = case.near(self._opened, claim)
        return self._near_by[key]

    def _effects(self, entry: Entry) -> dict[str, str]:
        return {verdict: case.changes(entry, verdict, None, self._near) for verdict in ("accept", "reject")}


@contextmanager
def desk(ledger: Path, by: str | None, item: str | None = None) -> Iterator[Desk]:
    """A desk on a ledger. Raises: UserMistake if nobody is named; LedgerMistake if there is no ledger."""
    from drawdown.workflow.decide import named

    who = named(by)
    with Ledger.open(ledger, create=False) as opened:
        yield Desk(opened, who, item)


def _fields(claim: Claim) -> list[tuple[str, str]]:
    return [(field, typed(claim, field)) for field in FIELDS]


def _on_item(claim: Claim, item: str | None) -> bool:
    told = as_told(Query(item=item)).item
    return told is None or told in (claim.item.id, claim.item.base)


def _headline(entry: Entry) -> str:
    source = entry.source
    published = source.published.edtf() if source.published else "undated"
    return " · ".join(words for words in (source.title, source.outlet, published, entry.claim.path) if words)


def _otherwise(found: Reread) -> str:
    told = [
        f"{field} {typed(found.before, field) or 'not stated'} -> {typed(found.now, field) or 'not stated'}"
        if field in FIELDS
        else field
        for field in found.fields
    ]
    return f"read otherwise since {found.decision.in_words()}: {', '.join(told)}"
