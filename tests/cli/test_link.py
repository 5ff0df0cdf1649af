import json

import pytest


@pytest.fixture
def claims(run, ledger):
    """The claims of the ledger."""
    return json.loads(run("claims", "--ledger", ledger, "--format", "json").out)


@pytest.fixture
def link(run, ledger):
    """Links as Ann."""
    return lambda *words: run("link", *words, "--by", "Ann", "--ledger", ledger)


def test_a_claim_and_a_report_are_linked_and_both_are_shown(claims, link):
    other = next(one for one in claims if one["path"] != claims[0]["path"])
    done = link(claims[0]["id"][:6], other["path"], "same", "--why", "both quote the note")
    assert (done.code, done.err) == (0, "")
    assert f'claim {claims[0]["id"][:8]}: "' in done.out
    assert f"report {other['report'][:8]}: {other['path']}" in done.out
    assert "recorded: Ann said on " in done.out
    assert "that they have one origin: both quote the note" in done.out


def test_the_same_said_again_is_nothing_new(claims, link):
    ends = claims[0]["id"], claims[1]["id"]
    link(*ends, "unsure")
    again = link(*reversed(ends), "unsure")
    assert again.code == 0
    assert "nothing new: Ann said on " in again.out


def test_what_is_overtaken_or_taken_back_is_said(claims, link):
    ends = f"claim:{claims[0]['id']}", f"report:{claims[-1]['report'].upper()}"
    link(*ends, "same")
    assert "overtaken: Ann said on " in link(*ends, "different").out
    undone = link(*ends, "undo").out
    assert "taken back: " in undone
    assert "have different origins" in undone
    assert "counts now: Ann said on " in undone
    assert "counts now: what is worked out" in link(*ends, "undo").out


@pytest.mark.parametrize(
    ("a", "b", "verdict", "words"),
    [
        ("nowhere.md", "{0}", "same", "'nowhere.md': no claim or report of this ledger"),
        ("ffffff", "{0}", "same", "'ffffff': no claim or report"),
        ("", "{0}", "same", "no claim or report"),
        ("abc", "{0}", "same", "give 6 digits or more"),
        ("{0}", "{0}", "same", "are the same claim"),
        ("{0}", "{1}", "equal", "expected one of same, different, unsure, undo"),
        ("{0:.8}", "{1:.8}", "undo", "nobody's word on {0:.8} and {1:.8} counts"),
    ],
)
def test_a_mistake_is_one_plain_message(claims, link, a, b, verdict, words):
    ids = claims[0]["id"], claims[1]["id"]
    done = link(a.format(*ids), b.format(*ids), verdict)
    assert (done.code, done.out) == (2, "")
    assert words.format(*ids) in done.err
    assert done.err.count("\n") == 1


def test_nobody_named_is_a_mistake(run, ledger, claims, monkeypatch):
    monkeypatch.delenv("DRAWDOWN_BY", raising=False)
    done = run("link", claims[0]["id"], claims[1]["id"], "same", "--ledger", ledger)
    assert done.code == 2
    assert "give --by NAME" in done.err


def test_a_link_stands_in_the_log_and_the_ledger_stays_sound(run, ledger, claims, link):
    link(claims[0]["id"], claims[1]["id"], "different", "--why", "two\x1b[31m briefings")
    assert run("verify", "--ledger", ledger).code == 0
    told = run("log", "--ledger", ledger, "--by", "Ann").out
    assert "have different origins" in told
    assert "\x1b" not in told
    (row,) = json.loads(run("log", "--ledger", ledger, "--by", "Ann", "--format", "json").out)
    assert (row["kind"], row["link"], row["verdict"]) == ("link", 1, "different")
