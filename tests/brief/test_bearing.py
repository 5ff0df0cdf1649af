"""What the stock can bear, in words: answers, inputs with their citations, what to find out."""

import json
from dataclasses import replace

import pytest

from drawdown.brief import write
from drawdown.brief.bearing.amounts import chance, name_of, number, written
from drawdown.brief.bearing.answers import sentence
from drawdown.decision import Decision
from drawdown.projection import NEVER, Answer, Given, Index, Worth
from tests.brief.bears import BELOW, BUILT, MATTERS, NAMES, RATE, UNSURE, bearing_brief, projected, projection
from tests.brief.made import RECORDED, brief


def said(ask, value, **fields):
    return sentence(Answer(ask, value, **fields), projection(), NAMES)[1]


@pytest.mark.parametrize(
    ("ask", "value", "fields", "words"),
    [
        ({"below_floor": {"by": "2025-12"}}, 0.035, {"standard_error": 0.002},
         "There is almost no chance (1–5%; here 3.5%) that the stock falls below the floor by the end of "
         "December 2025 (standard error 0.2%)."),
        ({"below_floor": {"by": "2025-12"}}, 0.31, {},
         "It is unlikely (20–45%; here 31%) that the stock falls below the floor by the end of "
         "December 2025."),
        ({"below_floor": {"by": "2025-12"}}, 0.5, {},
         "There is a roughly even chance (45–55%; here 50%) that the stock falls below the floor by the "
         "end of December 2025."),
        ({"below_floor": {"by": "2025-12"}}, 1.0, {},
         "The stock falls below the floor by the end of December 2025."),
        ({"below_floor": {}}, 0.0, {},
         "The stock does not fall below the floor by the end of December 2023."),
        ({"below_floor": {}}, 1.0, {"standard_error": 0.001},
         "The stock falls below the floor by the end of December 2023 with a probability of 100% "
         "(standard error 0.1%)."),
        ({"largest_transfer": {"on": "2024-01", "alpha": 0.05}}, 1214.2, {},
         "Up to 1,214 missiles can be sent in January 2024 while the probability of falling below the floor "
         "stays at 5% or less."),
        ({"largest_transfer": {"on": "2024-01", "alpha": 0.05}}, 0.0, {},
         "No missiles can be sent in January 2024 if the probability of falling below the floor is to "
         "stay at 5% or less."),
        ({"largest_transfer": {"on": "2024-01"}}, 3.0, {},
         "Up to 3 missiles can be sent in January 2024 while the probability of falling below the floor "
         "stays at 5% or less."),
        ({"largest_transfer": {"on": "0001-03"}}, 0.0, {},
         "No missiles can be sent in month 3 of year 2 if the probability of falling below the floor is to "
         "stay at 5% or less."),
        ({"replenish": {"quantity": 1074000}}, 6.394,
         {"unit": "years", "low": 5.1, "high": NEVER, "never": 0.2},
         "1,074,000 missiles are replaced after 6.39 years (median); 9 in 10 draws lie between 5.1 years and "
         "never, in 20% of the draws it never comes to pass."),
        ({"replenish": {"quantity": 500}}, NEVER, {"low": NEVER, "high": NEVER, "never": 1.0},
         "500 missiles are never replaced."),
        ({"years_of_production": {"quantity": [4000, 5000]}}, 8.0, {"unit": "years", "low": 8.0, "high": 8.0},
         "4,000 to 5,000 missiles are 8 years of all output, whoever gets it."),
        ({"required_rate": {"quantity": 210000, "by": "2031-12"}}, 2000.0, {"unit": "missiles a month"},
         "For 210,000 missiles by the end of December 2031 it takes 2,000 missiles a month on balance."),
        ({"required_rate": {"quantity": 5, "by": "2031-12"}}, NEVER, {},
         "No rate gives 5 missiles by the end of December 2031."),
        ({"runs_out": {}}, 1.0, {"unit": "months"}, "The stock is down to the floor after 1 month."),
        ({"runs_out": {}}, 7.0, {"unit": "years", "low": 0.0, "high": 24.0},
         "The stock is down to the floor after 7 years (median); 9 in 10 draws lie between 0 and 24 years."),
        ({"runs_out": {}}, NEVER, {}, "The stock does not come down to the floor."),
        ({"runs_out": {}}, NEVER, {"unit": "years", "low": 0.0, "high": NEVER, "never": 0.587},
         "The stock does not come down to the floor in most of the draws; in 41% of them it does, in 5% from "
         "the start."),
        ({"replenish": {"quantity": 500}}, NEVER, {"unit": "years", "low": 4.0, "high": NEVER, "never": 0.9},
         "500 missiles are not replaced in most of the draws; in 10% of them they are, in 5% within "
         "4 years."),
        ({"runs_out": {}}, None, {"note": "opening is unknown"}, "No answer can be given."),
        ({"something new": {}}, 3.0, {"unit": "years"}, "3.0 years"),
    ],
)  # fmt: skip
def test_an_answer_is_a_sentence_with_its_numbers(ask, value, fields, words):
    assert said(ask, value, **fields) == words


@pytest.mark.parametrize(
    ("ask", "value", "question", "words"),
    [
        ({"below_floor": {"by": "2025-12"}}, 1.0, "Does it fall short of what is needed?",
         "The stock falls short of what is needed by the end of December 2025."),
        ({"runs_out": {}}, 2.0, "When is it down to nothing?", "The stock is down to nothing after 2 years."),
    ],
)  # fmt: skip
def test_without_a_floor_none_is_spoken_of(ask, value, question, words):
    answer = Answer(ask, value, unit="years")
    assert sentence(answer, projection(floor={}), NAMES) == (question, words)
    assert "floor" in sentence(answer, projection(), NAMES)[1]


def test_worth_within_its_error_of_nothing_is_told_as_none():
    worth = {"opening": Worth(120.0, 10.0), "floor": Worth(40.0, 10.0), "all": Worth(900.0, 10.0)}
    ask = {"value_of_information": {"decision": "options"}}
    told = said(ask, None, worth=worth)
    assert "opening stock is worth most to know: 120 missiles on average (standard error 10)" in told
    assert told.endswith("all numbers together 900.")
    assert "the decision would be the same" in said(ask, None, worth={"opening": Worth(15.0, 10.0)})


@pytest.mark.parametrize(
    ("value", "words"),
    [(5, "5"), ([12000, 16000], "12,000 to 16,000"), ([1, 2, 4], "1 to 4"), ("unknown", "unknown"),
     ({"value": [1, 3], "claims": ["c"], "per": "year"}, "1 to 3 a year"),
     ({"normal": [100, 10]}, "100, give or take 10"), ({"lognormal": {"p5": 5, "p95": 9}}, "5 to 9")],
)  # fmt: skip
def test_a_quantity_of_a_question_reads_as_it_was_written(value, words):
    assert written(value) == words


def test_numbers_months_and_probabilities_in_words():
    assert [number(one) for one in (1214.3, 31.4, 0.05, 8.0)] == ["1,214", "31.4", "0.05", "8"]
    assert [name_of(one) for one in ("2025-01", "soon", None)] == ["January 2025", "soon", "None"]
    assert [chance(one) for one in (0.0, 0.0002, 0.035, 0.31, 0.9996, 1.0)] == [
        "0%", "under 0.1%", "3.5%", "31%", "over 99.9%", "100%",
    ]  # fmt: skip


def test_the_worth_of_knowing_decides_what_to_find_out_first_and_else_the_spread():
    worth = Answer({"value_of_information": {}}, None, worth={"floor": Worth(50.0, 5.0)})
    (item,) = bearing_brief(projected(drawn=False, answers=(MATTERS, worth))).items
    assert item.bearings[0].next.startswith("Find out first: floor. Known before deciding it is worth 50")
    (item,) = bearing_brief(projected(drawn=False)).items
    assert item.bearings[0].next == "Find out first: opening stock. 90% of the spread comes from it."
    (item,) = bearing_brief(projected(drawn=False, answers=())).items
    assert item.bearings[0].next == ""


def test_what_is_unknown_is_told_by_its_name_and_not_by_an_option_of_another_command():
    advice = "is unknown: give one, e.g. --set x=2000"
    note = f"floor {advice}; opening {advice}"
    unanswered = Answer({"runs_out": {}}, None, note=note)
    (item,) = bearing_brief(projected(drawn=False, answers=(unanswered,))).items
    (line,) = item.bearings[0].answers
    assert (line.text, line.note) == (
        "No answer can be given.",
        "floor is unknown; opening stock is unknown",
    )


def test_where_nothing_spreads_nothing_is_said_to_matter():
    flat = Answer({"sobol": {}}, None, indices={"minimum": {"opening": Index(0.0, 0.0, 0.0, 0.0)}})
    (item,) = bearing_brief(projected(drawn=False, answers=(flat,))).items
    assert item.bearings[0].next == ""


def test_every_number_says_what_it_rests_on():
    (item,) = bearing_brief(projected(drawn=False)).items
    lines = {line.name: line for line in item.bearings[0].inputs}
    assert {name: line.basis for name, line in lines.items()} == {
        "opening stock": "claims",
        "rate of line us from 2023-01": "claims",
        "floor": "assumed",
        "use.rate": "unknown",
        "send: quantity sent in 2025-01": "asked",
    }
    assert item.bearings[0].rests_on.startswith(
        "2 of 5 numbers rest on reports; 1 is assumed by whoever wrote the scenario; 1 is unknown."
    )
    answer = item.bearings[0].answers[0]
    assert answer.assumed == ("floor",)
    assert answer.claims == (BUILT.claim.id, UNSURE.claim.id, RATE.claim.id)


def test_a_claim_that_a_scenario_cites_opens_to_its_sentence_however_unsure_it_is():
    made = bearing_brief(projected(drawn=False))
    assert UNSURE.claim.id in made.citations
    assert UNSURE.claim.id not in bearing_brief().citations
    (doubt,) = made.items[0].bearings[0].doubts
    assert doubt == f"claim {UNSURE.claim.id[:8]}: read with a confidence of 0.30, below that of claims shown"


def test_a_claim_the_brief_does_not_have_is_named_with_the_reason_and_never_cited():
    given = (Given("opening", "1,000", "claims", ("0" * 32, BUILT.claim.id)),)
    why = {"0" * 32: "no claim of this ledger has that id"}
    made = bearing_brief(projected(drawn=False, given=given, missing=why, answers=()))
    (line,) = made.items[0].bearings[0].inputs
    assert line.claims == (BUILT.claim.id,)
    assert line.doubts == ("claim 00000000: no claim of this ledger has that id",)


def test_a_claim_the_brief_does_not_have_is_told_even_if_nobody_knows_why():
    given = (Given("opening", "1,000", "claims", ("0" * 32,)),)
    made = bearing_brief(projected(drawn=False, given=given, answers=()))
    assert made.items[0].bearings[0].doubts == ("claim 00000000: this brief does not have it",)


def test_an_answer_cites_the_claims_of_its_own_inputs_only():
    asked = replace(BELOW, inputs=("production.0.rate",))
    (item,) = bearing_brief(projected(drawn=False, answers=(asked,))).items
    (line,) = item.bearings[0].answers
    assert (line.claims, line.assumed) == ((RATE.claim.id,), ())


def test_what_an_option_tries_out_on_a_report_rests_on_that_report():
    given = (Given("options.send.transfers.0.quantity", "200", "claims", (RATE.claim.id,)),)
    (item,) = bearing_brief(projected(drawn=False, given=given, answers=())).items
    assert [line.basis for line in item.bearings[0].inputs] == ["claims"]


def test_a_claim_that_a_person_rejected_is_marked():
    made = bearing_brief(projected(drawn=False))
    assert "rejected" not in " ".join(made.items[0].bearings[0].doubts)
    decision = Decision(BUILT.claim.id, "reject", "A. Reader", RECORDED)
    rejected = replace(BUILT, decision=decision)
    made = brief(rejected, RATE, projections=(projected(drawn=False),))
    assert f"claim {BUILT.claim.id[:8]}: a person rejected it" in made.items[0].bearings[0].doubts


def test_an_item_that_only_a_scenario_names_has_its_section():
    made = bearing_brief(projected(drawn=False, item="155mm"))
    assert [(item.item, item.claims, len(item.bearings)) for item in made.items] == [
        ("atacms", 2, 0),
        ("155mm", 0, 1),
    ]


def test_a_variant_belongs_to_its_item():
    made = bearing_brief(projected(drawn=False, item="atacms/cluster"))
    assert [len(item.bearings) for item in made.items] == [1]


def test_the_three_formats_say_the_same(tmp_path):
    made = bearing_brief(projected())
    files = write(made, tmp_path)
    page, text = files.html.read_text("utf-8"), files.markdown.read_text("utf-8").replace("\\", "")
    row = json.loads(files.json.read_text("utf-8"))["items"][0]["projections"][0]
    bears = made.items[0].bearings[0]
    answers = [line.text for line in bears.answers]
    for words in (*answers, bears.next, *bears.questions, bears.rests_on, *bears.doubts):
        assert words in page
        assert words in text
    assert [answer["text"] for answer in row["answers"]] == answers
    assert row["next"] == bears.next
    assert row["stock"]["quantiles"]["0.5"] == [2000, 1500, 900]
    assert [chart["files"][0] for chart in row["charts"]] == [
        "charts/1-atacms-fan.svg",
        "charts/1-atacms-options.svg",
        "charts/1-atacms-courses.svg",
        "charts/1-atacms-tornado.svg",
    ]
    for chart in row["charts"]:
        assert f"]({chart['files'][0]})" in text
        assert chart["alt"] in page


def test_a_brief_without_scenarios_has_nothing_of_it(tmp_path):
    files = write(bearing_brief(), tmp_path)
    assert "can bear" not in files.html.read_text("utf-8").partition("<body>")[2]
    assert "can bear" not in files.markdown.read_text("utf-8")
    assert json.loads(files.json.read_text("utf-8"))["items"][0]["projections"] == []


def test_a_scenario_without_any_report_says_so():
    given = (Given("floor", "5", "assumed"), Given("use.rate", "1 a month", "assumed"))
    (bearing,) = bearing_brief(projected(drawn=False, given=given)).items[0].bearings
    assert bearing.rests_on.startswith("None of 2 numbers rests on reports; 2 are assumed")


def test_a_number_that_only_stands_in_a_question_is_none_the_stock_rests_on():
    given = (Given("floor", "5", "assumed"), Given("ask.0.replenish.quantity", "900", "claims", ("one",)))
    (bearing,) = bearing_brief(projected(drawn=False, given=given)).items[0].bearings
    assert bearing.rests_on.startswith("None of 1 number rests on reports; 1 is assumed")
