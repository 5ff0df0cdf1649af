"""From where claims come and through whom they reached each report, as a map."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from drawdown.account import Account
from drawdown.brief.drawn.resting import source_lines
from drawdown.brief.judged.model import OriginLine, OriginMap
from drawdown.drawing import Edge, Map, Node
from drawdown.entry import Entry
from drawdown.origin import Origins

FEWEST = 3
MOST = 30
_SOURCE, _OUTLET, _REPORT = "What it rests on", "Passed on by", "Report"
_NOTE = (
    "Each source that claims rest on in the end, joined with the outlets that passed it on and with the "
    "report. Dashed, or “may be one with”: sources that may be one; nobody knows."
)


def origin_drawing(found: OriginMap, origins: Origins, entries: Mapping[str, Entry]) -> Map | None:
    """The map of the origins shown that others passed on; None where there are too few.

    Args:
        found: The origins shown.
        origins: All that is known of origins.
        entries: By id, the claims that the brief shows.
    """
    passed_on = [line for line in found.origins if any(_from_another(one) for one in line.origin.accounts)]
    if len(passed_on) < FEWEST:
        return None
    drawn = passed_on[:MOST]
    own, more = len(found.origins) - len(passed_on), len(passed_on) - len(drawn)
    left = [f"{own:,} in the voice of a report itself"] if own else []
    left += [f"{more:,} more"] if more else []
    rest = f" Not drawn, but told below: {' and '.join(left)}." if left else ""
    nodes, edges = _ways(drawn, entries)
    shown = {line.origin.id for line in drawn}
    doubts = {
        tuple(sorted((line.origin.id, other)))
        for line in drawn
        for other in origins.possible(line.origin)
        if other in shown
    }
    edges += [Edge(f"origin {a}", f"origin {b}", sure=False) for a, b in sorted(doubts)]
    claims = tuple(dict.fromkeys(claim for line in drawn for claim in line.claims))
    sources = source_lines(claims, entries)
    layers: tuple[str, ...] = (_SOURCE, _OUTLET, _REPORT)
    if not any(node.layer == 1 for node in nodes):
        layers = (_SOURCE, _REPORT)
        nodes = [replace(node, layer=min(node.layer, 1)) for node in nodes]
    title, note = "Where it comes from", f"{_NOTE}{rest}"
    return Map("origins", title, note, layers, tuple(nodes), tuple(edges), sources, claims)


def _from_another(account: Account) -> bool:
    return account.speaker.kind != "author" or bool(account.via)


def _ways(lines: Sequence[OriginLine], entries: Mapping[str, Entry]) -> tuple[list[Node], list[Edge]]:
    """Boxes and ways, the origins of one report beside each other."""
    paths = {
        path: at for at, path in enumerate(dict.fromkeys(path for line in lines for path in line.reports))
    }
    edges: dict[Edge, None] = {}
    outlets: dict[str, Node] = {}
    reports: dict[str, Node] = {}
    origins = []
    for line in sorted(lines, key=lambda line: min(paths[path] for path in line.reports)):
        origins.append(Node(f"origin {line.origin.id}", line.label, 0))
        for account in line.origin.accounts:
            if not any(claim in entries for claim in account.claims):
                continue
            report = reports.setdefault(account.path, Node(f"report {account.path}", account.path, 2))
            start = origins[-1].id
            if account.via:
                through = " → ".join(account.via)
                outlet = outlets.setdefault(through, Node(f"outlet {through}", through, 1))
                edges[Edge(start, outlet.id)] = None
                start = outlet.id
            edges[Edge(start, report.id)] = None
    told = sorted(reports.values(), key=lambda node: paths.get(node.label, len(paths)))
    return [*origins, *outlets.values(), *told], list(edges)
