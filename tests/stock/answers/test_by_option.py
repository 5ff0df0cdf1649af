"""Times under the options of a scenario: told beside the answer where they differ."""

from tests.stock.answers.asked import asked

USE = {"rate": 10, "per": "month"}
HOLD_OR_SEND = {"hold": {}, "send": {"transfers": [{"on": "2023-04", "quantity": 60}]}}


def test_what_is_sent_under_an_option_runs_out_sooner_and_the_note_says_so():
    found = asked("runs_out", {"in": "month"}, opening=100, floor=10, use=USE, options=HOLD_OR_SEND)
    assert found.value == 9.0
    assert found.note == "months by option: hold 9, send 3"


def test_an_option_that_changes_nothing_of_the_answer_is_not_told():
    found = asked(
        "replenish", {"quantity": 120}, opening=100, production=[{"rate": 20, "per": "month"}], use=USE,
        options=HOLD_OR_SEND,
    )  # fmt: skip
    assert (found.value, found.note) == (1.0, "")


def test_a_line_of_an_option_comes_on_top_in_its_answer_only():
    more = {"production": [{"line": "new", "from": "2023-07", "rate": 20, "per": "month", "share": 0.5}]}
    about = {"production": [{"rate": 20, "per": "month"}], "options": {"hold": {}, "build": more}}
    gross = asked("years_of_production", {"quantity": 480, "in": "month"}, **about)
    assert (gross.value, gross.note) == (24.0, "months by option: hold 24, build 15")
    assert gross.inputs == ("ask.0.years_of_production.quantity", "production.0.rate")
    own = asked("replenish", {"quantity": 480, "in": "month"}, **about)
    assert own.note.endswith("months by option: hold 24, build 18")


def test_never_and_not_known_are_told_as_well():
    options = {
        "hold": {}, "rest": {"use": {"rate": 0, "per": "month"}},
        "ask": {"use": {"rate": "unknown", "per": "month"}},
    }  # fmt: skip
    found = asked("runs_out", {"in": "month"}, opening=100, floor=10, use=USE, options=options)
    assert found.note == "months by option: hold 9, rest never, ask not known"


def test_with_noise_an_option_is_told_by_its_median():
    noisy = {**USE, "noise": 0.2}
    found = asked("runs_out", {"in": "month"}, opening=100, use=noisy, options=HOLD_OR_SEND, paths=16_384)
    hold, send = (float(one.split()[-1]) for one in found.note.rpartition(": ")[2].split(", "))
    assert "months by option (by 4,096 draws): hold" in found.note
    assert hold == float(f"{found.value:.4g}")
    assert abs(send - 4) < 0.1
