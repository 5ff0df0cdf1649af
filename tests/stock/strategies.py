"""Data of scenarios that can be, for property tests."""

from typing import Any

from hypothesis import strategies as st

from drawdown.month import month, month_text

Data = dict[str, Any]
START = month("2023-01")
TEXT = st.text(min_size=1, max_size=20).filter(str.strip)
PER = st.sampled_from(["day", "month", "year"])


def bare(most: float) -> st.SearchStrategy[Any]:
    """A number from 0 to ``most`` in any of its forms."""
    one = st.one_of(st.integers(0, int(most)), st.floats(1e-6, most))
    return st.one_of(
        one,
        st.lists(one, min_size=2, max_size=3).map(sorted),
        st.fixed_dictionaries({"normal": st.tuples(one, one).map(list)}),
        st.tuples(st.floats(0.01, most / 2), st.floats(1.01, 2)).map(
            lambda ends: {"lognormal": {"p5": ends[0], "p95": ends[0] * ends[1]}}
        ),
        st.just("unknown"),
    )


def number(most: float = 1e6) -> st.SearchStrategy[Any]:
    """The same, plain or with its claims and a note."""
    wrapped = st.fixed_dictionaries(
        {"value": bare(most)}, optional={"claims": st.lists(TEXT, max_size=3), "note": TEXT}
    )
    return st.one_of(bare(most), wrapped)


def months(last: int) -> st.SearchStrategy[str]:
    """A month from the start to the one so many months later."""
    return st.integers(START, START + last).map(month_text)


def rate(**optional: st.SearchStrategy[Any]) -> st.SearchStrategy[Data]:
    """A section with a rate."""
    return st.fixed_dictionaries({"rate": number(), "per": PER}, optional=optional)


def transfers() -> st.SearchStrategy[list[Data]]:
    """Transfers by month and by rate."""
    instrument = st.sampled_from(["drawdown", "procurement"])
    at_once = st.fixed_dictionaries(
        {"on": months(11), "quantity": number()}, optional={"instrument": instrument}
    )
    return st.lists(st.one_of(at_once, rate(to=months(20), instrument=instrument)), max_size=2)


def production() -> st.SearchStrategy[list[Data]]:
    """Output of lines, each in a month of its own."""
    entry = rate(
        **{"line": st.sampled_from(["us", "eu"]), "from": months(20)},
        ramp=number(24), realised=number(1), share=number(1),
    )  # fmt: skip
    return st.lists(
        entry, max_size=3, unique_by=lambda one: (one.get("line", "all"), one.get("from", "2023-01"))
    )


FLOWS: dict[str, Any] = {
    "production": production(),
    "transfers": transfers(),
    "use": rate(noise=st.one_of(st.just("poisson"), number(1))),
    "training": rate(),
    "expiry": st.fixed_dictionaries({"share": number(0.9), "per": st.sampled_from(["month", "year"])}),
}
ASK = st.one_of(
    st.just("runs_out"),
    st.fixed_dictionaries({"below_floor": st.fixed_dictionaries({}, optional={"by": months(11)})}),
    st.fixed_dictionaries({"replenish": st.fixed_dictionaries({"quantity": number()})}),
)


def scenarios() -> st.SearchStrategy[Data]:
    """The data of a whole scenario of a year."""
    return st.fixed_dictionaries(
        {"start": st.just("2023-01"), "months": st.just(12)},
        optional={
            **FLOWS,
            "item": TEXT,
            "unit": TEXT,
            "opening": number(),
            "lead": number(24),
            "floor": number(),
            "options": st.dictionaries(
                st.sampled_from(["hold", "send", "no", "on", "1"]),
                st.fixed_dictionaries({}, optional=FLOWS),
                min_size=1,
            ),
            "ask": st.lists(ASK, max_size=3),
            "questions": st.lists(TEXT, max_size=2),
            "seed": st.integers(0, 99),
        },
    )
