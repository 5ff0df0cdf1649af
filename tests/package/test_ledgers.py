"""A package of a ledger, and what another ledger makes of it."""

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from drawdown import workflow
from drawdown.clock import KnownOn
from drawdown.conflict import Conflict
from drawdown.errors import UserMistake
from drawdown.fact import Fact
from drawdown.ledger import Ledger
from drawdown.position import Position
from drawdown.problem import Problem
from drawdown.query import Query
from drawdown.workflow.origins import origins
from drawdown.workflow.package import package
from drawdown.workflow.reconcile import found
from tests.ledger.build import ledger_of, unguarded
from tests.package.made import read_csv


def table(folder: Path, name: str) -> list[dict[str, str]]:
    header, *rows = read_csv((folder / "data" / f"{name}.csv").read_bytes())
    return [dict(zip(header, row, strict=True)) for row in rows]


def told(ledger: Path) -> list[object]:
    """All that a ledger amounts to, but for the grounds that tell when and where a person decided."""
    facts = [
        replace(one, grounds=tuple(ground for ground in one.grounds if not ground.startswith("Ann")))
        for one in found(ledger, Query(), Fact)
    ]
    more = [found(ledger, Query(), kind) for kind in (Position, Conflict)]
    return [facts, *more, [row | {"grounds": len(row["grounds"])} for row in origins(ledger, Query())]]


def test_an_empty_ledger_that_takes_a_package_in_comes_to_the_same_facts(
    sample_ledger, sample_package, tmp_path
):
    problems: list[Problem] = []
    added = workflow.add([sample_package], tmp_path / "new", told=problems.append)
    assert (added.reports_new, added.claims_refused, problems) == (16, 0, [])
    assert told(tmp_path / "new") == told(sample_ledger)
    assert workflow.verify(tmp_path / "new").ok


def test_what_was_recorded_at_different_times_comes_to_the_same_facts(root, tmp_path):
    for report in sorted((root / "examples" / "atacms").iterdir(), reverse=True):
        workflow.add([report], tmp_path / "old")
    (tmp_path / "empty.txt").write_text("Nothing of the kind.")
    workflow.add([tmp_path / "empty.txt", root / "examples" / "atacms"], tmp_path / "old")
    package(tmp_path / "old", tmp_path / "p", Query())
    workflow.add([tmp_path / "p"], tmp_path / "new")
    assert told(tmp_path / "new") == told(tmp_path / "old")
    with Ledger.open(tmp_path / "new", create=False) as opened:
        assert opened.last().sequence == 17


def test_a_package_of_that_ledger_has_the_same_tables_but_for_what_tells_of_recording(
    sample_package, tmp_path
):
    workflow.add([sample_package], tmp_path / "new")
    again = package(tmp_path / "new", tmp_path / "p", Query()).written
    assert again
    for name in (
        "facts",
        "transfers",
        "positions",
        "conflicts",
        "origins",
        "facts_claims",
        "transfers_claims",
    ):
        first, last = (
            [{k: v for k, v in row.items() if k != "grounds"} for row in table(folder, name)]
            for folder in (sample_package, again.folder)
        )
        assert first == last
    recording = {"recorded", "decided", "decision", "why", "reader"}
    for name in ("claims", "decisions"):
        first, last = (
            [{k: v for k, v in row.items() if k not in recording} for row in table(folder, name)]
            for folder in (sample_package, again.folder)
        )
        assert first == last


def test_decisions_keep_their_makers_and_say_where_they_come_from(sample_package, tmp_path):
    workflow.add([sample_package], tmp_path / "new")
    with Ledger.open(tmp_path / "new", create=False) as opened:
        made = [one.decision for one in opened.answer(Query()).known if one.decision]
        links = opened.links()
    assert {one.by for one in made} == {"Ann", "Ann Öz"}
    assert all("taken over from the package of commit 4" in (one.why or "") for one in made)
    assert [(one.by, one.verdict) for one in links] == [("Bo", "same")]


def test_taking_a_package_in_twice_adds_nothing(sample_package, tmp_path):
    workflow.add([sample_package], tmp_path / "new")
    with Ledger.open(tmp_path / "new", create=False) as opened:
        before = opened.last()
    added = workflow.add([sample_package], tmp_path / "new")
    with Ledger.open(tmp_path / "new", create=False) as opened:
        assert opened.last() == before
    assert (added.reports_new, added.reports_known, added.claims_new) == (0, 16, 0)


def test_a_report_that_the_ledger_has_read_itself_stays_as_it_was_read(root, sample_package, tmp_path):
    workflow.add([root / "examples" / "atacms"], tmp_path / "own")
    added = workflow.add([sample_package], tmp_path / "own")
    assert (added.reports_new, added.reports_known) == (0, 16)
    with Ledger.open(tmp_path / "own", create=False) as opened:
        reports = [one.id for one in opened.reports()]
        assert not any("package" in reader for reader, _ in opened.readings(reports).values())


def altered(folder: Path, out: Path, file: str, change: Callable[[str], str]) -> Path:
    """A copy of a package with a file changed and its hash put right."""
    shutil.copytree(folder, out)
    content = change((out / file).read_text("utf-8")).encode()
    (out / file).write_bytes(content)
    told = json.loads((out / "datapackage.json").read_text("utf-8"))
    for one in told["resources"]:
        if one["path"] == file:
            one["hash"] = f"sha256:{hashlib.sha256(content).hexdigest()}"
    (out / "datapackage.json").write_text(json.dumps(told), "utf-8")
    return out


def test_a_claim_that_does_not_quote_its_report_is_refused(sample_package, tmp_path):
    def forged(text: str) -> str:
        first, *rest = text.splitlines()
        row = json.loads(first)
        row["evidence"]["text"] = "Ruritania sent everything."
        return "\n".join([json.dumps(row), *rest]) + "\n"

    package_ = altered(sample_package, tmp_path / "p", "record/claims.jsonl", forged)
    problems: list[Problem] = []
    added = workflow.add([package_], tmp_path / "new", told=problems.append)
    assert added.claims_refused == 1
    assert "must quote its report exactly" in problems[0].message


def test_a_report_whose_bytes_are_not_its_own_is_refused(sample_package, tmp_path):
    def forged(text: str) -> str:
        first, *rest = text.splitlines()
        return "\n".join([json.dumps(json.loads(first) | {"original": "QUJD"}), *rest]) + "\n"

    package_ = altered(sample_package, tmp_path / "p", "record/reports.jsonl", forged)
    assert workflow.add([package_], tmp_path / "new").reports_refused == 1


@pytest.mark.parametrize(
    "text", ["no json\n", "{}\n", "[]\n", "null\n", '{"id": 1}\n', "[" * 100_000 + "\n"], ids=range(6)
)
def test_a_record_that_cannot_be_read_is_a_plain_mistake_naming_the_line(sample_package, tmp_path, text):
    package_ = altered(sample_package, tmp_path / "p", "record/claims.jsonl", lambda _: text)
    with pytest.raises(UserMistake, match=r"claims\.jsonl, line 1: cannot be read"):
        workflow.add([package_], tmp_path / "new")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("confidence", "high"), ("confidence", 7), ("confidence", None), ("supplier", 3), ("via", 5),
        ("speaker", {"text": "A", "kind": "oracle"}), ("secret", "no"), ("happened", "soon"),
        ("why_missing", [1]), ("via", [1]),
        ("evidence", {"start": "1", "end": 2, "text": "x"}), ("quantity", {"min": "many", "max": None}),
        ("item", {"id": ["a"], "text": "A"}), ("event", "conjured"), ("id", 5), ("reader", None),
    ],
)  # fmt: skip
def test_a_claim_with_a_value_of_another_type_never_gets_into_a_ledger(
    sample_package, tmp_path, field, value
):
    def forged(text: str) -> str:
        first, *rest = text.splitlines()
        return "\n".join([json.dumps(json.loads(first) | {field: value}), *rest]) + "\n"

    package_ = altered(sample_package, tmp_path / "p", "record/claims.jsonl", forged)
    with pytest.raises(UserMistake, match=r"claims\.jsonl, line 1: cannot be read"):
        workflow.add([package_], tmp_path / "new")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "change",
    [
        {"drawdown": {"ledger": []}},
        {"drawdown": {"ledger": {"head": ["x"], "commit": {"a": 1}}}},
        {"resources": [{"path": ["record/reports.jsonl"]}]},
        {"resources": [{"path": "record/reports.jsonl"}]},
        {"resources": [{"path": "record/reports.jsonl", "hash": 3}]},
        {"resources": []},
    ],
    ids=range(6),
)
def test_a_hostile_descriptor_changes_a_name_at_most_or_is_a_plain_mistake(sample_package, tmp_path, change):
    shutil.copytree(sample_package, tmp_path / "p")
    file = tmp_path / "p" / "datapackage.json"
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | change), "utf-8")
    if "resources" in change:
        with pytest.raises(UserMistake, match=r"holds no reports|altered or broken off"):
            workflow.add([tmp_path / "p"], tmp_path / "new")
    else:
        assert workflow.add([tmp_path / "p"], tmp_path / "new").reports_new == 16


def test_a_decision_on_a_claim_that_is_not_there_is_told_and_the_others_recorded(sample_package, tmp_path):
    def forged(text: str) -> str:
        first, *rest = text.splitlines()
        return "\n".join([json.dumps(json.loads(first) | {"claim": "0" * 32}), *rest]) + "\n"

    package_ = altered(sample_package, tmp_path / "p", "record/decisions.jsonl", forged)
    problems: list[Problem] = []
    workflow.add([package_], tmp_path / "new", told=problems.append)
    assert [one.source for one in problems] == [
        "decision 1 of the package of commit 4 " + _head(sample_package)
    ]
    with Ledger.open(tmp_path / "new", create=False) as opened:
        assert sum(one.decision is not None for one in opened.answer(Query()).known) == 1


def _head(folder: Path) -> str:
    told = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return f"({told['drawdown']['ledger']['head'][:12]})"


def test_a_record_that_is_not_as_its_descriptor_says_is_not_taken_in(sample_package, tmp_path):
    package_ = altered(sample_package, tmp_path / "p", "record/claims.jsonl", lambda text: text)
    with (package_ / "record" / "claims.jsonl").open("a") as file:
        file.write("\n")
    with pytest.raises(UserMistake, match="altered or broken off"):
        workflow.add([package_], tmp_path / "new")


def test_a_package_without_texts_cannot_be_checked_and_is_not_taken_in(sample_ledger, tmp_path):
    made = package(sample_ledger, tmp_path / "p", Query(), texts=False)
    assert made.written
    with pytest.raises(UserMistake, match="nobody can check its quotations"):
        workflow.add([tmp_path / "p"], tmp_path / "new")


def test_a_package_among_reports_is_not_read_as_one(root, sample_ledger, tmp_path):
    package(sample_ledger, tmp_path / "reports" / "package", Query())
    (tmp_path / "reports" / "a.txt").write_text("Britain sent 30 Storm Shadow missiles to Ukraine.")
    problems: list[Problem] = []
    added = workflow.add([tmp_path / "reports"], tmp_path / "new", told=problems.append)
    assert added.reports_new == 1
    assert [one.source for one in problems] == ["package/README.md"]


def test_one_item_brings_all_claims_that_its_facts_rest_on(sample_ledger, tmp_path):
    made = package(sample_ledger, tmp_path, Query(item="atacms"))
    assert made.written
    claims = table(tmp_path, "claims")
    assert {row["item"].split("/")[0] for row in claims if row["asked"] == "true"} == {"atacms"}
    held = {row["claim"] for row in claims}
    for name in ("facts_claims", "positions_claims", "transfers_claims", "origins_claims"):
        assert {row["claim"] for row in table(tmp_path, name)} <= held
    told_ = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert told_["drawdown"]["question"] == ["item: atacms"]


def test_a_party_and_a_day_narrow_it(sample_ledger, tmp_path):
    days = (KnownOn.parse("published:2023-07-31"),)
    package(sample_ledger, tmp_path, Query(recipient="UA", known_on=days))
    claims = [row for row in table(tmp_path, "claims") if row["asked"] == "true"]
    assert claims
    assert {row["recipient"] for row in claims} == {"UA"}
    assert all(row["published_upper"] <= "2023-07-31" for row in claims)


def test_decisions_recorded_later_than_asked_for_are_not_in_it(sample_ledger, tmp_path):
    package(sample_ledger, tmp_path, Query(known_on=(KnownOn.parse("recorded:2000-01-01"),)))
    assert table(tmp_path, "claims") == table(tmp_path, "decisions") == []


def test_a_rejected_claim_is_in_the_table_with_its_decision_and_in_no_fact(sample_package):
    rejected = [row["claim"] for row in table(sample_package, "claims") if row["decision"] == "reject"]
    assert len(rejected) == 1
    assert rejected[0] not in {row["claim"] for row in table(sample_package, "facts_claims")}


def test_the_seal_is_one_that_the_ledger_verifies_against(sample_ledger, sample_package):
    verdict = workflow.verify(sample_ledger, [sample_package / "seal.json"])
    assert verdict.ok
    assert [one.finding for one in verdict.seals] == ["matches"]


def test_equal_ledgers_give_equal_packages(sample_ledger, sample_package, tmp_path):
    package(sample_ledger, tmp_path, Query(), "1.2")
    names = [str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*") if file.is_file()]
    assert names
    assert {name: (tmp_path / name).read_bytes() for name in names} == {
        name: (sample_package / name).read_bytes() for name in names
    }


def test_a_ledger_that_was_altered_gives_no_package(tmp_path):
    ledger = ledger_of(tmp_path / "ledger")
    with unguarded(ledger) as db:
        db.execute("UPDATE report SET path = 'other.txt' WHERE n = 1")
    made = package(ledger, tmp_path / "p", Query())
    assert made.written is None
    assert not made.verdict.ok
    assert not (tmp_path / "p").exists()


def test_a_ledger_without_a_commit_gives_an_empty_package(tmp_path):
    Ledger.open(tmp_path / "ledger", create=True).close()
    made = package(tmp_path / "ledger", tmp_path / "p", Query())
    assert made.written
    assert set(made.written.rows.values()) == {0}


def test_a_claim_a_better_reader_made_anew_is_told_once(tmp_path):
    ledger = ledger_of(tmp_path / "ledger")
    package(ledger, tmp_path / "p", Query())
    claims = [row["claim"] for row in table(tmp_path / "p", "claims")]
    with sqlite3.connect(ledger / "ledger.sqlite") as db:
        assert len(claims) == len(set(claims)) == db.execute("SELECT count(*) FROM claim").fetchone()[0]
