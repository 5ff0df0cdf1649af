"""The wording of shared passages, and whose reports have them: a clue to a site."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drawdown.ground import Ground
from drawdown.reconcile.stories.shared import RULES, Shared
from drawdown.reconcile.stories.sketch import Sketch
from drawdown.reconcile.stories.words import worded
from drawdown.report import Report
from drawdown.story import SharedText

# As ``words`` has it: the end of a line, or of a sentence before a blank or a closing mark.
_END = re.compile("[\n\r\u2028\u2029]|[.!?…。！？](?=[\\s\"')\\]”’»])")


@dataclass(frozen=True, slots=True)
class Clue:
    """One shared passage, not yet in words.

    Attributes:
        passage: Its hash.
        rule: Place in ``RULES`` of what it fell under.
        report: Id of one report that has it.
        sites: Hosts or outlets of the reports that have it, sorted.
        reports: How many reports have it.
    """

    passage: int
    rule: int
    report: str
    sites: tuple[str, ...]
    reports: int


def clues(sketches: Sequence[Sketch], shared: Shared) -> list[Clue]:
    """The shared passages, those of most reports first."""
    rules = dict(zip(shared.hashes.tolist(), shared.rules.tolist(), strict=True))
    having: dict[int, list[Sketch]] = defaultdict(list)
    for one in sorted(sketches, key=lambda one: (one.path, one.id)):
        for passage in rules.keys() & set(one.text.passages.tolist()):
            having[passage].append(one)
    found = [
        Clue(
            passage,
            rules[passage],
            all_[0].id,
            tuple(sorted({one.site for one in all_ if one.site})),
            len(all_),
        )
        for passage, all_ in having.items()
    ]
    return sorted(found, key=lambda one: (-one.reports, one.report, one.passage))


def told(clues: Sequence[Clue], reports: Mapping[str, Report]) -> Iterator[SharedText]:
    """The passages in the words of one report each.

    Args:
        clues: What to tell.
        reports: The reports named in them, by id.
    """
    wordings: dict[str, dict[int, str]] = {}
    for clue in clues:
        if clue.report not in wordings:
            wordings[clue.report] = _wordings(reports[clue.report])
        rule = RULES[clue.rule]
        of = f", {rule.reports} or more of one site," if rule.one_site else ""
        detail = f"stands in {clue.reports} reports{of} of which most say something else otherwise"
        ground = Ground(rule.name, -1.0, detail)
        yield SharedText(wordings[clue.report][clue.passage], clue.sites, clue.reports, ground)


def _wordings(report: Report) -> dict[int, str]:
    """The passages of a report by their hashes."""
    text, cuts = report.body, [0]
    cuts += [end.end() for end in _END.finditer(text)]
    pieces = [text[low:high].strip() for low, high in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return {
        int(words.passages[0]): piece
        for piece, words in zip(pieces, worded(pieces), strict=True)
        if len(words.passages)
    }
