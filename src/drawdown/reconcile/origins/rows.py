"""Origins as rows of plain data: each for itself, what may belong to it, and voices of one institution."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from drawdown.account import AccountLink
from drawdown.catalogue import Catalogue
from drawdown.ground import Ground
from drawdown.joined import Joined
from drawdown.origin import Origin, Origins
from drawdown.reconcile.origins.dates import in_words
from drawdown.reconcile.origins.sources import overlap

Row = dict[str, Any]


def rows(origins: Origins, catalogue: Catalogue) -> Iterator[Row]:
    """One row an origin; then one each for what may be one; then one for each institution in one voice."""
    for one in origins.all:
        yield _row(one, (one,), "same", _grounds(one))
    told: set[AccountLink] = set()
    for one in origins.all:
        for link, other in origins.maybe(one):
            if link not in told:
                told.add(link)
                row = _row(one, (one, other), "unsure", link.grounds)
                yield row | {"label": f"{one.label} / {other.label}"}
    yield from _institutions(origins, catalogue)


def _row(one: Origin, both: Sequence[Origin], certainty: str, grounds: Iterable[Ground]) -> Row:
    return {
        "origin": one.id,
        "label": one.label,
        "certainty": certainty,
        "reports": list(dict.fromkeys(path for origin in both for path in origin.reports)),
        "claims": list(dict.fromkeys(claim for origin in both for claim in origin.claims)),
        "grounds": [ground.to_row() for ground in grounds],
        "chains": list(dict.fromkeys(chain for origin in both for chain in origin.chains)),
        "institution": one.institution,
        "same_voice": list(one.same_voice),
    }


def _grounds(one: Origin) -> list[Ground]:
    found = [ground for link in one.links for ground in link.grounds]
    restated = [(account.path, len(account.restated)) for account in one.accounts if account.restated]
    for path, count in restated:
        noun, rest, what = ("claim", "rests", "it") if count == 1 else ("claims", "rest", "them")
        words = f"{count} {noun} that {path} makes in its own voice {rest} on what it cites for {what}"
        found.append(Ground("restated", 0.0, words))
    if one.same_voice:
        found.append(
            Ground("one institution", 0.0, f"counts once with {len(one.same_voice)} more of that day")
        )
    return found


def _institutions(origins: Origins, catalogue: Catalogue) -> Iterator[Row]:
    groups: dict[tuple[str, ...], list[Origin]] = defaultdict(list)
    for one in origins.all:
        if one.same_voice:
            groups[tuple(sorted((one.id, *one.same_voice)))].append(one)
    for ids, group in groups.items():
        first = group[0]
        party = first.institution or ""
        state = party in catalogue.parties and catalogue.parties[party].kind == "state"
        name = catalogue.party_name(party) + (" government" if state else "")
        on = first.on
        for one in group[1:]:
            on = (overlap(on, one.on) or on) if on and one.on else on
        ground = Ground(
            "one institution",
            0.0,
            f"{name} in {len(group)} statements on one matter, on what is or may be one day: they count once",
        )
        yield _row(first, group, "same", (ground,)) | {
            "origin": f"{party}-{ids[0]}",
            "label": f"{name}, {in_words(on, exactly=True)}",
            "institution": party,
            "same_voice": list(ids),
        }


def by_report(origins: Origins, leads: Mapping[str, str], links: Iterable[tuple[str, str, str]]) -> list[Row]:
    """Whole reports, joined where they are one story or where what they open with rests on one origin.

    Args:
        origins: Of all claims.
        leads: By path, the id of the claim that a report opens with.
        links: Reports that are one story or may be: ``(path, path, verdict)``.

    Returns: Groups with ``unsure`` beside each: reports that may belong to it, with why.
    """
    resting = {path: origins.of.get(claim, ())[:1] for path, claim in leads.items()}
    joined = Joined(leads)
    of_origin: dict[str, list[str]] = defaultdict(list)
    for path in sorted(leads):
        for id in resting[path]:
            of_origin[id].append(path)
    for paths in of_origin.values():
        for path in paths[1:]:
            joined.join(paths[0], path)
    stories = [(one, other, verdict) for one, other, verdict in links if one in joined and other in joined]
    for one, other, verdict in sorted(stories):
        if verdict == "same":
            joined.join(one, other)
    maybe = _maybe(origins, of_origin, stories, joined)
    made = [_group(origins, paths, resting, maybe.get(name, {})) for name, paths in joined.sets().items()]
    return sorted(made, key=lambda row: (-len(row["reports"]), row["reports"]))


def _maybe(
    origins: Origins,
    of_origin: Mapping[str, Sequence[str]],
    stories: Sequence[tuple[str, str, str]],
    joined: Joined[str],
) -> dict[str, dict[str, list[Row]]]:
    """By group, the reports of others that may belong to it, with grounds."""
    found: dict[str, dict[str, list[Row]]] = defaultdict(dict)

    def note(one: str, other: str, grounds: Iterable[Ground]) -> None:
        if joined.root(one) != joined.root(other):
            found[joined.root(one)].setdefault(other, [ground.to_row() for ground in grounds])

    for id, paths in sorted(of_origin.items()):
        one = origins.by_id[id]
        for link, other in origins.maybe(one):
            for path in of_origin.get(other.id, ()):
                note(paths[0], path, link.grounds)
    for a, b, verdict in stories:
        if verdict == "unsure":
            ground = Ground("story", 0.5, f"{a} and {b} may be one story")
            note(a, b, (ground,))
            note(b, a, (ground,))
    return found


def _group(
    origins: Origins,
    paths: Sequence[str],
    resting: Mapping[str, Sequence[str]],
    maybe: Mapping[str, list[Row]],
) -> Row:
    ids = list(dict.fromkeys(id for path in paths for id in resting[path]))
    both = [origins.by_id[id] for id in ids]
    row = _row(both[0], both, "same", [ground for one in both for ground in _grounds(one)]) if both else {}
    return row | {
        "reports": list(paths),
        "unsure": [{"report": path, "grounds": maybe[path]} for path in sorted(maybe)],
    }
