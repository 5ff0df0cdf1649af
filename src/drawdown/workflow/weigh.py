"""Weighs options and looks up the claims that judgements rest on."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from drawdown.errors import ScenarioMistake, UserMistake
from drawdown.projection import Given
from drawdown.putting import put
from drawdown.weighing import Source, Weighed

if TYPE_CHECKING:
    from drawdown.ledger import Ledger

FILE = "weighing.json"


def weigh(file: Path, ledger: Path | None = None, text: bytes | None = None) -> Weighed:
    """What weights make of the options in a file.

    Args:
        file: In YAML or JSON.
        ledger: Folder of a ledger that has every claim named; None leaves them unchecked.
        text: What stands in the file if it was read already, such as from standard input.

    Raises: MissingPath, LedgerMistake; ScenarioMistake for what cannot be, an unknown claim among it.
    """
    from drawdown.stock.weighing import read_weighing, read_weighing_text, weigh

    asked = read_weighing(file) if text is None else read_weighing_text(text, "standard input")
    weighed = weigh(asked)
    if ledger is not None:
        return _cited(weighed, ledger)
    if any(given.claims for given in weighed.given):
        unchecked = "The claims named were not looked up: no ledger was (--ledger DIR)."
        return replace(weighed, notes=(*weighed.notes, unchecked))
    return weighed


def write_weighed(weighed: Weighed, folder: Path) -> list[Path]:
    """Writes ``weighing.json`` and the charts. Raises: UserMistake if they cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserMistake(f"{folder}: cannot be made a folder ({error.strerror}); name another") from error
    content = json.dumps(weighed.to_row(), ensure_ascii=False, indent=1) + "\n"
    put(folder / FILE, content.encode("utf-8", "backslashreplace"))
    return [folder / FILE]


def _cited(weighed: Weighed, ledger: Path) -> Weighed:
    """With the ids of claims in full and what the claims say."""
    from drawdown.ledger import Ledger

    with Ledger.open(ledger, create=False) as opened:
        given = tuple(_in_full(weighed.given, opened))
        sources = tuple(_sources(given, opened))
    rejected = {source.claim: source.decision for source in sources if source.decision == "reject"}
    doubts = [
        f"{one.name} rests on claim {claim[:8]}, which was rejected."
        for one in given
        for claim in one.claims
        if claim in rejected
    ]
    return replace(weighed, given=given, sources=sources, notes=(*weighed.notes, *doubts))


def _in_full(given: Iterable[Given], opened: "Ledger") -> Iterator[Given]:
    from drawdown.workflow.case import full_id

    for one in given:
        ids = []
        for claim in one.claims:
            try:
                ids.append(full_id(opened, claim))
            except UserMistake as error:
                expected = "the id of one claim of this ledger, as `drawdown claims` shows it"
                raise ScenarioMistake(one.name, f"claim {claim!r}", expected) from error
        yield replace(one, claims=tuple(ids))


def _sources(given: Iterable[Given], opened: "Ledger") -> Iterator[Source]:
    from drawdown.workflow.case import in_words

    for claim in dict.fromkeys(claim for one in given for claim in one.claims):
        entry = opened.entry(claim)
        published = entry.source.published
        yield Source(
            claim=claim,
            says=in_words(entry.claim),
            sentence=entry.claim.evidence.text,
            path=entry.claim.path,
            published=published.edtf() if published else None,
            decision=entry.decision.verdict if entry.decision else None,
        )
