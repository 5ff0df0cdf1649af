"""Random small ledgers and questions to them, as hypothesis draws them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from drawdown.clock import CLOCKS, KnownOn
from drawdown.errors import LedgerMistake
from drawdown.findings import Findings
from drawdown.ledger import Ledger
from drawdown.query import Query
from tests.ledger.build import TEXT, claim, decision, report

DATES = (None, "2023-03", "2023-03-05", "2023~", "2023-02?/2023-04?", "2023-03/..", "../2023-03-05", "202X")
ITEMS = (None, "lynx", "lynx/long", "lynx/short", "ocelot", 'oce"lot,\n')
PARTIES = (None, "BO", "RU", "")
EVENTS = ("delivered", "announced", "used")
CORRECTIONS = {
    "item": ("lynx", "lynx/long", "ocelot", ""),
    "supplier": ("BO", "RU", ""),
    "recipient": ("BO", ""),
    "event": EVENTS,
    "status": ("actual", "planned"),
    "secret": ("true", "false"),
    "happened": ("2023-03-01", "2023-04", ""),
    "disclosed": ("2023-03-01", ""),
}
FIRST = datetime(2024, 1, 1, 12, tzinfo=UTC)

_claims = st.fixed_dictionaries(
    {
        "item": st.sampled_from(ITEMS),
        "supplier": st.sampled_from(PARTIES),
        "recipient": st.sampled_from(PARTIES),
        "event": st.sampled_from(EVENTS),
        "status": st.sampled_from(("actual", "planned")),
        "secret": st.booleans(),
        "happened": st.sampled_from(DATES),
        "disclosed": st.sampled_from((None, *DATES)),
    }
)


@dataclass(frozen=True)
class Read:
    """A reader reads a report; one number is one report, whatever the date that it is given."""

    number: int
    reader: int
    published: str | None
    claims: list[dict[str, Any]]


@dataclass(frozen=True)
class Decide:
    """Somebody decides on one of the claims there are, or takes a decision back."""

    which: int
    verdict: str
    field: str | None = None
    value: str | None = None


def _correction(field: str) -> st.SearchStrategy[Decide]:
    numbers, words = st.integers(0, 9), st.sampled_from(CORRECTIONS[field])
    return st.builds(Decide, numbers, st.just("correct"), st.just(field), words)


reads = st.builds(
    Read,
    st.integers(0, 1),
    st.integers(1, 3),
    st.sampled_from(DATES),
    st.lists(_claims, min_size=1, max_size=4),
)
decisions = st.one_of(
    st.builds(Decide, st.integers(0, 9), st.sampled_from(("accept", "reject", "take back"))),
    st.sampled_from(sorted(CORRECTIONS)).flatmap(_correction),
)
steps = st.lists(st.one_of(reads, decisions), min_size=2, max_size=12)

_days = st.integers(0, 8).map(lambda more: FIRST.date() + timedelta(days=more))
_dated = st.sampled_from(
    [date(2022, 12, 31), date(2023, 3, 4), date(2023, 3, 5), date(2023, 4, 30), date.max]
)
_clocks = st.one_of(
    st.builds(KnownOn, st.sampled_from([name for name in CLOCKS if name != "recorded"]), _dated),
    st.builds(KnownOn, st.just("recorded"), _days),
)
# Of all filters at once hardly any claim is left, so mostly there is one.
_filters = st.one_of(
    st.just({}),
    *(
        st.fixed_dictionaries({name: st.sampled_from(values)})
        for name, values in (
            ("item", ITEMS),
            ("supplier", PARTIES),
            ("recipient", PARTIES),
            ("event", EVENTS),
        )
    ),
    st.fixed_dictionaries({"item": st.sampled_from(ITEMS), "supplier": st.sampled_from(PARTIES)}),
)
queries = st.builds(
    lambda filters, known_on, possible: Query(**filters, known_on=known_on, possible=possible),
    _filters,
    st.lists(_clocks, max_size=2).map(tuple),
    st.booleans(),
)


def take(ledger: Ledger, step: Read | Decide, day: int) -> None:
    """Do one step, a day after the one before; one that makes no sense there is left out."""
    recorded = FIRST + timedelta(days=day)
    if isinstance(step, Read):
        of = report(f"Report {step.number}.\n{TEXT}", f"{step.number}.txt", step.published)
        made = [claim(of, ordinal=ordinal, **fields) for ordinal, fields in enumerate(step.claims)]
        ledger.add([Findings(of, f"hand {step.reader}", tuple(made))], recorded=recorded)
        return
    try:
        if step.verdict == "take back":
            ledger.take_back(step.which, by="Ann", recorded=recorded)
            return
        ids = [id for (id,) in ledger._db.execute("SELECT id FROM claim ORDER BY n")]
        on = ids[step.which % len(ids)] if ids else "none"
        ledger.decide(decision(on, step.verdict, step.field, step.value), recorded=recorded)
    except LedgerMistake:
        pass
