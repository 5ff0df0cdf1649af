"""The summary of a brief: what could be said of its claims, and of that what matters most."""

from collections.abc import Mapping, Sequence

from drawdown.brief.bearing.model import Bearing
from drawdown.brief.material import Material
from drawdown.brief.naming import Names
from drawdown.brief.summary.choose import choose
from drawdown.brief.summary.deeds import deeds, tellable, without_wider
from drawdown.brief.summary.donors import donors
from drawdown.brief.summary.missing import missing
from drawdown.brief.summary.model import Candidate, Line
from drawdown.brief.summary.numbers import contradictions, disputes, worked_out
from drawdown.brief.summary.plain import Plain
from drawdown.brief.summary.reasons import reasons
from drawdown.brief.summary.stock import stock
from drawdown.brief.summary.telling import Telling
from drawdown.brief.summary.turns import turns
from drawdown.catalogue import Catalogue
from drawdown.entry import Entry


def summary(
    material: Material,
    shown: Mapping[str, Entry],
    items: Sequence[str | None],
    bearings: Mapping[str | None, Sequence[Bearing]],
    names: Names,
    catalogue: Catalogue,
) -> tuple[Line, ...]:
    """The sentences, the most important first.

    Args:
        material: Facts, conflicts and origins are taken from it.
        shown: By id, the claims that the brief shows and may cite.
        items: Ids of the items of the brief, in its order.
        bearings: By item, what its stock can bear.
        names: Names of items and parties.
        catalogue: By whose names a sentence is judged to name an item or a party.
    """
    plain = Plain(catalogue, material.copies, {id: report.text for id, report in material.reports.items()})
    telling = Telling(names, material.datings)
    origins = material.origins
    kinds = {id: item.kind for id, item in catalogue.items.items()}
    classes = {id for id, kind in kinds.items() if kind == "class"}
    told = without_wider(tellable(material.facts, shown, plain, telling), kinds, names)
    found: list[Candidate] = [
        *turns(told, names, telling, origins, classes),
        *deeds(told, names, telling, origins, classes),
        *donors(told, names, origins, classes),
        *worked_out(material.facts, shown, plain, names),
        *disputes(material.facts, shown, plain, names),
        *contradictions(material.conflicts, shown, plain),
        *reasons(shown, plain, names, origins, classes),
        *missing(told, shown, names, classes),
    ]
    for item, own in bearings.items():
        found += stock(item, tuple(own))
    return choose(found, items)
