"""Nonsense is refused with the address of the field, what was found there and what was expected."""

from typing import Any

import pytest

from drawdown.errors import ScenarioMistake
from drawdown.stock.scenario import parse
from tests.stock.made import scenario

NAN, INF = float("nan"), float("inf")
RATE = {"rate": 5, "per": "month"}
SENT = {"on": "2023-06", "quantity": 5}
TWO = {"hold": {}, "send": {"transfers": [SENT]}}
NUMBERS: list[Any] = [
    (-5, "opening", "-5", "a number of 0 or more"),
    ([-5, 10], "opening", "-5", "a number of 0 or more"),
    (NAN, "opening", "nan", "finite"),
    (INF, "opening", "inf", "finite"),
    pytest.param(10**400, "opening", "1000", "a number of 1,000,000,000,000,000 at most", id="10^400"),
    pytest.param(10**9999, "opening", "thousands of digits", "at most", id="10^9999"),
    (1e300, "opening", "1e+300", "at most"),
    (1e-300, "opening", "1e-300", "a number: 0, or 1e-09 at least"),
    (True, "opening", "true", "a number"),
    ([True, 5], "opening", "true", "a number"),
    (None, "opening", "nothing", "a value, or the line left out"),
    ("1,000", "opening", "'1,000'", "a number: write 1000"),
    ("1 000", "opening", "'1 000'", "a number: write 1000"),
    ("1_000.5", "opening", "'1_000.5'", "a number: write 1000.5"),
    ("010", "opening", "'010'", "a number: write 10"),
    ("5", "opening", "'5'", "a number: write 5"),
    ("many", "opening", "'many'", "or unknown"),
    ("", "opening", "''", "a number, [low, high]"),
    (b"5", "opening", "b'5'", "a number, [low, high]"),
    ("12k", "opening", "'12k'", "a number without commas, signs or words, such as 1000"),
    ("100 missiles", "opening", "'100 missiles'", "a number without commas, signs or words"),
    ("~100", "opening", "'~100'", "a number without commas, signs or words"),
    ("3%", "opening", "'3%'", "a number: write 0.03"),
    ("2.5 %", "opening", "'2.5 %'", "a number: write 0.025"),
    ("5-10", "opening", "'5-10'", "a number, or a range: write [5, 10]"),
    ("5 to 10", "opening", "'5 to 10'", "a number, or a range: write [5, 10]"),
    ({"value": 1, "000": None}, "opening.000", "'000'", "numbers without commas: write 1000, not 1,000"),
    ("unknwon", "opening", "'unknwon'", "or unknown"),
    ([], "opening", "[]", "[low, high] or [low, central, high]"),
    ([5], "opening", "[5]", "[low, high] or [low, central, high]"),
    ([1, 2, 3, 4], "opening", "[1, 2, 3, 4]", "[low, high] or [low, central, high]"),
    ([1, "000", 3, 100], "opening", "[1, '000', 3, 100]", "high], numbers without commas: write 1000"),
    ([10, 5], "opening", "[10, 5]", "[low, high] in rising order"),
    ([5, 4, 10], "opening", "[5, 4, 10]", "[low, central, high] in rising order"),
    ([5, 11, 10], "opening", "[5, 11, 10]", "[low, central, high] in rising order"),
    ([5, "unknown"], "opening", "'unknown'", "a number"),
    ([5, [6, 7]], "opening", "[6, 7]", "a number"),
    ({}, "opening", "{}", "{normal: [mean, standard deviation]}"),
    ({"normal": 5}, "opening.normal", "5", "[mean, standard deviation]"),
    ({"normal": [5]}, "opening.normal", "[5]", "[mean, standard deviation]"),
    ({"normal": [5, -1]}, "opening.normal", "-1", "a number of 0 or more"),
    ({"normal": [5, NAN]}, "opening.normal", "nan", "finite"),
    ({"normal": [-100, 20]}, "opening.normal", "-100", "a number of 0 or more"),
    ({"normal": [5, 1], "lognormal": {"p5": 1, "p95": 2}}, "opening", "{", "{normal: [mean"),
    ({"norml": [5, 1]}, "opening.norml", "'norml'", "did you mean normal?"),
    ({"lognormal": [1, 2]}, "opening.lognormal", "[1, 2]", "a section with p5, p95"),
    ({"lognormal": {"p5": 1}}, "opening.lognormal.p95", "nothing", "the 5% and 95% points"),
    ({"lognormal": {"p5": 2, "p95": 2}}, "opening.lognormal", "{'p5': 2, 'p95': 2}", "0 < p5 < p95"),
    ({"lognormal": {"p5": 3, "p95": 2}}, "opening.lognormal", "{'p5': 3, 'p95': 2}", "0 < p5 < p95"),
    ({"lognormal": {"p5": 0, "p95": 2}}, "opening.lognormal", "{'p5': 0, 'p95': 2}", "0 < p5 < p95"),
    ({"lognormal": {"p5": -1, "p95": 2}}, "opening.lognormal.p5", "-1", "a number of 0 or more"),
    ({"value": 5, "claim": ["a"]}, "opening.claim", "'claim'", "did you mean claims?"),
    ({"claims": ["a"]}, "opening.value", "nothing", "the number itself"),
    ({"normal": [5, 1], "claims": ["a"]}, "opening.normal", "'normal'", "one of value, claims, note"),
    ({"value": {"value": 5}}, "opening.value", "'value'", "one of normal, lognormal"),
    ({"value": 5, "claims": "a"}, "opening.claims", "'a'", "a list of claim ids"),
    ({"value": 5, "claims": [7]}, "opening.claims.0", "7", "write it in quotation marks"),
    ({"value": 5, "claims": [" "]}, "opening.claims.0", "' '", "a text of 1 to 200 characters"),
    ({"value": 5, "note": ["a"]}, "opening.note", "['a']", "a text of 1 to 2000 characters"),
    ({"value": -5, "claims": ["a"]}, "opening", "-5", "a number of 0 or more"),
]


@pytest.mark.parametrize(("opening", "path", "found", "expected"), NUMBERS)
def test_a_number_that_cannot_be_is_refused(opening, path, found, expected) -> None:
    refused({"opening": opening}, path, found, expected)


FIELDS: list[tuple[dict[str, Any], str, str, str]] = [
    # the frame
    ({"opnening": 5}, "opnening", "'opnening'", "did you mean opening?"),
    ({"zzz": 5}, "zzz", "'zzz'", "one of item, unit, start"),
    ({"start": "2023-13"}, "start", "'2023-13'", "a month YYYY-MM, such as 2024-01"),
    ({"start": "2023/01"}, "start", "'2023/01'", "a month YYYY-MM: write 2023-01"),
    ({"start": "2023-1"}, "start", "'2023-1'", "a month YYYY-MM: write 2023-01"),
    ({"start": "2023/13"}, "start", "'2023/13'", "a month YYYY-MM, such as 2024-01"),
    ({"start": 2023}, "start", "2023", "a month YYYY-MM"),
    ({"start": "2023-01-15"}, "start", "'2023-01-15'", "a month YYYY-MM: write 2023-01"),
    ({"start": "0001-01"}, "start", "'0001-01'", "a month from 1900-01 to 2200-12"),
    ({"months": 0}, "months", "0", "a whole number from 1 to 1,200"),
    ({"months": 10**9}, "months", "1000000000", "a whole number from 1 to 1,200"),
    ({"months": 1.5}, "months", "1.5", "a whole number"),
    ({"months": [12, 24]}, "months", "[12, 24]", "a whole number"),
    ({"paths": 0}, "paths", "0", "a whole number from 1 to 1,048,576"),
    ({"paths": 10**9}, "paths", "1000000000", "a whole number from 1 to 1,048,576"),
    ({"paths": "100,000"}, "paths", "'100,000'", "a whole number: write 100000"),
    ({"seed": -1}, "seed", "-1", "a whole number from 0 to"),
    ({"item": 155}, "item", "155", "write it in quotation marks"),
    ({"item": ""}, "item", "''", "a text of 1 to 200 characters"),
    ({"unit": ["round"]}, "unit", "['round']", "a text"),
    ({"questions": "who?"}, "questions", "'who?'", "a list of questions"),
    ({"lead": -1}, "lead", "-1", "a number from 0 to 1,200"),
    ({"lead": 5_000}, "lead", "5000", "a number from 0 to 1,200"),
    ({"floor": -1}, "floor", "-1", "a number of 0 or more"),
    # production
    ({"production": RATE}, "production", "{'per': 'month', 'rate': 5}", "a list of production lines"),
    ({"production": ["us"]}, "production.0", "'us'", "a section with line, from, rate"),
    ({"production": [{"rate": 5}]}, "production.0.per", "nothing", "day, month or year"),
    ({"production": [{"per": "year"}]}, "production.0.rate", "nothing", "a rate with per"),
    ({"production": [{"rate": 5, "per": "week"}]}, "production.0.per", "'week'", "one of day, month"),
    ({"production": [{"rate": 5, "per": "years"}]}, "production.0.per", "'years'", "did you mean year?"),
    ({"production": [{"rate": 5, "per": ["year"]}]}, "production.0.per", "['year']", "day, month, year"),
    ({"production": [{"rate": -5, "per": "year"}]}, "production.0.rate", "-5", "of 0 or more"),
    ({"production": [{**RATE, "share": 1.1}]}, "production.0.share", "1.1", "a number from 0 to 1"),
    ({"production": [{**RATE, "share": {"normal": [2, 1]}}]}, "production.0.share.normal", "2", "0 to 1"),
    (
        {"production": [{**RATE, "share": {"lognormal": {"p5": 1, "p95": 4}}}]},
        "production.0.share.lognormal", "{'p5': 1, 'p95': 4}", "a median from 0 to 1",
    ),
    ({"production": [{**RATE, "realised": 1.1}]}, "production.0.realised", "1.1", "from 0 to 1"),
    ({"production": [{**RATE, "realized": 1}]}, "production.0.realized", "'realized'", "mean realised?"),
    ({"production": [{**RATE, "ramp": -1}]}, "production.0.ramp", "-1", "from 0 to 1,200"),
    ({"production": [{**RATE, "line": ""}]}, "production.0.line", "''", "a text"),
    ({"production": [{**RATE, "from": 2023}]}, "production.0.from", "2023", "a month YYYY-MM"),
    ({"production": [RATE, RATE]}, "production.1.from", "2023-01 a second time", "a later month, a ramp"),
    # transfers
    ({"transfers": SENT}, "transfers", "{'on'", "a list of transfers"),
    ({"transfers": [{}]}, "transfers.0.quantity", "nothing", "a quantity with on, or a rate"),
    ({"transfers": [{"on": "2023-06"}]}, "transfers.0.quantity", "nothing", "a quantity"),
    ({"transfers": [{"quantity": 5}]}, "transfers.0.on", "nothing", "the month it is sent"),
    ({"transfers": [{**SENT, "from": "2023-07"}]}, "transfers.0.from", "'2023-07'", "no such key beside on"),
    ({"transfers": [{**SENT, "to": "2023-07"}]}, "transfers.0.to", "'2023-07'", "no such key beside on"),
    ({"transfers": [{**SENT, "per": "month"}]}, "transfers.0.per", "'month'", "no such key beside on"),
    ({"transfers": [{**SENT, "rate": 5}]}, "transfers.0.rate", "5", "no such key beside on"),
    ({"transfers": [{**RATE, "quantity": 5}]}, "transfers.0.on", "nothing", "the month it is sent, or rate"),
    ({"transfers": [{**SENT, "on": "2022-12"}]}, "transfers.0.on", "'2022-12'", "2023-01 to 2032-12"),
    ({"transfers": [{**SENT, "on": "2033-01"}]}, "transfers.0.on", "'2033-01'", "2023-01 to 2032-12"),
    (
        {"transfers": [{**RATE, "from": "2023-05", "to": "2023-04"}]},
        "transfers.0.to", "'2023-04'", "an end not before its beginning, 2023-05",
    ),
    ({"transfers": [{**RATE, "from": "2034-01"}]}, "transfers.0.from", "'2034-01'", "2023-01 to 2032-12"),
    (
        {"transfers": [{**RATE, "from": "2034-01", "to": "2034-02"}]},
        "transfers.0.from", "'2034-01'", "a month of the scenario, 2023-01 to 2032-12",
    ),
    (
        {"transfers": [{**RATE, "from": "2022-01", "to": "2022-12"}]},
        "transfers.0.to", "'2022-12'", "a month of the scenario",
    ),
    ({"transfers": [{**SENT, "instrument": "gift"}]}, "transfers.0.instrument", "'gift'", "one of drawdown"),
    ({"transfers": [{**SENT, "instrument": "lone"}]}, "transfers.0.instrument", "'lone'", "mean loan?"),
    ({"transfers": [{"rate": 5}]}, "transfers.0.per", "nothing", "day, month or year"),
    # use, training, expiry
    ({"use": 5}, "use", "5", "a section with rate, per, noise"),
    ({"use": {"rate": 5}}, "use.per", "nothing", "day, month or year"),
    ({"use": {"per": "month"}}, "use.rate", "nothing", "a rate with per"),
    ({"use": {**RATE, "noise": -0.1}}, "use.noise", "-0.1", "a number from 0 to 10"),
    ({"use": {**RATE, "noise": "poison"}}, "use.noise", "'poison'", "poisson"),
    ({"training": {"rate": 5}}, "training.per", "nothing", "day, month or year"),
    ({"training": {**RATE, "noise": 1}}, "training.noise", "'noise'", "one of rate, per"),
    ({"expiry": {"share": 1.2, "per": "month"}}, "expiry.share", "1.2", "a number from 0 to 1"),
    ({"expiry": {"share": 0.5, "per": "day"}}, "expiry.share", "0.5", "a number from 0 to 0.03"),
    ({"expiry": {"share": 1, "per": "month"}}, "expiry.share", "1", "less than all of the stock"),
    ({"expiry": {"share": [1, 1], "per": "month"}}, "expiry.share", "[1, 1]", "less than all of the stock"),
    ({"expiry": {"share": 0.1}}, "expiry.per", "nothing", "day, month or year"),
    ({"expiry": {"rate": 0.1, "per": "year"}}, "expiry.rate", "'rate'", "one of share, per"),
    ({"expiry": 0.1}, "expiry", "0.1", "a section with share, per"),
    # options
    ({"options": []}, "options", "[]", "names with what each changes"),
    ({"options": ["hold"]}, "options", "['hold']", "names with what each changes"),
    ({"options": {"a.b": {}}}, "options.a.b", "'a.b'", "a name of letters"),
    ({"options": {5: {}}}, "options.5", "5", "a name of letters"),
    ({"options": {"a": {"floor": 5}}}, "options.a.floor", "'floor'", "production, transfers, use"),
    ({"options": {"a": {"use": {"rate": 5}}}}, "options.a.use.per", "nothing", "day, month or year"),
    # questions
    ({"ask": {"runs_out": {}}}, "ask", "{'runs_out': {}}", "a list of questions"),
    ({"ask": [5]}, "ask.0", "5", "one question, such as"),
    ({"ask": [{"runs_out": {}, "below_floor": {}}]}, "ask.0", "{", "one question, such as"),
    ({"ask": [{"run_out": {}}]}, "ask.0.run_out", "'run_out'", "did you mean runs_out?"),
    ({"ask": [{"below_floor": 5}]}, "ask.0.below_floor", "5", "a section with by"),
    ({"ask": [{"below_floor": {"on": "2023-02"}}]}, "ask.0.below_floor.on", "'on'", "a key: one of by"),
    ({"ask": [{"below_floor": {"by": "2022-12"}}]}, "ask.0.below_floor.by", "'2022-12'", "of the scenario"),
    ({"ask": [{"below_floor": {"by": "2033-01"}}]}, "ask.0.below_floor.by", "'2033-01'", "of the scenario"),
    ({"ask": [{"largest_transfer": {}}]}, "ask.0.largest_transfer.on", "nothing", "the month it is sent"),
    (
        {"ask": [{"largest_transfer": {"on": "2033-01"}}]},
        "ask.0.largest_transfer.on", "'2033-01'", "a month of the scenario",
    ),
    (
        {"ask": [{"largest_transfer": {"on": "2023-03", "by": "2023-02"}}]},
        "ask.0.largest_transfer.by", "'2023-02'", "a month from 2023-03 on",
    ),
    *(
        (
            {"ask": [{"largest_transfer": {"on": "2023-03", "alpha": alpha}}]},
            "ask.0.largest_transfer.alpha", str(alpha), expected,
        )
        for alpha, expected in ((0, "between"), (1, "between"), (5, "from 0 to 1"), ([0, 1], "a number"))
    ),
    ({"ask": [{"replenish": {}}]}, "ask.0.replenish.quantity", "nothing", "a quantity"),
    ({"ask": [{"replenish": {"quantity": -5}}]}, "ask.0.replenish.quantity", "-5", "of 0 or more"),
    ({"ask": [{"replenish": {"quantity": 5, "per": "year"}}]}, "ask.0.replenish.per", "'per'", "quantity"),
    ({"ask": [{"replenish": {"quantity": 5, "in": "week"}}]}, "ask.0.replenish.in", "'week'", "day, month"),
    ({"ask": [{"required_rate": {"quantity": 5}}]}, "ask.0.required_rate.by", "nothing", "the month"),
    (
        {"ask": [{"required_rate": {"quantity": 5, "by": "2022-12"}}]},
        "ask.0.required_rate.by", "'2022-12'", "a month from 2023-01 on",
    ),
    ({"ask": [{"sobol": {"of": "floor"}}]}, "ask.0.sobol.of", "'floor'", "did you mean below_floor?"),
    ({"ask": ["value_of_information"]}, "ask.0.value_of_information.decision", "no options", "two options"),
    (
        {"ask": ["value_of_information"], "options": {"hold": {}}},
        "ask.0.value_of_information.decision", "one option", "two options",
    ),
    (
        {"ask": [{"value_of_information": {"decision": "send"}}], "options": TWO},
        "ask.0.value_of_information.decision", "'send'", "options, largest_transfer",
    ),
    (
        {"ask": [{"value_of_information": {"on": "2023-06"}}], "options": TWO},
        "ask.0.value_of_information.on", "'2023-06'", "the options say when they send",
    ),
    (
        {"ask": [{"value_of_information": {"decision": "largest_transfer"}}]},
        "ask.0.value_of_information.on", "nothing", "the month it is sent",
    ),
    # without a start
    ({"start": None}, "start", "nothing", "a value, or the line left out"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "path", "found", "expected"), FIELDS)
def test_a_field_that_cannot_be_is_refused(data, path, found, expected) -> None:
    refused(data, path, found, expected)


TIES: list[tuple[Any, str, str, str]] = [
    ({"opening": 1}, "correlation", "{'opening': 1}", "a list of [address, address, rank correlation]"),
    (["opening"], "correlation.0", "'opening'", "[address, address, rank correlation]"),
    ([["opening", "floor"]], "correlation.0", "['opening', 'floor']", "[address, address, rank"),
    ([["opening", "lead", 0.5]], "correlation.0.1", "lead, which is a constant", "an uncertain number"),
    ([["opening", "expiry.share", 0.5]], "correlation.0.1", "expiry.share, which is unknown", "uncertain"),
    ([["opening", "opening", 0.5]], "correlation.0", "opening with itself", "two different numbers"),
    ([["opening", "flor", 0.5]], "correlation.0.1", "'flor'", "did you mean floor?"),
    ([["opening", "production.0", 0.5]], "correlation.0.1", "'production.0'", "an uncertain number"),
    ([["opening", 5, 0.5]], "correlation.0.1", "5", "the address of an uncertain number"),
    ([["opening", "floor", 1.1]], "correlation.0.2", "1.1", "a number from -1 to 1"),
    ([["opening", "floor", -1.1]], "correlation.0.2", "-1.1", "a number from -1 to 1"),
    ([["opening", "floor", [0, 1]]], "correlation.0.2", "[0, 1]", "a number"),
    ([["opening", "floor", NAN]], "correlation.0.2", "nan", "finite"),
    (
        [["opening", "floor", 0.5], ["floor", "opening", 0.5]],
        "correlation.1", "floor and opening a second time", "each pair once",
    ),
    (
        [["opening", "floor", 0.9], ["floor", "training.rate", 0.9], ["opening", "training.rate", -0.9]],
        "correlation", "no numbers can have together", "positive semidefinite",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("correlation", "path", "found", "expected"), TIES)
def test_a_correlation_that_cannot_be_is_refused(correlation, path, found, expected) -> None:
    data = {
        "opening": [5, 10],
        "floor": [1, 2],
        "training": {"rate": [1, 2], "per": "year"},
        "expiry": {"share": "unknown", "per": "year"},
        "lead": 5,
    }
    refused({**data, "correlation": correlation}, path, found, expected)


def test_a_correlation_where_nothing_is_uncertain_says_so() -> None:
    refused(
        {"opening": 5, "correlation": [["opening", "x", 0.5]]},
        "correlation.0.0",
        "is a constant",
        "uncertain",
    )
    refused({"correlation": [["x", "y", 0.5]]}, "correlation.0.0", "'x'", "there is none")


@pytest.mark.parametrize(
    ("data", "since"),
    [
        ({"transfers": [SENT]}, "transfers.0.on"),
        ({"production": [{**RATE, "from": "2023-01"}]}, "production.0.from"),
        ({"ask": [{"below_floor": {"by": "2023-01"}}]}, "ask.0.below_floor.by"),
        ({"options": TWO}, "options.send.transfers.0.on"),
    ],
)
def test_a_month_needs_a_start(data, since) -> None:
    with pytest.raises(ScenarioMistake) as raised:
        parse(data)
    assert (raised.value.path, raised.value.found) == ("start", "nothing")
    assert raised.value.expected == f"a month YYYY-MM, since {since} is one"


@pytest.mark.parametrize("data", [None, 5, "text", [], True, [("item", "155mm")]])
def test_what_is_no_mapping_is_no_scenario(data) -> None:
    with pytest.raises(ScenarioMistake, match=r"^scenario: found .*, expected a section with item, unit"):
        parse(data)


def test_a_message_says_all_three_on_one_line() -> None:
    with pytest.raises(ScenarioMistake, match=r"^opening: found 'a\\nb', expected a number") as raised:
        scenario(opening="a\nb")
    assert "\n" not in str(raised.value)


def refused(data: dict[str, Any], path: str, found: str, expected: str) -> None:
    """The scenario is refused with these words."""
    with pytest.raises(ScenarioMistake) as raised:
        scenario(**data)
    assert raised.value.path == path
    assert found in str(raised.value.found)
    assert expected in raised.value.expected
    assert len(str(raised.value)) < 400
