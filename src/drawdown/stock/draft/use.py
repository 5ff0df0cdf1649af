"""What the owner uses: a rate that a report gives, else for the user to say."""

from typing import Any

from drawdown.stock.draft.figures import number, together
from drawdown.stock.draft.known import Known
from drawdown.stock.draft.output import per, rates


def use(known: Known) -> tuple[dict[str, Any], list[str]]:
    """The use of a draft, and what to ask about it."""
    told = [
        rate
        for rate in rates(known, known.told("used"))
        if known.owner and rate.fact.party == known.owner
        if known.same_unit(rate.fact)
    ]
    if not told:
        note = "yours to say: what the owner fires and spends on training"
        asked = f"How many does {known.whose} use and spend on training? Nothing is answered without it."
        return {"rate": number("unknown", note=note), "per": "month"}, [asked]
    period = told[-1].figure.per or "month"
    # Rates told of one time or another: that use goes on as it was is an assumption, so all of them stand.
    rate = together([per(one.figure, period) for one in told])
    words = ", ".join(dict.fromkeys(one.words(known) for one in told))
    note = f"reported as {words}; that it goes on is an assumption"
    return {"rate": rate.number(note), "per": period}, [f"Does {known.whose} go on using {rate.words()}?"]
