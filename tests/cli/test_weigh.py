"""``drawdown weigh``: every figure with its weights, every judgement with its sentence."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

FILE = """
options: [hold, send]
criteria:
  - {name: left, better: higher, values: {hold: 900, send: [500, 700]}, scale: [0, 1000]}
  - {name: alliance, order: [send, hold], own: true, note: our own judgement}
draws: 500
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "weigh.yaml"
    made.write_text(FILE, encoding="utf-8")
    return made


def test_rows_are_options_as_written_each_with_its_weights(run: Run, file: Path) -> None:
    ran = run("weigh", file, "--format", "jsonl")
    assert (ran.code, ran.err) == (0, "")
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert [row["option"] for row in rows] == ["hold", "send"]
    for row in rows:
        assert row["weights"] == "all weights are equally likely"
        assert sum(row["acceptability"].values()) == pytest.approx(1)
        assert sum(row["central"].values()) == pytest.approx(1)
    # hold is first where its weight is over 1 in 1 + 0.9 - 0.6, in the mean of what is left.
    assert rows[0]["acceptability"]["1"] == pytest.approx(0.23, abs=0.03)


def test_json_has_all_of_it_and_equal_seeds_give_equal_bytes(run: Run, file: Path) -> None:
    ran = run("weigh", file, "--format", "json")
    whole = json.loads(ran.out)
    assert whole["draws"] >= 500
    assert {one["name"]: one["basis"] for one in whole["given"]} == dict.fromkeys(
        [
            "criteria.0.values.hold",
            "criteria.0.values.send",
            "criteria.1.order.hold",
            "criteria.1.order.send",
        ],
        "assumed",
    )
    assert whole["standings"][0]["acceptability"][0].keys() == {"value", "error"}
    assert run("weigh", file, "--format", "json").out == ran.out


def test_the_table_says_for_which_weights_it_holds_and_what_is_the_users_own(run: Run, file: Path) -> None:
    out = run("weigh", file, "--format", "table").out
    assert out.startswith("Where all weights are equally likely (no option is best without them):")
    assert "alliance: hold place 2 of 2 (your own); send place 1 of 2 (your own)" in out
    assert "left (0 worst to 1,000 best): hold 900 (your own); send 500 to 700 (your own)" in out


def test_csv_has_one_row_an_option(run: Run, file: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("weigh", file, "--format", "csv").out)))
    assert [row["option"] for row in rows] == ["hold", "send"]
    assert float(rows[1]["ahead.hold"]) + float(rows[0]["ahead.send"]) == pytest.approx(1)


def test_standard_input_is_read(run: Run, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(FILE.encode())))
    assert run("weigh", "-", "--format", "json").out == run("weigh", file, "--format", "json").out


def test_out_holds_the_whole_and_the_chart(run: Run, file: Path, tmp_path: Path) -> None:
    ran = run("weigh", file, "--out", tmp_path / "out", "--format", "json")
    assert ran.code == 0
    assert "written: " in ran.err
    assert json.loads((tmp_path / "out" / "weighing.json").read_text("utf-8")) == json.loads(ran.out)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "weighing.json", "ranks.svg", "ranks.png", "ranks.csv",
    }  # fmt: skip


def test_values_are_set_by_their_address(run: Run, file: Path) -> None:
    ran = run("weigh", file, "--set", "weights.bounds.alliance=0", "--set", "seed=3", "--format", "json")
    whole = json.loads(ran.out)
    assert whole["seed"] == 3
    assert whole["weights"] == "all weights within these bounds are equally likely: alliance 0"
    assert [one["acceptability"][0]["value"] for one in whole["standings"]] == [1, 0]
    assert "criteria.7: found" in run("weigh", file, "--set", "criteria.7.name=x").err


def test_a_mistake_is_one_plain_message(run: Run, file: Path, tmp_path: Path) -> None:
    file.write_text(FILE.replace("own: true", "own: false"), encoding="utf-8")
    ran = run("weigh", file)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "drawdown: criteria.1.claims: found no claim for 'hold', "
        "expected claims for its place, or own: true if it is your own\n"
    )
    assert run("weigh", tmp_path / "gone.yaml").code == 2
    assert run("weigh", file, "--ledger", tmp_path / "none").code == 2


def test_claims_are_shown_with_their_sentences(run: Run, file: Path, ledger: Path) -> None:
    found = run("claims", "--ledger", ledger, "--item", "atacms", "--format", "jsonl").out.splitlines()
    claim = json.loads(found[0])
    file.write_text(FILE.replace("own: true", f"claims: [{claim['id'][:10]}]"), encoding="utf-8")
    whole = json.loads(run("weigh", file, "--ledger", ledger, "--format", "json").out)
    assert whole["claims"][claim["id"]]["sentence"] == claim["evidence"]["text"]
    judged = [one for one in whole["given"] if one["name"].startswith("criteria.1.")]
    assert [(one["basis"], one["claims"]) for one in judged] == [("claims", [claim["id"]])] * 2
    table = run("weigh", file, "--ledger", ledger, "--format", "table").out
    assert f"{claim['id'][:8]} for alliance, hold; alliance, send: “" in table
    assert "not looked up" in run("weigh", file, "--format", "table").out


def test_a_claim_that_the_ledger_has_not_is_refused(run: Run, file: Path, ledger: Path) -> None:
    file.write_text(FILE.replace("own: true", "claims: [deadbeef00]"), encoding="utf-8")
    ran = run("weigh", file, "--ledger", ledger)
    assert (ran.code, ran.out) == (2, "")
    assert "criteria.1.order.hold: found claim 'deadbeef00', expected the id of one claim" in ran.err


def test_a_judgement_on_a_rejected_claim_is_told(run: Run, file: Path, ledger: Path) -> None:
    found = run("claims", "--ledger", ledger, "--item", "atacms", "--format", "jsonl").out.splitlines()
    claim = json.loads(found[0])["id"]
    file.write_text(FILE.replace("own: true", f"claims: [{claim}]"), encoding="utf-8")
    assert "rejected" not in run("weigh", file, "--ledger", ledger, "--format", "json").out
    assert run("decide", claim, "reject", "--by", "me", "--ledger", ledger).code == 0
    notes = json.loads(run("weigh", file, "--ledger", ledger, "--format", "json").out)["notes"]
    assert notes[-1] == f"criteria.1.order.send rests on claim {claim[:8]}, which was rejected."


def test_hostile_names_steer_nothing(run: Run, file: Path, tmp_path: Path) -> None:
    hostile = "=HYPERLINK(1)\x1b]0;x\x07\u202e[red]"
    data = {
        "options": [hostile, "<script>"],
        "criteria": [{"name": hostile, "better": "higher", "values": {hostile: 1, "<script>": 2}}],
        "draws": 100,
    }
    file.write_text(json.dumps(data), encoding="utf-8")
    table = run("weigh", file, "--format", "table", "--out", tmp_path / "out").out
    assert not {"\x1b", "\x07", "\u202e"} & set(table)
    assert "[red]" in table
    rows = list(csv.reader(io.StringIO(run("weigh", file, "--format", "csv").out)))
    assert rows[1][0].startswith("'=")
    assert "<script>" not in (tmp_path / "out" / "ranks.svg").read_text("utf-8")


def test_the_example_is_weighed_with_the_sentences_of_the_sample_reports(
    run: Run, root: Path, tmp_path: Path
) -> None:
    ledger = tmp_path / "samples"
    assert run("add", root / "examples" / "atacms", "--ledger", ledger).code == 0
    file = root / "examples" / "weighing" / "atacms.yaml"
    whole = json.loads(run("weigh", file, "--ledger", ledger, "--format", "json").out)
    first = {one["option"]: one["acceptability"][0]["value"] for one in whole["standings"]}
    assert first == pytest.approx({"hold": 0.57, "send-100": 0.065, "send-300": 0.367}, abs=0.01)
    said = " ".join(one["sentence"] for one in whole["claims"].values())
    assert "about 4,000 ATACMS had been built" in said
    assert "could widen the war" in said
