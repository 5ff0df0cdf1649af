"""What is told of the scenarios, beside what is true."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drawdown.fact import Fact
from drawdown.reading import Reader
from drawdown.reconcile.conflicts import conflicts
from drawdown.reconcile.facts import facts
from evaluation.facts.scenario import PARTS, Scenario, dossier


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of one scenario.

    Attributes:
        scenario: The scenario.
        told: For each part what was told, written as the truth is.
    """

    scenario: Scenario
    told: dict[str, Counter[str]]

    def missed(self, part: str) -> Counter[str]:
        """What is true and was not told."""
        return self.scenario.truth[part] - self.told[part]

    def wrong(self, part: str) -> Counter[str]:
        """What was told and is not true; of plain facts, of which the truth tells some, nothing is."""
        return Counter() if part == "facts" else self.told[part] - self.scenario.truth[part]


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over scenarios, for one part.

    Attributes:
        part: One of ``PARTS``.
        true: How many are true.
        found: How many of them were told.
        wrong: How many were told and are not true.
    """

    part: str
    true: int
    found: int
    wrong: int

    def line(self) -> str:
        """The counts in words."""
        wrong = "" if self.part == "facts" else f", {self.wrong} told that are not true"
        return f"{self.part}: {self.found} of {self.true} found{wrong}"


def tell(scenarios: Iterable[Scenario]) -> list[Told]:
    """The scenarios as the program reads and settles them."""
    reader = Reader()
    return [Told(one, _told(one, reader)) for one in scenarios]


def measure(told: Sequence[Told]) -> list[Figures]:
    """The counts of each part."""
    return [
        Figures(
            part,
            true := sum(one.scenario.truth[part].total() for one in told),
            true - sum(one.missed(part).total() for one in told),
            sum(one.wrong(part).total() for one in told),
        )
        for part in PARTS
    ]


def _told(scenario: Scenario, reader: Reader) -> dict[str, Counter[str]]:
    known = dossier(scenario, reader)
    found = facts(known, conflicts(known))
    return {
        "facts": Counter(f"{_words(one)} {one.reports}/{one.origins}" for one in found if not one.derived),
        "disputed": Counter(_words(one) for one in found if one.disputed and not one.derived),
        "bounds": Counter(_words(one) for one in found if one.derived),
    }


def _words(fact: Fact) -> str:
    status = "" if fact.status == "actual" else f"({fact.status})"
    who = fact.party if fact.event in ("requested", "held", "used", "produced") else fact.supplier
    parties = f"{who}>{fact.recipient}" if fact.recipient else f"{who}"
    told = fact.quantity or fact.money
    ends = (told.min, told.max) if told else (None, None)
    low, high = ("" if end is None else f"{end:.0f}" for end in ends)
    return f"{fact.event}{status} {fact.item or 'aid'} {parties} {f'{low}..{high}' if low or high else '-'}"
