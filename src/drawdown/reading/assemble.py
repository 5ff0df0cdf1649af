"""Reads a report: who says what about which item, and what was left unread."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from drawdown.catalogue import Catalogue, load_catalogue
from drawdown.claim import Claim, claim_id
from drawdown.dating import Dating
from drawdown.evidence import Evidence
from drawdown.findings import Findings
from drawdown.item import ItemMention
from drawdown.occasion import Occasion
from drawdown.reading.events.words import EventWords
from drawdown.reading.finish.confidence import confidences
from drawdown.reading.finish.defaults import fill
from drawdown.reading.finish.missing import reasons
from drawdown.reading.finish.unread import unread
from drawdown.reading.ladder.afterthoughts import afterthoughts
from drawdown.reading.ladder.answers import answers
from drawdown.reading.ladder.claims import ladder
from drawdown.reading.ladder.lists import listed
from drawdown.reading.ladder.memoranda import acts, directs
from drawdown.reading.ladder.questions import raised, whole_question
from drawdown.reading.names.abbreviations import abbreviations
from drawdown.reading.names.homonyms import Homonyms
from drawdown.reading.names.screen import Name, Screen
from drawdown.reading.passages.carried import carry
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage, outside, passages, screened
from drawdown.reading.passages.public import occasions
from drawdown.reading.saying.said import occasions as occasions_of
from drawdown.reading.speech.voice import Voices
from drawdown.reading.sums.means import means_left
from drawdown.reading.sums.parts import parts
from drawdown.reading.sums.totals import totals
from drawdown.reading.supply.claims import figures
from drawdown.reading.terms.conditions import outside_terms, terms
from drawdown.reading.terms.reasons import why
from drawdown.reading.text.normal import INVISIBLE, normal
from drawdown.reading.text.sentences import sentences
from drawdown.reading.text.tidy import Tidy, tidy
from drawdown.reading.time.dating import datings
from drawdown.reading.time.hypotheses import only
from drawdown.reading.version import NAME, reader_name
from drawdown.report import Report


class Reader:
    """The surface reader: rules over words, no parser. Made once, used for any number of reports.

    Args:
        catalogue: The names and words to read by.
        judge: Gives the drafts of one report their confidences, in order.

    Attributes:
        name: Name and version, which every reading is recorded under.
    """

    def __init__(
        self,
        catalogue: Catalogue | None = None,
        judge: Callable[[Sequence[Draft]], Sequence[float]] = confidences,
    ) -> None:
        self._judge = judge
        self._catalogue = catalogue or load_catalogue()
        self.name = reader_name(self._catalogue.own)
        self._screen = Screen(self._catalogue)
        self._words = EventWords(self._catalogue)
        self._homonyms = Homonyms(self._catalogue.words)

    def read(self, report: Report) -> Findings:
        """The claims of one report, in order of their evidence, and the sentences left unread."""
        seen = self._seen(report)
        return self._read(*seen) if seen else Findings(report, self.name, ())

    def dated(self, report: Report) -> tuple[Dating, ...]:
        """The datings of ``read`` without its claims; none of a report with a stated date."""
        seen = None if report.metadata.published else self._seen(report)
        if seen is None:
            return ()
        source, view, _ = seen
        return datings(view, sentences(source.report.text, view, source.report.furniture))

    def occasions(
        self, report: Report, claims: Iterable[Claim], dating: Sequence[Dating] = ()
    ) -> dict[str, Occasion]:
        """When and where the statement behind each claim was made; those not told of are left out.

        Args:
            report: The report.
            claims: Claims read in it, by whatever reader.
            dating: For a report without a stated date, the hypotheses on when it came out. Relative words are
                resolved where there is exactly one, closed at both ends.
        """
        seen = self._seen(report)
        return occasions_of(*seen, self._catalogue, claims, dating) if seen else {}

    def _seen(self, report: Report) -> tuple[Tidy, str, Sequence[Name]] | None:
        """The tidy text, its normal view and the names in it; None where it names no equipment."""
        # A name with two blanks, a hidden mark, a link or a tag in it is seen only in the tidy text.
        loose = any(mark in report.text for mark in ("  ", "](", "<", *INVISIBLE))
        view = normal(report.text)
        names = () if loose else outside(self._screen.names(view), report)
        if not (loose or screened(names)):
            return None
        source = tidy(report)
        if loose or source.cuts:
            view = normal(source.report.text)
            names = outside(self._screen.names(view), source.report)
        if not screened(names):
            return None
        return source, view, self._homonyms.without(view, abbreviations(view, names))

    def _read(self, source: Tidy, view: str, names: Sequence[Name]) -> Findings:
        report = source.report
        split = sentences(report.text, view, report.furniture)
        dating = () if report.metadata.published else datings(view, split)
        voices = Voices(report, self._catalogue)
        made = passages(report, view, split, names, self._words, self._catalogue, voices, only(dating))
        drafts = [draft for passage in made for draft in self._drafts(passage)]
        drafts += parts(made, drafts)
        drafts += answers(made, drafts)
        bullets, read_as_list = listed(made, drafts, self._catalogue)
        drafts = [draft for draft in drafts if draft.passage.sentence.start not in read_as_list] + bullets
        drafts += afterthoughts(made, drafts, self._catalogue)
        drafts.sort(key=lambda draft: draft.passage.sentence.start)
        carry(made, drafts)
        occasions(made, drafts)
        fill(drafts, made, voices, self._catalogue)
        drafts = [_only_asked(draft) for draft in _distinct(drafts)]
        claims = _claims(drafts, self._judge(drafts), source, self._catalogue)
        return Findings(source.stored, self.name, claims, tuple(unread(source, split, made, claims)), dating)

    def _drafts(self, passage: Passage) -> list[Draft]:
        if not (passage.mentions or passage.topic or passage.funds):
            return terms(passage)
        if directs(passage):
            return acts(passage)
        conditions = terms(passage)
        told = ladder(passage, self._catalogue)
        told = outside_terms(told + totals(passage, told) or raised(passage), conditions)
        return told + figures(passage, self._catalogue) + means_left(passage) + why(passage) + conditions


def _only_asked(draft: Draft) -> Draft:
    """A question never becomes a fact, by whatever rule it was read."""
    return replace(draft, status="asked") if whole_question(draft.passage, draft.item) else draft


def _distinct(drafts: Sequence[Draft]) -> list[Draft]:
    """One claim per distinct event, item, parties, reason, quantity, money and status in a sentence."""
    kept: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        said = (draft.event, draft.item_id, draft.status, draft.reason, draft.quantity, draft.money)
        key = (draft.passage.sentence.start, *said, draft.supplier, draft.recipient, draft.party)
        kept.setdefault(key, draft)
    return list(kept.values())


def _claims(
    drafts: Sequence[Draft], sure: Sequence[float], source: Tidy, catalogue: Catalogue
) -> tuple[Claim, ...]:
    ordinals: Counter[tuple[object, ...]] = Counter()
    found = []
    for draft, confidence in zip(drafts, sure, strict=True):
        sentence = draft.passage.sentence
        evidence = source.evidence(sentence.start, sentence.end)
        key = (
            evidence.start,
            evidence.end,
            draft.event,
            catalogue.told(draft.item_id),
            draft.supplier,
            draft.recipient,
            draft.party,
        )
        id_ = claim_id(source.stored.id, *key, ordinals[key])
        ordinals[key] += 1
        found.append(_claim(id_, draft, confidence, evidence, source, catalogue))
    return tuple(found)


def _claim(
    id_: str, draft: Draft, confidence: float, evidence: Evidence, source: Tidy, catalogue: Catalogue
) -> Claim:
    said, item = draft.passage.attribution, draft.item
    words = source.evidence(item.start, item.end).text if item else ""
    return Claim(
        id=id_,
        report=source.stored.id,
        path=source.stored.path,
        event=draft.event,
        item=ItemMention(catalogue.told(draft.item_id), words),
        evidence=evidence,
        supplier=draft.supplier,
        recipient=draft.recipient,
        party=draft.party,
        quantity=draft.quantity,
        money=draft.money,
        happened=draft.happened,
        disclosed=draft.disclosed,
        status=draft.status,
        leaning=draft.leaning,
        secret=draft.secret,
        instrument=draft.instrument,
        authority=draft.authority,
        reason=draft.reason,
        successor=catalogue.told(draft.successor),
        speaker=said.speaker,
        via=said.via,
        quoted=said.quoted,
        why_missing=reasons(draft),
        reader=f"{NAME}/{draft.rule}",
        confidence=confidence,
    )
