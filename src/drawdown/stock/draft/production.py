"""Production of a draft: what is made now, what is planned, and what share of it nobody tells."""

from collections.abc import Sequence

from drawdown.month import month, month_text
from drawdown.stock.draft.entries import Entry, Production, current
from drawdown.stock.draft.figures import bare, number
from drawdown.stock.draft.known import Known, unit_of
from drawdown.stock.draft.lines import UNNAMED, lines
from drawdown.stock.draft.output import rates
from drawdown.stock.draft.plans import plans
from drawdown.stock.draft.promises import Suggested
from drawdown.stock.draft.share import share


def production(known: Known, suggested: Suggested) -> Production:
    """Entries of the production lines, and what to ask about them.

    Args:
        suggested: Share of announced changes that came true, as far as the ledger tells.
    """
    found = Production()
    entries, questions = found.entries, found.questions
    told = list(rates(known, known.told("produced")))
    planned = list(rates(known, known.told("produced", status="planned")))
    fitting = [rate for rate in (*told, *planned) if known.same_unit(rate.fact)]
    for rate in (*told, *planned):
        if rate not in fitting:
            other = unit_of(rate.fact)
            questions.append(f"Counted in another unit ({other}), so left out: {rate.words(known)}.")
    by_line, part, elsewhere = lines(known, fitting)
    for name, own in by_line.items():
        entries += current(known, name, [rate for rate in own if rate.fact.status == "actual"], found)
        entries += plans(known, name, own, suggested, found)
    questions += [f"May be part of the lines above, so left out: {rate.words(known)}." for rate in part]
    for rate in elsewhere:
        questions.append(
            f"Made elsewhere, so left out: {rate.words(known)}. Does any of it reach {known.whose}?"
        )
    if not entries:
        _unsaid(known, found)
    _apart(entries)
    return found


def _apart(entries: Sequence[Entry]) -> None:
    """Puts each entry in a month of its own: of two of one line the later written takes the next month."""
    taken: set[tuple[str, str]] = set()
    for entry in entries:
        while (entry["line"], entry["from"]) in taken:
            entry["from"] = month_text(month(entry["from"]) + 1)
        taken.add((entry["line"], entry["from"]))


def _unsaid(known: Known, found: Production) -> None:
    """Without any rate: unknown where reports say that something is made, else nothing."""
    vague = [fact for fact in known.told("produced") if fact.quantity is None or fact.quantity.vague]
    if not vague:
        found.questions.append(f"Is {known.name} still made, how much, and for whom? No report gives a rate.")
        return
    told = [fact.quantity.text for fact in vague if fact.quantity and fact.quantity.text]
    words = dict.fromkeys(f"“{bare(text)}”" for text in told)
    said = ", ".join(words) or "that it is made"
    rate = number("unknown", [id for fact in vague for id in fact.claims], f"reports say only {said}")
    entry: Entry = {"line": UNNAMED, "from": month_text(known.start), "rate": rate, "per": "year"}
    entry["share"], found.shares[UNNAMED] = share(known, vague)
    found.entries.append(entry)
    found.questions.append(f"How many are made a year? Reports say only {said}.")
