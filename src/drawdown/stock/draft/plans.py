"""Entries of a production line that is planned to change."""

from collections.abc import Sequence
from math import inf

from drawdown.month import month_text
from drawdown.stock.draft import times
from drawdown.stock.draft.entries import Entry, Production, in_time, together_in
from drawdown.stock.draft.figures import number
from drawdown.stock.draft.known import Known
from drawdown.stock.draft.output import Rate
from drawdown.stock.draft.promises import Suggested, at_its_date
from drawdown.stock.draft.share import share


def plans(
    known: Known, name: str, own: Sequence[Rate], suggested: Suggested, found: Production
) -> list[Entry]:
    """What is planned, from the month by which it is to be reached."""
    actual = [rate for rate in own if rate.fact.status == "actual" and not rate.capacity]
    told = [rate for rate in own if rate.fact.status == "planned"]
    open_plans = [one for one in told if not any(at_its_date(one, rate) for rate in actual)]
    beyond = [one for one in open_plans if known.end < one.last < inf]
    open_plans = [one for one in open_plans if one not in beyond]
    found.questions.extend(f"Planned for after the scenario: {one.words(known)}." for one in beyond)
    entries = []
    if open_plans and not any(rate.fact.status == "actual" for rate in own):
        found.questions.append(f"What is made now? Only plans are reported ({name}).")
        unknown = number("unknown", note="only plans are reported")
        entries.append({"line": name, "from": month_text(known.start), "rate": unknown, "per": "year"})
        entries[0]["share"], found.shares[name] = share(known, [rate.fact for rate in open_plans])
    for group in in_time(open_plans):
        due = min(one.last for one in group)
        rate = together_in(group)
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


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
