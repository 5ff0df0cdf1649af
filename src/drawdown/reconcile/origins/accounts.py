"""The accounts of one report: its claims by whose statement they are, through whom, on which occasion."""

import hashlib
import json
from collections.abc import Mapping, Sequence

from drawdown.account import Account
from drawdown.catalogue import Catalogue
from drawdown.entry import Entry
from drawdown.occasion import UNSTATED, Occasion
from drawdown.reconcile.origins import speakers, words
from drawdown.reconcile.origins.matters import kinds, subject
from drawdown.reconcile.origins.sources import Source, sources
from drawdown.speaker import AUTHOR


def accounts(
    entries: Sequence[Entry], occasions: Mapping[str, Occasion], catalogue: Catalogue
) -> tuple[Account, ...]:
    """What one report passes on, source by source; nothing but its own claims decides.

    Args:
        entries: Claims of one report, in any order.
        occasions: By claim id, when and where it was said; those of which nothing is told are left out.
        catalogue: Parties, items and outlets.

    Returns: In order of their first claims; each claim stands in one account.
    """
    ordered = sorted(
        entries, key=lambda one: (one.claim.evidence.start, one.claim.evidence.end, one.claim.id)
    )
    said = {one.claim.id: occasions.get(one.claim.id, UNSTATED) for one in ordered}
    found = [_account(source, catalogue) for source in sources(ordered, said, catalogue)]
    return tuple(sorted(found, key=lambda one: (one.start, one.id)))


def _account(source: Source, catalogue: Catalogue) -> Account:
    claims = sorted(
        (one.claim for one in (*source.entries, *source.restated)),
        key=lambda claim: (claim.evidence.start, claim.evidence.end, claim.id),
    )
    entry = (source.entries or source.restated)[0]
    speaker = source.speaker
    sentences = [claim.evidence.text for claim in claims]
    own = speakers.described(speaker)
    return Account(
        id=_id(entry.claim.report, source),
        report=entry.claim.report,
        path=entry.claim.path,
        outlet=speakers.own_outlet(entry.source, catalogue),
        published=entry.source.published,
        speaker=speaker,
        via=source.via,
        institution=source.institution,
        occasion=source.occasion,
        claims=tuple(claim.id for claim in claims),
        subjects=tuple(sorted({subject(claim) for claim in claims})),
        kinds=kinds(claims, catalogue),
        quotes=words.quotes(sentences),
        numbers=words.figures(claims, sentences),
        names=tuple(
            name for name in words.names(sentences, _known(catalogue)) if not own & frozenset(name.split())
        ),
        wording=words.runs(sentences),
        start=claims[0].evidence.start,
        restated=tuple(one.claim.id for one in source.restated if speaker != AUTHOR),
    )


_NAMES: dict[int, tuple[Catalogue, frozenset[str]]] = {}


def _known(catalogue: Catalogue) -> frozenset[str]:
    """Names of the catalogue; made once, since the catalogue is one and has thousands."""
    kept = _NAMES.get(id(catalogue))
    if kept is None or kept[0] is not catalogue:
        _NAMES.clear()
        _NAMES[id(catalogue)] = kept = (catalogue, words.known_names(catalogue))
    return kept[1]


def _id(report: str, source: Source) -> str:
    speaker, occasion = source.speaker, source.occasion
    key = json.dumps([report, source.key, speaker.text, list(source.via), occasion.to_row()])
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
