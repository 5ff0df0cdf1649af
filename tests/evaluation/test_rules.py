"""In how many texts each rule and each word for an event helps."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drawdown.catalogue import load_catalogue
from drawdown.reading import Reader
from evaluation import rules
from evaluation.case import Case, Expected, expected
from evaluation.case_match import judged, read
from evaluation.entries import Entries

SENT = "Sweden sent Finland six Patriot launchers in May 2024."
REFUSED = "Germany refused to send Taurus missiles to Ukraine."


def case(text: str, *claims: Expected, also: bool = False) -> Case:
    return Case("made", text, tuple(expected("made", claim) for claim in claims), also=also)


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """An invented folder with one labelled text, in which one of two claims is labelled."""
    for folder in ("reports", "gold"):
        (tmp_path / folder / "seeds").mkdir(parents=True)
    (tmp_path / "reports" / "seeds" / "a.txt").write_text(f"{SENT} {REFUSED}\n", encoding="utf-8")
    label = {
        "path": "a.txt",
        "event": "delivered",
        "item": "patriot",
        "evidence": {"start": 0, "end": len(SENT)},
    }
    (tmp_path / "gold" / "seeds" / "a.jsonl").write_text(json.dumps(label) + "\n", encoding="utf-8")
    return tmp_path


def audited(monkeypatch: pytest.MonkeyPatch, shared: Path, *cases: Case) -> rules.Audit:
    monkeypatch.setattr(rules, "load", lambda: list(cases))
    return rules.audit(shared, ["seeds"] if (shared / "gold").is_dir() else [])


def test_a_rule_helps_a_text_where_a_claim_it_made_is_right(monkeypatch, labelled):
    found = audited(monkeypatch, labelled)
    assert list(found.rows()) == [
        {"rule": "ladder.delivered.past", "claims": 1, "right": 1, "texts": 1, "cases": 0},
        {"rule": "ladder.refused.past", "claims": 1, "right": 0, "texts": 0, "cases": 0},
    ]


def test_cases_count_too_and_what_only_may_be_read_is_neither_right_nor_wrong(monkeypatch, tmp_path):
    told = {"refused": "taurus"}
    found = audited(monkeypatch, tmp_path, case(REFUSED, told), case(SENT, also=True))
    assert [(row["rule"], row["cases"]) for row in found.rows()] == [("ladder.refused.past", 1)]


def test_a_word_takes_part_with_the_word_that_governs_it(monkeypatch, tmp_path):
    found = audited(monkeypatch, tmp_path, case(REFUSED, {"refused": "taurus"}))
    assert set(found.words) == {("refused", "refuse"), ("delivered", "send")}


def test_words_that_did_nothing_or_only_harm_are_named(monkeypatch, labelled):
    idle = {event: (never, wrong) for event, never, wrong in audited(monkeypatch, labelled).idle()}
    assert "send" not in idle["delivered"][0]
    assert "donation (noun)" in idle["delivered"][0]
    assert idle["refused"][1] == ["refuse"]


def test_a_phrase_is_named_as_it_is_written_in_the_catalogue(monkeypatch, tmp_path):
    found = audited(
        monkeypatch, tmp_path, case("Bern ruled out sending Leopard tanks.", {"refused": "leopard-2"})
    )
    entries = Entries(load_catalogue()).all
    words = {entry for event, entry in found.words if event == "refused"}
    assert words
    assert words <= set(entries["refused"])


def test_a_claim_is_right_wrong_or_allowed_by_its_case():
    told = {"delivered": "patriot"}
    for made, verdict in ((case(SENT, told), True), (case(SENT), False), (case(SENT, also=True), None)):
        assert judged(made, read(made, Reader())) == [verdict]


def test_without_labelled_texts_the_cases_are_counted(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(rules, "load", lambda: [case(SENT, {"delivered": "patriot"})])
    assert rules.main(["--shared", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "only cases are counted" in told
    assert "1 rules; 1 help fewer than 2: 1 are one form" in told
