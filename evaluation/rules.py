"""Says in how many texts each rule, and each word for an event, helps: ``make rules``.

A rule helps a text where a claim it made is right: in the labelled texts, where those lie beside the
checkout, by a strict match; in the invented cases by event and item. A rule that helps fewer than two has to
have its reason written beside it. A word for an event takes part in a claim where it stands in its sentence
and is of the event and form by which the claim was made; by its class it may earn its place without ever
having done so here.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from drawdown.catalogue import load_catalogue
from drawdown.claim import Claim
from drawdown.cli.options import Format
from drawdown.cli.rows import show
from drawdown.reading import Reader
from drawdown.reading.finish.confidence import confidences
from drawdown.reading.passages.draft import Draft
from drawdown.report import Report
from evaluation import labelled
from evaluation.case import load
from evaluation.case_match import judged, to_read
from evaluation.entries import Entries

COLUMNS = ("rule", "claims", "right", "texts", "cases")
_FEW = 2  # texts and cases that a rule should help at the least
# A rule of the ladder is one form of the words of one event. All verbs have all forms: none needs a reason.
_LADDER = "ladder."


@dataclass
class Tally:
    """What a rule or a word took part in.

    Attributes:
        claims, right: Claims read, and those of them that are right.
        texts, cases: Names of the labelled texts and of the cases with a right one.
    """

    claims: int = 0
    right: int = 0
    texts: set[str] = field(default_factory=set)
    cases: set[str] = field(default_factory=set)

    @property
    def helped(self) -> int:
        """How many texts and cases it helps."""
        return len(self.texts) + len(self.cases)


@dataclass
class Audit:
    """Tallies by rule, and by event and entry of the catalogue."""

    rules: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    words: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))

    def __post_init__(self) -> None:
        self._entries = Entries(load_catalogue())
        self._drafts: Sequence[Draft] = ()
        self._names: dict[str, tuple[str, set[tuple[str, str]]]] = {}
        self._reader = Reader(judge=self._judge)

    def read(self, report: Report) -> Sequence[Claim]:
        """The claims of a report; what made each is kept under its id."""
        self._drafts = []
        claims = self._reader.read(report).claims
        for claim, draft in zip(claims, self._drafts, strict=True):
            self._names[claim.id] = (draft.rule, self._entries.behind(draft))
        return claims

    def count(self, id_: str, right: bool, text: str = "", case: str = "") -> None:
        """Counts a claim read in a labelled text or in a case."""
        rule, words = self._names[id_]
        for tally in (self.rules[rule], *(self.words[word] for word in words)):
            tally.claims += 1
            tally.right += right
            if right:
                tally.texts |= {text} - {""}
                tally.cases |= {case} - {""}

    def rows(self) -> Iterator[Mapping[str, Any]]:
        """A row a rule, those that help most first."""
        order = sorted(self.rules.items(), key=lambda one: (-one[1].helped, one[0]))
        for rule, told in order:
            figures = (told.claims, told.right, len(told.texts), len(told.cases))
            yield dict(zip(COLUMNS, (rule, *figures), strict=True))

    def idle(self) -> Iterator[tuple[str, list[str], list[str]]]:
        """Event by event the entries that take part in no claim, and those in wrong ones only."""
        for event, entries in self._entries.all.items():
            never = [entry for entry in entries if (event, entry) not in self.words]
            wrong = [entry for entry in entries if entry not in never and not self.words[event, entry].right]
            yield event, never, wrong

    def _judge(self, drafts: Sequence[Draft]) -> list[float]:
        self._drafts = drafts
        return confidences(drafts)


def audit(shared: Path, sets: Sequence[str]) -> Audit:
    """What every rule and word did in the labelled texts of these sets and in all cases."""
    found = Audit()
    if sets:
        for text in labelled.scored(shared, sets, found.read).texts:
            right = {id(claim) for _, claim in text.pairs}
            for told in text.predicted:
                found.count(told.row["id"], id(told) in right, text=text.name)
    for number, case in enumerate(load()):
        claims = found.read(to_read(case))
        for claim, right_ in zip(claims, judged(case, claims), strict=True):
            if right_ is not None:
                found.count(claim.id, right_, case=str(number))
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the tally of each rule, then the idle words."""
    parser = argparse.ArgumentParser(
        description="In how many texts each rule and each word for an event helps."
    )
    parser.add_argument("--shared", type=Path, default=labelled.SHARED, help="folder of the labelled texts")
    asked = parser.parse_args(arguments)
    sets = labelled.present(asked.shared)
    if not sets:
        print(f"rules: no labelled texts in {asked.shared.name}/ beside the checkout, only cases are counted")
    found = audit(asked.shared, sets)
    show(found.rows(), Format.table, COLUMNS)
    few = sorted(rule for rule, told in found.rules.items() if told.helped < _FEW)
    others = [rule for rule in few if not rule.startswith(_LADDER)]
    print(
        f"\n{len(found.rules)} rules; {len(few)} help fewer than {_FEW}: {len(few) - len(others)} are one "
        f"form of an event's words, such as {_LADDER}sold.s; the others: {', '.join(others) or 'none'}"
    )
    for event, never, wrong in found.idle():
        print(f"\n{event}: {len(never)} entries in no claim\n  " + "\n  ".join(never or ["none"]))
        if wrong:
            print("  in wrong ones only:\n    " + "\n    ".join(wrong))
    return 0


if __name__ == "__main__":
    sys.exit(main())
