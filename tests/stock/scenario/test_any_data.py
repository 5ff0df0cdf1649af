"""Whatever comes in, a scenario is read or refused: there is no other error."""

import datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from drawdown.errors import ScenarioMistake
from drawdown.stock.scenario import merged, parse, read_data, read_text, with_set
from drawdown.stock.scenario.asks import KEYS as QUESTIONS
from drawdown.stock.scenario.parse import KEYS

WORDS = [
    *KEYS, *QUESTIONS, "line", "from", "rate", "per", "ramp", "realised", "share", "on", "to", "quantity",
    "instrument", "noise", "value", "claims", "note", "normal", "lognormal", "p5", "p95", "by", "alpha", "of",
    "in", "decision", "unknown", "poisson", "month", "year", "2023-01", "2023-06", "2024-12", "us",
    "production.0.rate", "use.rate",
]  # fmt: skip
LEAVES: st.SearchStrategy[Any] = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9), st.binary(max_size=3),
    st.dates(), st.just(10**400), st.sampled_from(WORDS), st.integers(0, 9), st.floats(0, 1),
)  # fmt: skip


def nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    keys = st.one_of(st.sampled_from(WORDS), st.text(max_size=5), st.integers(), st.booleans(), st.none())
    return st.one_of(st.lists(inner, max_size=4), st.dictionaries(keys, inner, max_size=5))


ANY = st.recursive(LEAVES, nested, max_leaves=30)
NUMBER = st.one_of(
    ANY, st.integers(0, 9), st.lists(st.integers(0, 9), min_size=2, max_size=3).map(sorted),
    st.fixed_dictionaries({"value": st.integers(-1, 9)}, optional={"claims": ANY, "note": ANY}),
)  # fmt: skip
MONTH = st.one_of(ANY, st.sampled_from(["2022-12", "2023-01", "2023-06", "2024-01", "2199-12"]))
RATE = {"rate": NUMBER, "per": st.sampled_from(["day", "month", "year", "week"])}


def maybe(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(ANY, st.fixed_dictionaries({}, optional=fields))


FLOWS: dict[str, st.SearchStrategy[Any]] = {
    "production": st.lists(maybe(**RATE, ramp=NUMBER, share=NUMBER, **{"from": MONTH}), max_size=3),
    "transfers": st.lists(maybe(**RATE, on=MONTH, to=MONTH, quantity=NUMBER, **{"from": MONTH}), max_size=3),
    "use": maybe(**RATE, noise=NUMBER),
    "expiry": maybe(share=NUMBER, per=RATE["per"]),
}
ASK = maybe(on=MONTH, by=MONTH, quantity=NUMBER, alpha=st.one_of(ANY, st.floats(0, 1)))
NEARLY = st.fixed_dictionaries(
    {"start": MONTH},
    optional={
        **FLOWS,
        "opening": NUMBER,
        "floor": NUMBER,
        "options": st.dictionaries(st.sampled_from(["hold", "send"]), maybe(**FLOWS)),
        "ask": st.lists(
            st.dictionaries(st.sampled_from([*QUESTIONS]), ASK, min_size=1, max_size=1), max_size=3
        ),
        "correlation": st.lists(
            st.tuples(st.sampled_from(["opening", "floor", "use.rate"]), st.just("floor"), NUMBER), max_size=3
        ),
    },
)


def refusal(data: Any) -> ScenarioMistake | None:
    try:
        list(parse(data).amounts())
    except ScenarioMistake as mistake:
        return mistake
    return None


def tried(data: Any) -> None:
    """Reads data; a refusal has its three parts on one line."""
    mistake = refusal(data)
    if mistake:
        assert mistake.path
        assert mistake.found
        assert mistake.expected
        assert len(str(mistake).splitlines()) == 1


@given(ANY)
def test_any_data_are_read_or_refused(data) -> None:
    tried(data)


@given(NEARLY)
def test_data_that_nearly_are_a_scenario_are_read_or_refused(data) -> None:
    tried(data)


@given(
    st.one_of(st.text(), st.lists(st.sampled_from([*"[]{}:-,&*!|>'\"#%@\n\t ", "a", "1", "on"])).map("".join))
)
def test_any_text_is_read_or_refused(text) -> None:
    try:
        read_text(text, "text")
    except ScenarioMistake:
        pass


@given(st.binary())
def test_any_bytes_are_read_or_refused(data) -> None:
    try:
        read_data(data, "bytes")
    except ScenarioMistake:
        pass


@given(NEARLY, st.lists(st.tuples(st.sampled_from(["floor", "use.rate", "ask.0", "x.y.0", ""]), st.text())))
def test_any_setting_is_made_or_refused(data, settings) -> None:
    try:
        with_set(data, [f"{path}={value}" for path, value in settings])
    except ScenarioMistake:
        pass


@given(NEARLY, NEARLY)
def test_own_data_can_be_laid_over_any_draft(draft, own) -> None:
    tried(merged(draft, own))


def test_a_date_of_another_reader_is_told_as_a_month() -> None:
    mistake = refusal({"start": datetime.date(2023, 1, 15)})
    assert mistake
    assert mistake.expected == "a month YYYY-MM: write 2023-01"
