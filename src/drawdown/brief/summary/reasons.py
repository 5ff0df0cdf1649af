"""Reasons given against and for a transfer, in one sentence each."""

from collections.abc import Iterator, Mapping, Sequence

from drawdown.brief.citations import reports, said_by
from drawdown.brief.judged.counting import counted, independent
from drawdown.brief.naming import Names
from drawdown.brief.part import Part
from drawdown.brief.sentences import capital, reason_words
from drawdown.brief.summary.model import Candidate, Line
from drawdown.brief.summary.plain import Plain
from drawdown.entry import Entry
from drawdown.origin import Origins

_MOST_CITED = 3


def reasons(
    shown: Mapping[str, Entry], plain: Plain, names: Names, origins: Origins, classes: set[str]
) -> Iterator[Candidate]:
    """For each system and recipient, what was said against sending it, and what for it."""
    lots: dict[tuple[str, str | None, str, str], dict[str, list[Entry]]] = {}
    for entry in shown.values():
        claim = entry.claim
        base = claim.item.base
        told = claim.event == "argued" and claim.leaning and claim.reason and claim.party
        if told and base and base not in classes and plain(entry):
            key = base, claim.recipient, str(claim.party), str(claim.leaning)
            lots.setdefault(key, {}).setdefault(reason_words(claim), []).append(entry)
    for (base, recipient, party, leaning), by_reason in lots.items():
        ranked = sorted(by_reason.items(), key=lambda pair: (-reports(pair[1]), -len(pair[1]), pair[0]))
        yield _sentence(base, recipient, party, leaning, ranked, names, origins)


def _sentence(
    base: str, recipient: str | None, party: str, leaning: str,
    ranked: Sequence[tuple[str, list[Entry]]], names: Names, origins: Origins,
) -> Candidate:  # fmt: skip
    to = f" to {names.party(recipient)}" if recipient and recipient != party else ""
    lead = f"As {'a reason' if len(ranked) == 1 else 'reasons'} {leaning} sending {names.item(base)}{to} "
    lead += f"{names.party(party)} gave "
    parts, cited = [], []
    for at, (words, entries) in enumerate(ranked):
        best = sorted(entries, key=lambda e: (-e.claim.confidence, e.claim.id))[:_MOST_CITED]
        cited += best
        last = at == len(ranked) - 1
        joint = lead if at == 0 else "and " if last else ""
        parts.append(Part(f"{joint}{words}{'.' if last else ',' if len(ranked) > 2 else ''}",
                          tuple(e.claim.id for e in best)))  # fmt: skip
    line = Line(
        tuple(Part(capital(part.text), part.claims) if part is parts[0] else part for part in parts),
        about=base,
        said_by=said_by(cited),
        count=counted(reports(cited), *independent((e.claim.id for e in cited), origins)),
    )
    weight = (44 if leaning == "against" else 18) + 4 * len(ranked) + 2 * reports(cited)
    return Candidate(line, "reason", base, weight, frozenset({("argued", base, recipient, party, leaning)}))
