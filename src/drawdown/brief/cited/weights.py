"""What each claim is worth, gathered from the facts and origins it belongs to."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from drawdown.brief.cited.model import FactGrade, Weight
from drawdown.brief.judged.facts import line
from drawdown.brief.naming import Names
from drawdown.entry import Entry
from drawdown.fact import Fact
from drawdown.origin import Origins

_MOST = 3  # facts told of one claim: its own, and sums of which it is a part


def weights(
    cited: Collection[str], facts: Iterable[Fact], shown: Mapping[str, Entry], origins: Origins, names: Names
) -> dict[str, Weight]:
    """By claim id, its grades and origins.

    Args:
        cited: Ids of the claims to tell of.
        facts: All facts; one that rests on claims the brief does not show is not told.
        shown: By id, the claims that the brief shows.
        origins: What claims rest on.
        names: Names of items and parties.
    """
    graded: dict[str, list[FactGrade]] = defaultdict(list)
    letters: dict[str, tuple[str, str]] = {}
    # Its own fact first: what is worked out comes behind.
    for fact in sorted(facts, key=lambda one: one.derived):
        if not fact.claims or not all(claim in shown for claim in fact.claims):
            continue
        told = line(fact, shown[fact.claims[0]], names)
        grade = FactGrade(fact.id, told.text, fact.reliability, fact.credibility, told.grades, fact.derived)
        for claim in fact.claims:
            graded[claim].append(grade)
        letters.update(zip(fact.claims, fact.letters, strict=False))
    return {
        claim: Weight(tuple(graded[claim][:_MOST]), *letters.get(claim, ("", "")), _origins(claim, origins))
        for claim in cited
    }


def _origins(claim: str, origins: Origins) -> tuple[str, ...]:
    labels = (origins.by_id[one].label for one in origins.of.get(claim, ()) if one in origins.by_id)
    return tuple(dict.fromkeys(labels))
