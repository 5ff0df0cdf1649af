"""Production of a draft: what is made now, what is planned, and what share of it nobody tells."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Any

from drawdown.month import month, month_text
from drawdown.stock.draft import times
from drawdown.stock.draft.figures import bare, number, together
from drawdown.stock.draft.known import Known, unit_of
from drawdown.stock.draft.lines import UNNAMED, lines
from drawdown.stock.draft.output import Rate, per, rates
from drawdown.stock.draft.promises import Suggested
from drawdown.stock.draft.share import share

Entry = dict[str, Any]


@dataclass(frozen=True)
class Production:
    """What is made.

    Attributes:
        entries: As a scenario has them.
        questions: What to ask about them.
        shares: By line, what to ask about the share that reaches the owner.
    """

    entries: list[Entry] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    shares: dict[str, list[str]] = field(default_factory=dict)

    def asked(self) -> dict[str, list[str]]:
        """By address of a share, the questions that giving it answers."""
        first = {entry["line"]: place for place, entry in reversed([*enumerate(self.entries)])}
        return {f"production.{first[line]}.share": asked for line, asked in self.shares.items() if asked}


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
        entries += _line(known, name, [rate for rate in own if rate.fact.status == "actual"], found)
        entries += _plans(known, name, own, suggested, found)
    questions += [f"May be part of the lines above, so left out: {rate.words(known)}." for rate in part]
    for rate in elsewhere:
        questions.append(
            f"Made elsewhere, so left out: {rate.words(known)}. "
            f"Does any of it reach {known.party(known.owner)}?"
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


def _line(known: Known, name: str, told: Sequence[Rate], found: Production) -> list[Entry]:
    """What is made: the newest figure at the start, and every later one from its month on."""
    output = [rate for rate in told if not rate.capacity]
    capacity = [rate for rate in told if rate.capacity]
    if output and capacity:
        newest = max(capacity, key=lambda rate: (rate.last, rate.fact.id))
        found.questions.append(
            f"What is really made? Capacity is reported as {newest.words(known)}; "
            "capacity is not output, so it is left out."
        )
    groups = _in_time(output or capacity)
    begun = [group for group in groups if max(rate.first for rate in group) <= known.start]
    later = [group for group in groups if group not in begun]
    entries = []
    for place, group in enumerate((*begun[-1:], *later)):
        since = min(known.start, max(rate.first for rate in group)) if place == 0 else _since(group)
        entries.append(_entry(known, name, group, since, first=place == 0))
        if place == 0:
            entries[0]["share"], found.shares[name] = share(known, [rate.fact for rate in group])
    return entries


def _entry(known: Known, name: str, group: Sequence[Rate], since: float, *, first: bool) -> Entry:
    newest = group[-1].figure
    rate = together([per(one.figure, newest.per or "year") for one in group])
    notes = [f"told of {times.words(group[-1].fact.happened)}"]
    if all(one.capacity for one in group):
        # What could be made bounds what is made; nothing says where below it lies.
        notes.append("capacity, which is only an upper end of output; evenly from 0 is an assumption")
        top = rate.high if rate.high is not None else rate.low
        rate = type(rate)(0.0, top, None, rate.claims, rate.notes, rate.per)
    if first and _since(group) > known.start:
        notes.append("taken to hold from the start")
    begins = int(since) if since > -inf else known.start
    return {"line": name, "from": month_text(begins), "rate": rate.number(*notes), "per": rate.per}


def _since(group: Sequence[Rate]) -> float:
    return max(rate.first for rate in group)


def _in_time(told: Sequence[Rate]) -> list[list[Rate]]:
    """Rates in order of time; those whose times cannot be told apart stand together."""
    groups: list[list[Rate]] = []
    for rate in sorted(told, key=lambda one: (one.last, one.first, one.fact.id)):
        if groups and rate.first <= min(one.last for one in groups[-1]):
            groups[-1].append(rate)
        else:
            groups.append([rate])
    return groups


def _plans(
    known: Known, name: str, own: Sequence[Rate], suggested: Suggested, found: Production
) -> list[Entry]:
    """What is planned, from the month by which it is to be reached."""
    actual = [rate for rate in own if rate.fact.status == "actual" and not rate.capacity]
    told = [rate for rate in own if rate.fact.status == "planned"]
    open_plans = [one for one in told if not any(rate.first >= one.last for rate in actual)]
    entries = []
    if open_plans and not any(rate.fact.status == "actual" for rate in own):
        found.questions.append(f"What is made now? Only plans are reported ({name}).")
        unknown = number("unknown", note="only plans are reported")
        entries.append({"line": name, "from": month_text(known.start), "rate": unknown, "per": "year"})
        entries[0]["share"], found.shares[name] = share(known, [rate.fact for rate in open_plans])
    for group in _in_time(open_plans):
        due = min(one.last for one in group)
        rate = together([per(one.figure, group[-1].figure.per or "year") for one in group])
        notes = [f"planned, {times.words(group[-1].fact.happened)}"]
        if due < known.start:
            notes.append("it was due before the start and no report says that it was reached")
        entry: Entry = {
            "line": name,
            "from": month_text(int(max(due, known.start)) if due < inf else known.start),
            "rate": rate.number(*notes),
            "per": rate.per,
            "realised": suggested.number,
        }
        if due == inf:
            entry["ramp"] = number("unknown", note="no report says by when")
            found.questions.append(f"By when is {rate.words()} to be reached ({name})? Give ramp in months.")
        else:
            found.questions.append(
                f"How does output rise to {rate.words()} ({name})? It is taken to step up in "
                f"{entry['from']}; give an earlier from with a ramp in months to let it rise."
            )
        entries.append(entry)
    if open_plans:
        found.questions.append(
            f"How much of what is planned comes true? {_sentence(suggested.number['note'])}."
        )
    return entries


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


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
