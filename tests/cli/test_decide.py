import json

import pytest


@pytest.fixture
def claims(run, ledger):
    """The claims of the ledger as they stand."""
    return lambda: json.loads(run("claims", "--ledger", ledger, "--format", "json").out)


@pytest.fixture
def decide(run, ledger):
    """Decides as Ann."""
    return lambda *words: run("decide", *words, "--by", "Ann", "--ledger", ledger)


def test_a_decision_is_recorded_and_what_it_changes_is_said(claims, decide):
    claim = claims()[0]
    done = decide(claim["id"], "reject", "--why", "read wrongly")
    assert (done.code, done.err) == (0, "")
    assert "recorded: Ann rejected it on " in done.out
    assert "(UTC): read wrongly" in done.out
    assert "changes: " in done.out
    assert claims()[0]["decision"]["verdict"] == "reject"


def test_the_beginning_of_an_id_names_a_claim(claims, decide):
    claim = claims()[0]
    assert decide(claim["id"][:6].upper(), "accept").code == 0
    assert claims()[0]["decision"]["by"] == "Ann"


def test_several_fields_are_corrected_in_one_commit_by_the_names_a_person_knows(run, ledger, claims, decide):
    before = run("verify", "--ledger", ledger).out
    claim = claims()[0]
    done = decide(
        claim["id"],
        "correct",
        "supplier=the united kingdom",
        "item=K2 Black Panther",
        "quantity=1,200 missiles",
    )
    assert done.code == 0, done.err
    now = claims()[0]
    assert (now["supplier"], now["item"]["id"]) == ("GB", "tank/k2")
    assert (now["quantity"]["min"], now["quantity"]["unit"]) == (1200, "missile")
    after = run("verify", "--ledger", ledger).out
    assert before != after
    assert done.out.count("recorded: ") == 3
    assert "\nnow: " in done.out


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [("300 million USD", 3e8, 3e8), ("../1.2 billion usd", None, 1.2e9), ("1,500/2,000 EUR", 1500, 2000)],
)
def test_a_sum_may_be_typed_with_its_words(claims, decide, typed, low, high):
    assert decide(claims()[0]["id"], "correct", f"money={typed}").code == 0
    money = claims()[0]["money"]
    assert (money["min"], money["max"]) == (low, high)
    assert money["currency"] in ("USD", "EUR")


def test_an_empty_value_is_not_stated_and_a_doubled_sign_takes_a_name_as_it_stands(claims, decide):
    id = claims()[0]["id"]
    assert decide(id, "correct", "supplier=", "recipient==Ruritania").code == 0
    assert (claims()[0]["supplier"], claims()[0]["recipient"]) == (None, "Ruritania")


def test_the_latest_decision_is_taken_back_and_the_one_before_counts_again(claims, decide):
    id = claims()[0]["id"]
    decide(id, "accept")
    decide(id, "reject")
    done = decide(id, "undo")
    assert done.code == 0
    assert "taken back: Ann rejected it" in done.out
    assert "in force besides: Ann accepted it" in done.out
    assert claims()[0]["decision"]["verdict"] == "accept"
    decide(id, "undo")
    assert claims()[0]["decision"] is None
    done = decide(id, "undo")
    assert done.code == 2
    assert "no decision on it is in force" in done.err


def test_what_a_later_decision_takes_the_place_of_is_not_told_as_in_force(claims, decide):
    id = claims()[0]["id"]
    decide(id, "reject")
    decide(id, "correct", "supplier=GB", "recipient=PL")
    done = decide(id, "correct", "supplier=FR")
    assert [line.split(" on ")[0] for line in done.out.splitlines() if line.startswith(("over", "in"))] == [
        "overtaken: Ann rejected it",
        "overtaken: Ann corrected supplier to GB",
        "in force besides: Ann corrected recipient to PL",
    ]


def test_a_correction_of_several_fields_is_taken_back_as_one(claims, decide):
    before = claims()[0]
    decide(before["id"], "accept")
    decide(before["id"], "correct", "supplier=GB", "recipient=PL")
    done = decide(before["id"], "undo")
    assert done.out.count("taken back: ") == 2
    after = claims()[0]
    assert [after[field] for field in ("supplier", "recipient")] == [
        before[field] for field in ("supplier", "recipient")
    ]
    assert after["decision"]["verdict"] == "accept"


def test_who_decides_may_come_from_the_environment(run, ledger, claims, monkeypatch):
    monkeypatch.setenv("DRAWDOWN_BY", "Ben")
    assert run("decide", claims()[0]["id"], "accept", "--ledger", ledger).code == 0
    assert claims()[0]["decision"]["by"] == "Ben"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["maybe"], "unknown verdict 'maybe': expected one of accept, reject, correct, undo"),
        (["correct"], "correct needs what is to be corrected, as FIELD=VALUE"),
        (["correct", "supplier"], "expected FIELD=VALUE"),
        (["correct", "suplier=US"], "unknown field 'suplier': did you mean supplier?"),
        (
            ["correct", "supplier=Untied States"],
            "unknown party 'Untied States': did you mean US (United States)",
        ),
        (["correct", "item=atacsm"], "unknown item 'atacsm': did you mean atacms"),
        (["correct", "item=atacms/foo"], "atacms/cluster"),
        (["correct", "event=flown"], "event 'flown': expected one of requested"),
        (["correct", "leaning=both"], "leaning 'both': expected one of for, against"),
        (["correct", "instrument=gift"], "instrument 'gift': expected one of drawdown"),
        (["correct", "quantity=many"], "'many' is no count"),
        (["correct", "quantity=9/3"], "the lower bound 9.0 is above the upper bound 3.0"),
        (["correct", "money=300"], "'300' names no currency"),
        (["correct", "happened=soon"], "cannot read the date 'soon'"),
        (["correct", "secret=perhaps"], "secret is true or false"),
        (["correct", "supplier=US", "supplier=GB"], "supplier is corrected twice"),
        (["accept", "supplier=US"], "accept takes no field"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused_and_nothing_is_recorded(claims, decide, words, told):
    done = decide(claims()[0]["id"], *words)
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    assert len(done.err.splitlines()) == 1
    assert claims()[0]["decision"] is None


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("abc", "at least 6 digits"),
        ("zzzzzz", "no claim of this ledger"),
        ("%_%_%_", "no claim of this ledger"),
    ],
)
def test_a_claim_that_is_none_is_refused(decide, claim, told):
    done = decide(claim, "accept")
    assert done.code == 2
    assert told in done.err


@pytest.mark.parametrize("by", [[], ["--by", " "]])
def test_somebody_must_decide(run, ledger, claims, monkeypatch, by):
    monkeypatch.delenv("DRAWDOWN_BY", raising=False)
    done = run("decide", claims()[0]["id"], "accept", "--ledger", ledger, *by)
    assert done.code == 2
    assert "nobody is named who decides" in done.err


def test_a_hostile_reason_cannot_steer_the_terminal(claims, decide):
    done = decide(claims()[0]["id"], "accept", "--why", "x\x1b[2Jy")
    assert done.code == 0
    assert "\x1b" not in done.out
