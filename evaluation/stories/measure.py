"""How well stories are found: recall by kind of copy, precision against all that only looks like one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from drawdown.story import Story
from evaluation.stories.archive import LOOKALIKES, MADE, Item


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of an archive.

    Attributes:
        recall: By kind, share of the reports that stand in one story with the text they were made from.
        missed_unsure: By kind, share that do not, and are told as unsure.
        reports: By kind, how many reports.
        precision: Share of the pairs of reports put in one story that truly tell one.
        joined: By kind of look-alike, share of the reports put in a story with any report of another.
    """

    recall: dict[str, float]
    missed_unsure: dict[str, float]
    reports: Counter[str]
    precision: float
    joined: dict[str, float]

    def lines(self) -> list[str]:
        """The figures in words."""
        told = [f"precision, pairs of reports in one story: {self.precision:.4f}"]
        told += [
            f"recall, {kind}: {self.recall[kind]:.4f} of {self.reports[kind]}; "
            f"told as unsure {self.missed_unsure[kind]:.4f}"
            for kind in self.recall
        ]
        told += [
            f"{kind} joined to another story: {share:.4f} of {self.reports[kind]}"
            for kind, share in self.joined.items()
        ]
        return told


def measure(items: Sequence[Item], stories: Sequence[Story]) -> Found:
    """Compares stories found with the truth."""
    truth = {item.report.path: item for item in items}
    of = {path: number for number, story in enumerate(stories) for path in story.reports}
    first = {item.story: item.report.path for item in reversed(items) if item.kind == "story"}
    reports = Counter(item.kind for item in items)
    hits, unsure, joined = Counter[str](), Counter[str](), Counter[str]()
    for item in items:
        path = item.report.path
        if item.kind in MADE:
            hit = of[path] == of[first[item.story]]
            hits[item.kind] += hit
            near = {of[link.other] for link in stories[of[path]].unsure}
            unsure[item.kind] += not hit and of[first[item.story]] in near
        if item.kind in LOOKALIKES:
            others = {truth[path].story for path in stories[of[path]].reports}
            joined[item.kind] += others != {item.story}
    pairs = right = 0
    for story in stories:
        told = Counter(truth[path].story for path in story.reports)
        pairs += _pairs(told.total())
        right += sum(map(_pairs, told.values()))
    kinds = [kind for kind in MADE if reports[kind]]
    return Found(
        {kind: hits[kind] / reports[kind] for kind in kinds},
        {kind: unsure[kind] / reports[kind] for kind in kinds},
        reports,
        right / pairs if pairs else 1.0,
        {kind: joined[kind] / reports[kind] for kind in LOOKALIKES if reports[kind]},
    )


def _pairs(count: int) -> int:
    return count * (count - 1) // 2
