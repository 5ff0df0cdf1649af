import csv
import io
import json
import sys

import pytest
import yaml

SCENARIO = """
item: 155mm
unit: round
start: 2023-01
months: 24
opening: 20000
production: [{line: us, rate: 14000, per: month}]
training: {rate: 8000, per: month}
floor: 10000
options: {hold: {}, send: {transfers: [{on: 2023-06, quantity: 5000}]}}
ask:
  - {below_floor: {by: 2024-06}}
  - {largest_transfer: {on: 2023-06, alpha: 0.05}}
  - {replenish: {quantity: 1074000}}
"""
REPORTS = {
    "one": "---\npublished: 2024-03-01\noutlet: Gazette\n---\n"
    "Lockheed Martin has built 4,000 ATACMS missiles. The United States sold 900 ATACMS missiles to Poland.",
    "two": "---\npublished: 2024-03-02\noutlet: Herald\n---\n"
    "Lockheed Martin produces 500 ATACMS missiles a year. The United States refused to send any to Ukraine.",
    "three": "---\npublished: 2024-05-02\noutlet: Courier\n---\n"
    "The United States announced 20 ATACMS missiles for Ukraine.",
}
GIVEN = ("--set", "floor=500", "--set", "use.rate=[5, 20]", "--set", "use.per=month", "--paths", "2000")


@pytest.fixture
def scenario(tmp_path):
    file = tmp_path / "scenario.yaml"
    file.write_text(SCENARIO)
    return file


@pytest.fixture
def ledger(run, write, tmp_path):
    made = tmp_path / "ledger"
    assert run("add", write(**REPORTS), "--ledger", made).code == 0
    return made


def projected(run, *arguments):
    done = run("project", *arguments, "--format", "json")
    assert done.code == 0, done.err
    return json.loads(done.out)


def draft(run, ledger, *arguments):
    done = run("project", "--from-ledger", "atacms", "--ledger", ledger, *arguments)
    assert done.code == 0, done.err
    return yaml.load(done.out, yaml.BaseLoader)


def sentences(run, ledger, claims):
    done = run("claims", "--ledger", ledger, "--format", "json")
    by_id = {row["id"]: row["evidence"]["text"] for row in json.loads(done.out)}
    return [by_id[id] for id in claims]


def test_answers_come_as_the_contract_names_them(run, scenario):
    told = projected(run, scenario)
    assert {"stock", "answers", "options", "seed"} <= told.keys()
    assert {"ask", "value", "low", "high", "never", "standard_error", "unit", "working", "inputs"} <= (
        told["answers"][0].keys()
    )
    assert [answer["value"] for answer in told["answers"]] == [0, 46000, pytest.approx(14.92, abs=0.01)]
    assert list(told["options"]) == ["hold", "send"]
    assert len(told["stock"]["months"]) == 24
    assert "claims" not in told


def test_a_scenario_is_read_from_standard_input(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SCENARIO.encode())))
    assert projected(run, "-")["item"] == "155mm"


def test_values_are_set_by_their_address(run, scenario):
    told = projected(run, scenario, "--set", "floor=15000", "--set", "opening=30000")
    assert told["answers"][1]["value"] == 51000


def test_a_scenario_may_be_made_of_settings_alone(run):
    told = projected(run, "--set", "production.0={rate: 100, per: year}",
                     "--set", "ask.0={years_of_production: {quantity: 250}}")  # fmt: skip
    assert told["answers"][0]["value"] == 2.5


def test_seed_and_paths_are_taken(run, scenario):
    told = projected(run, scenario, "--set", "opening=[10000, 30000]", "--seed", "7", "--paths", "1000")
    assert told["seed"] == 7
    assert told["paths"] < 10_000
    again = projected(run, scenario, "--set", "opening=[10000, 30000]", "--seed", "7", "--paths", "1000")
    assert again == told


def test_what_is_unknown_is_no_failure_and_is_told(run, scenario):
    done = run("project", scenario, "--set", "floor=unknown", "--format", "json")
    assert done.code == 0
    answers = json.loads(done.out)["answers"]
    assert [answer["value"] is None for answer in answers] == [True, True, False]
    assert "no answer: below_floor: " in done.err
    assert "floor" in done.err


def test_a_table_tells_answers_stock_options_and_inputs(run, scenario):
    done = run("project", scenario, "--format", "table")
    assert done.code == 0
    for words in ("Answers", "1074000 / (14000 - 8000) / 12", "14.9", "Stock", "2023-12", "Options", "send",
                  "Inputs", "training.rate", "assumed"):  # fmt: skip
        assert words in done.out
    assert "lead" not in done.out


def test_csv_has_a_row_an_answer(run, scenario):
    done = run("project", scenario, "--format", "csv")
    assert len(done.out.splitlines()) == 4
    assert done.out.startswith('"question","of","input","value"')
    assert '"replenish: quantity' in done.out


def test_csv_has_a_row_an_input_where_a_question_is_about_all_of_them(run, scenario):
    uncertain = ("--set", "opening=[20000, 30000]", "--set", "training.rate=[7000, 9000]", "--paths", "2000")
    asked = ("--set", "ask=[{sobol: {of: minimum}}]")
    done = run("project", scenario, *uncertain, *asked, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert {row["input"] for row in rows if row["of"] == "minimum"} >= {"opening", "training.rate"}
    assert all(float(row["value"]) <= 1 for row in rows)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "no scenario"),
        (["gone.yaml"], "gone.yaml"),
        (["-", "--set", "floor"], "--set"),
        (["--set", "floor=-5"], "floor"),
        (["--set", "flour=5"], "flour"),
        (["--set", "floor=5", "--paths", "0"], "paths"),
        (["--set", "floor=5", "--owner", "US"], "--from-ledger"),
        (["--set", "floor=5", "--known-on", "2024-01-01"], "--from-ledger"),
        (["--from-ledger", "atacms"], "--ledger"),
        (["--from-ledger", "atacms", "--ledger", "gone"], "gone"),
    ],
)
def test_a_mistake_is_one_message(run, monkeypatch, tmp_path, arguments, told):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"item: a")))
    done = run("project", *arguments)
    assert (done.code, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1
    assert told in done.err


def test_a_draft_cites_what_reports_say_and_leaves_the_rest_unknown(run, ledger):
    made = draft(run, ledger)
    assert made["start"] == "2024-06"
    (line,) = made["production"]
    assert line["rate"]["value"] == "500"
    (sentence,) = sentences(run, ledger, line["rate"]["claims"])
    assert "500 ATACMS missiles a year" in sentence
    assert made["opening"]["value"] == ["0", "3100"]
    built, sold = sorted(sentences(run, ledger, made["opening"]["claims"]))
    assert "4,000" in built
    assert "900" in sold
    assert made["floor"]["value"] == made["use"]["rate"]["value"] == "unknown"
    assert made["options"]["send-UA"]["transfers"][0]["quantity"]["value"] == "20"
    assert any("Where do the 500 a year go?" in question for question in made["questions"])


def test_a_draft_projected_keeps_its_claims_and_quotes_them(run, ledger):
    told = projected(run, "--from-ledger", "atacms", "--ledger", ledger, *GIVEN)
    assert all(
        answer["value"] is not None or answer["indices"] or answer["worth"] for answer in told["answers"]
    )
    given = {one["name"]: one for one in told["given"]}
    assert given["production.0.rate"]["basis"] == "claims"
    assert given["floor"]["basis"] == "assumed"
    (id,) = given["production.0.rate"]["claims"]
    assert told["claims"][id]["sentence"] == "Lockheed Martin produces 500 ATACMS missiles a year."
    assert told["claims"][id]["path"].endswith("two.txt")
    assert told["claims"][id]["said_by"] == "Herald"


def test_a_question_that_was_answered_is_asked_no_more(run, ledger):
    told = projected(run, "--from-ledger", "atacms", "--ledger", ledger, *GIVEN)
    assert not any("stock not fall" in question or "training" in question for question in told["questions"])
    assert any("Where do the 500" in question for question in told["questions"])


def test_the_users_own_file_lies_over_the_draft(run, ledger, tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text("floor: 500\nuse: {rate: 10, per: month}\nopening: 1500\n")
    made = draft(run, ledger, own, "--draft")
    assert (made["opening"], made["floor"]) == ("1500", "500")
    assert made["production"][0]["rate"]["claims"]
    told = projected(run, own, "--from-ledger", "atacms", "--ledger", ledger)
    assert told["stock"] is not None


def test_only_what_was_known_by_then_is_drafted(run, ledger):
    made = draft(run, ledger, "--known-on", "2024-03-01")
    assert made["start"] == "2024-04"
    assert "options" not in made
    assert "500" not in [line["rate"]["value"] for line in made.get("production", [])]


def test_a_draft_begins_after_the_day_known_on_although_nothing_came_out_since(run, ledger):
    assert draft(run, ledger, "--known-on", "2030-12-31")["start"] == "2031-01"


def test_a_draft_begins_where_the_user_says(run, ledger):
    assert draft(run, ledger, "--set", "start=2024-01", "--draft")["start"] == "2024-01"


def test_the_owner_may_be_named_in_words(run, ledger):
    made = draft(run, ledger, "--owner", "Poland")
    assert made["opening"]["value"] == "unknown"
    assert any("How many does Poland hold?" in question for question in made["questions"])


@pytest.mark.parametrize(
    ("option", "value"), [("--owner", "Ruritania"), ("--from-ledger", "catapult"), ("--from-ledger", "")]
)
def test_what_nobody_knows_is_a_mistake(run, ledger, option, value):
    done = run("project", "--from-ledger", "atacms", "--ledger", ledger, option, value)
    assert done.code == 2
    assert value in done.err


def test_an_item_of_which_nothing_is_told_is_drafted_as_unknown(run, ledger):
    done = run("project", "--from-ledger", "himars", "--ledger", ledger)
    assert done.code == 0
    assert "value: unknown" in done.out
    assert done.err == "the ledger tells no number on himars: all is left to you\n"


def test_an_empty_ledger_drafts_only_questions(run, write, tmp_path):
    assert run("add", write(nothing="No arms here."), "--ledger", tmp_path / "ledger").code == 0
    done = run("project", "--from-ledger", "atacms", "--ledger", tmp_path / "ledger")
    assert done.code == 0
    assert "Whose stock is it?" in done.out


def test_a_draft_reads_back_as_it_is(run, ledger, tmp_path):
    done = run("project", "--from-ledger", "atacms", "--ledger", ledger)
    file = tmp_path / "draft.yaml"
    file.write_text(done.out)
    again = run("project", file, "--draft")
    assert again.out == done.out
    as_json = run("project", "--from-ledger", "atacms", "--ledger", ledger, "--format", "json")
    assert json.loads(as_json.out)["questions"]


def test_a_claim_that_the_ledger_does_not_hold_is_named_with_its_place(run, ledger, scenario):
    done = run("project", scenario, "--ledger", ledger, "--set", "opening={value: 5, claims: [abcdef012345]}")
    assert done.code == 2
    assert "opening" in done.err
    assert "abcdef012345" in done.err


def test_a_claim_may_be_named_by_its_beginning(run, ledger, scenario):
    rows = json.loads(run("claims", "--ledger", ledger, "--format", "json").out)
    id = rows[0]["id"]
    told = projected(
        run, scenario, "--ledger", ledger, "--set", f"opening={{value: 20000, claims: ['{id[:8]}']}}"
    )
    assert list(told["claims"]) == [id]


def test_out_gets_scenario_projection_and_charts(run, ledger, tmp_path):
    out = tmp_path / "out"
    told = projected(run, "--from-ledger", "atacms", "--ledger", ledger, *GIVEN, "--out", out)
    names = {path.name for path in out.iterdir()}
    assert {"scenario.yaml", "projection.json", "fan.svg", "fan.png", "fan.csv"} <= names
    assert json.loads((out / "projection.json").read_text()) == told
    assert "Herald" in (out / "fan.svg").read_text()
    again = projected(run, out / "scenario.yaml", "--ledger", ledger)
    assert again["answers"] == told["answers"]


def test_a_folder_that_is_a_file_is_a_mistake(run, scenario, tmp_path):
    (tmp_path / "out").write_text("in the way")
    done = run("project", scenario, "--out", tmp_path / "out")
    assert (done.code, done.out) == (2, "")
    assert "out" in done.err


def test_words_of_reports_cannot_steer_a_terminal(run, write, tmp_path):
    text = "Lockheed Martin produces \x1b[31m500\x1b[0m ATACMS missiles a year\x07, said John \u202eEvil."
    assert run("add", write(bad=text), "--ledger", tmp_path / "ledger").code == 0
    done = run(
        "project", "--from-ledger", "atacms", "--ledger", tmp_path / "ledger", *GIVEN, "--format", "table"
    )
    assert done.code == 0
    assert not {"\x1b", "\x07", "\u202e"} & set(done.out + done.err)


def test_reports_that_do_not_agree_give_ranges_that_cite_them_all(run, write, tmp_path):
    head = "---\npublished: 2024-03-0{}\noutlet: {}\n---\n"
    text = "Lockheed Martin produces {} ATACMS missiles a year. The United States holds {} ATACMS missiles."
    texts = {"a": text.format(500, "2,000"), "b": text.format(480, "1,500")}
    folder = write(**{name: head.format(len(name), name) + text for name, text in texts.items()})
    assert run("add", folder, "--ledger", tmp_path / "ledger").code == 0
    made = draft(run, tmp_path / "ledger")
    assert made["production"][0]["rate"]["value"] == ["480", "500"]
    assert made["opening"]["value"] == ["1500", "2000"]
    assert len(sentences(run, tmp_path / "ledger", made["opening"]["claims"])) == 2


def test_what_became_of_an_earlier_plan_stands_beside_the_next_one(run, write, tmp_path):
    folder = write(
        plan="---\npublished: 2022-03-05\n---\nLockheed Martin produces 48 HIMARS launchers a year. "
        "Lockheed Martin plans to produce 96 HIMARS launchers a year by 2023.",
        made="---\npublished: 2024-02-05\n---\nLockheed Martin produced 80 HIMARS launchers in 2023. "
        "Lockheed Martin produces 500 ATACMS missiles a year. "
        "Lockheed Martin plans to produce 600 ATACMS missiles a year by 2026.",
    )
    assert run("add", folder, "--ledger", tmp_path / "ledger").code == 0
    _, plan = draft(run, tmp_path / "ledger")["production"]
    assert plan["realised"]["value"] == ["0.6667", "1"]
    assert "80 a year made (2023) of 96 planned" in plan["realised"]["note"]
    assert len(sentences(run, tmp_path / "ledger", plan["realised"]["claims"])) == 3
