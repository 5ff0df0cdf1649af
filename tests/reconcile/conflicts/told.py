"""What is told of a few claims."""

from dataclasses import replace

from drawdown.account import AccountLink
from drawdown.ground import Ground
from drawdown.origin import Origin, Origins
from drawdown.reconcile.conflicts import conflicts
from tests.reconcile.made import apart, dossier, resting


def told(*entries, **fields):
    """The verdicts, each with its claims in order; without origins every report stands for itself."""
    return {(row.verdict, *sorted(row.claims)) for row in conflicts(dossier(*entries, **fields))}


def verdicts(*entries, **fields):
    """The verdicts alone."""
    return {row[0] for row in told(*entries, **fields)}


def one_origin(*entries):
    """All of them rest on one origin."""
    return resting(list(entries))


def maybe_one(*entries):
    """Each report has an origin of its own, and an unsure link to the one before."""
    found = apart(*entries)
    ids = [origin.accounts[0].id for origin in found.all]
    ground = Ground("quotation", 0.4, "four words alike")
    made = []
    for place, origin in enumerate(found.all):
        others = [ids[other] for other in (place - 1, place + 1) if 0 <= other < len(ids)]
        links = tuple(AccountLink(ids[place], other, "unsure", (ground,)) for other in others)
        made.append(Origin(origin.id, origin.label, origin.accounts, unsure=links))
    return Origins(tuple(made), found.of)


def at(start, one):
    """The claim with its sentence further down its text."""
    evidence = replace(one.claim.evidence, start=start, end=start + len(one.claim.evidence.text))
    return replace(one, claim=replace(one.claim, evidence=evidence))
