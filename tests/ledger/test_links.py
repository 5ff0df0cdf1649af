import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger, verify
from drawdown.link import PersonLink
from tests.ledger.build import SENTENCES, at, claim, decision, found, raw, report

ONE, OTHER = report(path="one.txt"), report("Again: " + SENTENCES["sent"], "other.txt")
A, B = f"claim:{claim(ONE).id}", f"report:{OTHER.id}"


@pytest.fixture
def two(ledger: Ledger) -> Ledger:
    ledger.add([found(ONE), found(OTHER)], recorded=at("2024-01-01"))
    return ledger


def say(ledger, verdict="same", day="2024-02-01", a=A, b=B, by="Ann", why=None):
    return ledger.link(a, b, verdict, by=by, why=why, recorded=at(day))


def rows(ledger):
    with raw(ledger.folder) as db:
        return db.execute("SELECT a, b, verdict, who FROM link ORDER BY n").fetchall()


def test_a_link_is_kept_with_the_smaller_end_first(two):
    made = say(two, a=B, b=A, why="a reprint")
    assert made == PersonLink(A, B, "same", "Ann", at("2024-02-01"), "a reprint", 1)
    assert two.links() == [made]
    assert rows(two) == [(A, B, "same", "Ann")]


def test_the_latest_word_on_two_counts_whoever_said_it(two):
    say(two)
    say(two, "different", "2024-02-02", by="Bob")
    assert [(one.verdict, one.by) for one in two.links()] == [("different", "Bob")]
    assert len(rows(two)) == 2


def test_the_same_word_of_the_same_person_adds_nothing(two):
    say(two, why="a reprint")
    assert say(two, day="2024-02-02") is None
    assert say(two, day="2024-02-02", why="a reprint") is None
    assert len(rows(two)) == 1


@pytest.mark.parametrize("other", [{"by": "Bob"}, {"why": "seen the original"}, {"verdict": "unsure"}])
def test_another_person_reason_or_verdict_is_recorded(two, other):
    say(two)
    assert say(two, day="2024-02-02", **other) is not None


def test_a_word_said_again_after_another_counts_again(two):
    say(two)
    say(two, "different", "2024-02-02")
    assert say(two, day="2024-02-03") is not None
    assert [one.verdict for one in two.links()] == ["same"]


def test_later_links_are_left_out_of_what_was_recorded_by_a_day(two):
    say(two)
    say(two, "different", "2024-02-03")
    two.unlink(A, B, by="Ann", recorded=at("2024-02-05"))
    known = {day: [one.verdict for one in two.links(date(2024, 2, day))] for day in (1, 2, 3, 4, 5)}
    assert known == {1: ["same"], 2: ["same"], 3: ["different"], 4: ["different"], 5: ["same"]}
    assert two.links(date(2024, 1, 31)) == []


def test_taken_back_the_word_before_counts_again_and_nothing_is_removed(two):
    say(two)
    say(two, "different", "2024-02-02")
    assert two.unlink(A, B, by="Bob", recorded=at("2024-02-03")).verdict == "different"
    assert [one.verdict for one in two.links()] == ["same"]
    assert two.unlink(B, A, by="Bob", recorded=at("2024-02-04")).verdict == "same"
    assert two.links() == []
    assert len(rows(two)) == 4
    with pytest.raises(LedgerMistake, match="nobody's word"):
        two.unlink(A, B, by="Bob")


@pytest.mark.parametrize(
    ("a", "b", "verdict", "by", "words"),
    [
        ("claim:" + "0" * 32, B, "same", "Ann", "no claim of this ledger has that id"),
        (A, "report:" + "0" * 64, "same", "Ann", "no report of this ledger has that id"),
        ("decision:1", B, "same", "Ann", "expected claim:ID or report:ID"),
        (A, A, "same", "Ann", "named twice"),
        (A, B, "equal", "Ann", "expected one of same, different, unsure"),
        (A, B, "same", " ", "names nobody"),
        (A, B, "same", "\udcff", "cannot be recorded"),
    ],
)
def test_a_link_that_makes_no_sense_is_refused_and_nothing_recorded(two, a, b, verdict, by, words):
    with pytest.raises(LedgerMistake, match=words):
        two.link(a, b, verdict, by=by)
    assert rows(two) == []


def test_links_of_decisions_are_no_links_of_people(two):
    two.decide(decision(claim(ONE)), recorded=at("2024-01-02"))
    two.take_back(1, by="Ann", recorded=at("2024-01-03"))
    say(two)
    assert [one.number for one in two.links()] == [2]
    assert two.decisions(claim(ONE).id) == []


def test_a_ledger_with_links_that_were_taken_back_is_sound_and_told(two):
    say(two, why="a reprint")
    two.unlink(A, B, by="Bob", recorded=at("2024-02-02"))
    assert verify(two.folder).ok
    undone, said, _ = two.log()
    ends = f"claim {A[6:14]} and report {B[7:15]}"
    assert said.told == f"link 1: Ann said that {ends} have one origin (“a reprint”)"
    assert undone.told == f"Bob took back link 1 of Ann, which says that {ends} have one origin"
    assert (undone.kind, undone.link, undone.a, undone.b) == ("taken back", 1, A, B)
    assert [event.kind for event in two.log(by="bob")] == ["taken back"]


def test_a_link_goes_on_with_the_claim_that_a_better_reading_makes_in_its_place(two):
    say(two, why="a reprint")
    longer = claim(ONE, SENTENCES["asked"] + "\n" + SENTENCES["sent"])
    two.add([found(ONE, longer, reader="hand 2")], recorded=at("2024-03-01"))
    now = {one.a: (one.verdict, one.by, one.why) for one in two.links()}
    assert now[f"claim:{longer.id}"] == ("same", "Ann", "a reprint")
    assert next(two.log(by="ann")).told.startswith("link 2: drawdown carried over link 1 of Ann, so it says")
    assert two.decisions(longer.id) == []
    # Taken back on the new claim, it does not come back with the old one.
    two.unlink(f"claim:{longer.id}", B, by="Ann", recorded=at("2024-03-02"))
    assert two.links() == []
    assert verify(two.folder).ok


def test_a_link_is_carried_over_once_and_later_words_stay_the_latest(two):
    say(two)
    longer = claim(ONE, SENTENCES["asked"] + "\n" + SENTENCES["sent"])
    two.add([found(ONE, longer, reader="hand 2")], recorded=at("2024-03-01"))
    say(two, "different", "2024-03-02", a=f"claim:{longer.id}")
    longest = claim(ONE, "\n".join(SENTENCES.values()))
    two.add([found(ONE, longest, reader="hand 3")], recorded=at("2024-03-03"))
    now = {one.a: one.verdict for one in two.links()}
    assert now[f"claim:{longest.id}"] == "different"


def test_a_link_on_a_claim_that_nothing_like_it_replaces_stays_with_it(two):
    say(two)
    used = claim(ONE, SENTENCES["used"], event="used")
    two.add([found(ONE, used, reader="hand 2")], recorded=at("2024-03-01"))
    assert [(one.a, one.b) for one in two.links()] == [(A, B)]


WORDS = st.tuples(st.sampled_from(["same", "different", "unsure", "undo"]), st.sampled_from(["Ann", "Bob"]))


@settings(max_examples=25)
@given(st.lists(WORDS, max_size=8))
def test_what_counts_is_the_last_word_not_taken_back(words):
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder), create=True) as ledger:
        ledger.add([found(ONE), found(OTHER)])
        counts: list[tuple[str, str]] = []
        for verdict, by in words:
            if verdict != "undo":
                made = ledger.link(A, B, verdict, by=by)
                assert (made is None) == (counts[-1:] == [(verdict, by)])
                counts += [(verdict, by)] if made else []
            elif counts:
                assert ledger.unlink(B, A, by=by).verdict == counts.pop()[0]
            assert [(one.verdict, one.by) for one in ledger.links()] == counts[-1:]
        assert verify(Path(folder)).ok
