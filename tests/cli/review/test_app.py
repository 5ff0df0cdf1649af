import pytest

from drawdown.decision import Decision
from drawdown.ledger import Ledger
from drawdown.query import Query
from tests.ledger.build import at, claim, decision, found, report

from .desks import SENTENCE, TEXT, decisions, drive, head, ledger_of, press, pressing, report_shown, words


@pytest.fixture
def folder(tmp_path):
    return ledger_of(tmp_path / "ledger", 100, 300, 300)


def test_the_claim_that_matters_most_is_shown_in_its_report_with_what_each_key_would_do(folder):
    async def steps(app, pilot):
        screen = words(app)
        assert "claim 1 of 3 · Ann" in screen
        assert "disputed: 100 / 300 · confidence 0.50 · 3 reports on this" in screen
        assert "Borduria sent 100 Lynx launchers to Ruritania." in screen
        assert "It was in the autumn." in screen
        assert "The Daily Lynx · 2023-04-01 · 0.txt" in screen
        assert "leaves 2 of 3 reports that say so; 100 to 300 becomes 300" in screen
        for button in ("a accept", "r reject", "c correct", "w why", "s skip", "b back", "u undo", "q quit"):
            assert button in screen

    drive(folder, steps)


def test_accept_and_reject_are_recorded_at_once_and_the_next_claim_is_shown(folder):
    async def steps(app, pilot):
        await press(pilot, "a")
        assert [row[0] for row in decisions(folder)] == ["accept"]
        assert "claim 2 of 3" in words(app)
        await press(pilot, "r")
        assert [row[0] for row in decisions(folder)] == ["accept", "reject"]

    app = drive(folder, steps)
    assert app.decided == 2


def test_a_second_session_goes_on_where_the_first_ended(folder):
    drive(folder, pressing("a", "s", "q"))

    async def steps(app, pilot):
        assert "claim 1 of 2" in words(app)
        await press(pilot, "a", "a")
        assert "Nothing more waits" in words(app)

    drive(folder, steps)
    assert len(decisions(folder)) == 3


def test_a_correction_is_judged_at_every_key_and_recorded_with_the_catalogues_id(folder):
    async def steps(app, pilot):
        await press(pilot, "c", "down", "down", "down", "enter", *["backspace"] * 2, *"United Kingdo")
        assert "no: unknown party 'United Kingdo': did you mean GB" in words(app)
        await press(pilot, "enter")
        assert "no: unknown party" in words(app)
        await press(pilot, "m")
        assert "recorded as GB" in words(app)
        assert decisions(folder) == []
        await press(pilot, "enter", "enter")
        assert decisions(folder) == [("correct", "supplier", "GB", "Ann")]
        assert "claim 2 of 3" in words(app)

    drive(folder, steps)


def test_several_fields_are_corrected_in_one_commit(folder):
    async def steps(app, pilot):
        await press(pilot, "c", "down", "enter", *["backspace"] * 6, *"planned", "enter")
        assert "RECORD 1 correction" in words(app)
        await press(pilot, *["down"] * 7, "enter")
        assert "quantity: 300, 300/500" in words(app)
        await press(pilot, *["backspace"] * 30, *"12", "enter")
        assert "RECORD 2 corrections" in words(app)
        await press(pilot, "enter")

    drive(folder, steps)
    assert decisions(folder) == [
        ("correct", "status", "planned", "Ann"),
        ("correct", "quantity", "12", "Ann"),
    ]
    with Ledger.open(folder, create=False) as ledger:
        assert ledger.verify().ok
        (entry,) = [one for one in ledger.answer(Query()).known if one.decision]
        times = {one.recorded for one in ledger.decisions(entry.claim.id)}
        assert len(times) == 1


def test_escape_leaves_a_correction_without_recording_it(folder):
    drive(folder, pressing("c", "enter", "escape", "escape", "c", "escape"))
    assert decisions(folder) == []


def test_a_reason_goes_with_the_decision_on_this_claim_and_no_further(folder):
    drive(folder, pressing("w", *"seen", "enter", "r", "a"))
    with Ledger.open(folder, create=False) as ledger:
        whys = [one.decision.why for one in ledger.answer(Query()).known if one.decision]
    assert sorted(whys, key=str) == [None, "seen"]


def test_undo_takes_back_the_latest_decision_of_the_session_and_shows_its_claim(folder):
    async def steps(app, pilot):
        first = head(app)
        await press(pilot, "a", "r", "u")
        assert [row[0] for row in decisions(folder)] == ["accept"]
        await press(pilot, "u")
        assert decisions(folder) == []
        assert head(app) == first
        await press(pilot, "u")
        assert "nothing to take back" in words(app)

    app = drive(folder, steps)
    assert app.decided == 0


def test_a_skipped_claim_comes_again_at_the_end(folder):
    async def steps(app, pilot):
        first = head(app)
        await press(pilot, "s", "a", "a")
        assert "skipped claim 1 of 1" in words(app)
        assert head(app) == first

    drive(folder, steps)


def test_back_shows_the_claim_before_with_what_was_decided(folder):
    async def steps(app, pilot):
        await press(pilot, "r", "b")
        assert "decided Ann rejected it" in words(app)
        assert "it counts again" in words(app)
        await press(pilot, "a")

    drive(folder, steps)
    assert [row[0] for row in decisions(folder)] == ["reject", "accept"]


def test_what_another_person_decided_meanwhile_is_shown_before_ones_own_is_recorded(folder):
    async def steps(app, pilot):
        with Ledger.open(folder, create=False) as ledger:
            shown_claim = app._card.claim.id
            ledger.decide(Decision(shown_claim, "reject", "Ben", at("2024-01-01"), why="doubtful"))
        await press(pilot, "a")
        assert "Ben rejected it" in words(app)
        assert len(decisions(folder)) == 1
        await press(pilot, "escape")
        assert "decided Ben rejected it" in words(app)
        await press(pilot, "a")

    drive(folder, steps)
    assert [(row[0], row[3]) for row in decisions(folder)] == [("reject", "Ben"), ("accept", "Ann")]


def test_claims_that_others_decided_since_are_passed_over(folder):
    async def steps(app, pilot):
        with Ledger.open(folder, create=False) as ledger:
            for entry in ledger.answer(Query()).known:
                if entry.claim.id != app._card.claim.id:
                    ledger.decide(Decision(entry.claim.id, "accept", "Ben", at("2024-01-01")))
        await press(pilot, "a")
        assert "Nothing more waits" in words(app)
        assert "2 decided by others meanwhile" in words(app)

    drive(folder, steps)


HOSTILE = (
    "Borduria sent 5 Lynx \x1b[2J\x1b]0;owned\x07 launchers [bold red]now[/] \u202eback\u202c to Ruritania."
)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_hostile_text_neither_steers_the_terminal_nor_counts_as_markup(tmp_path, size):
    with Ledger.open(tmp_path, create=True) as ledger:
        of = report(HOSTILE, "[red]a\x1b[1m.txt")
        ledger.add([found(of, claim(of, HOSTILE, authority="[link=x]\x1b[31mact", confidence=0.1))])

    async def steps(app, pilot):
        screen = words(app)
        assert "[bold red]now[/]" in screen
        assert "⟨U+001B⟩" in screen
        assert not set(screen) & set("\x1b\x07\u202e\u202c\x9b")
        assert "[link=x]" in " ".join(screen.split())
        await press(pilot, "c", *["down"] * 13, "enter")
        screen = words(app)
        assert "[link=x]" in screen
        assert "\x1b" not in screen
        await press(pilot, "escape", "escape", "a", "b")
        assert "\x1b" not in words(app)

    drive(tmp_path, steps, by="[red]Ann", size=size)


def test_endless_words_push_no_button_off_the_screen(tmp_path):
    with Ledger.open(tmp_path, create=True) as ledger:
        of = report("Borduria sent Lynx to Ruritania.", "path " * 400)
        ledger.add([found(of, claim(of, of.text, authority="act " * 900, confidence=0.1))])

    async def steps(app, pilot):
        assert "a accept" in words(app)
        await press(pilot, "w", *"because", "enter", "a", "u")
        assert "taken back" in words(app)
        assert "q quit" in words(app)
        assert "Borduria sent Lynx" in report_shown(app)

    drive(tmp_path, steps)


@pytest.fixture
def lost(tmp_path):
    """A decision of Ann's on a claim that a better reader does not make; two it makes instead."""
    folder = tmp_path / "lost"
    with Ledger.open(folder, create=True) as ledger:
        of = report(TEXT.format(5), published="2023-04-01")
        sentence = SENTENCE.format(5)
        old = claim(of, sentence, event="announced")
        ledger.add([found(of, old)])
        ledger.decide(decision(old, "reject"))
        better = [claim(of, sentence), claim(of, sentence, event="sold")]
        ledger.add([found(of, *better, reader="hand 2")])
        assert len(ledger.stranded()) == 1
    return folder


def test_a_decision_that_lost_its_claim_comes_first_and_is_given_to_the_one_meant(lost):
    async def steps(app, pilot):
        screen = words(app)
        assert "claim 1 of 3" in screen
        assert "no longer made by a better reading" in screen
        assert "decided Ann rejected it" in screen
        assert "1-9 choose" in screen
        assert "x set aside" in screen
        await press(pilot, "a", "r", "c", "9")
        assert decisions(lost) == []
        await press(pilot, "2")
        assert "claim 2 of 3" in words(app)

    drive(lost, steps)
    with Ledger.open(lost, create=False) as ledger:
        assert ledger.stranded() == []
        (decided,) = [entry for entry in ledger.answer(Query()).known if entry.decision]
        assert decided.claim.event == "sold"
        assert decisions(lost)[-1] == ("reject", None, None, "Ann")


def test_a_decision_that_lost_its_claim_may_be_set_aside_or_skipped(lost):
    drive(lost, pressing("s", "q"), by="Ben")
    with Ledger.open(lost, create=False) as ledger:
        assert len(ledger.stranded()) == 1
    drive(lost, pressing("x", "q"), by="Ben")
    with Ledger.open(lost, create=False) as ledger:
        assert ledger.stranded() == []
        assert ledger.verify().ok


def test_what_somebody_else_has_given_to_a_claim_meanwhile_is_not_set_aside(lost):
    async def steps(app, pilot):
        with Ledger.open(lost, create=False) as ledger:
            (one,) = ledger.stranded()
            ledger.settle(one.decisions, one.candidates[0].id, by="Ben")
        await press(pilot, "x")
        assert "not done: this was settled meanwhile" in words(app)
        assert "0 decided" in words(app)
        await press(pilot, "s")
        assert "no longer made" not in words(app)

    drive(lost, steps)
    assert decisions(lost)[-1] == ("reject", None, None, "Ann")
    with Ledger.open(lost, create=False) as ledger:
        assert [entry.decision.by for entry in ledger.answer(Query()).known if entry.decision] == ["Ann"]


def test_a_claim_read_otherwise_since_it_was_decided_comes_with_what_differs(tmp_path):
    with Ledger.open(tmp_path, create=True) as ledger:
        of = report(TEXT.format(5), published="2023-04-01")
        ledger.add([found(of, claim(of, SENTENCE.format(5), happened="2023-03"))])
        (entry,) = ledger.answer(Query()).known
        ledger.decide(decision(entry.claim))
        ledger.add([found(of, claim(of, SENTENCE.format(5), happened="2023-04"), reader="hand 2")])

    async def steps(app, pilot):
        assert "read otherwise since Ann accepted it" in head(app)
        assert "happened 2023-03 -> 2023-04" in head(app)
        await press(pilot, "a")

    drive(tmp_path, steps, by="Ben")
    with Ledger.open(tmp_path, create=False) as ledger:
        assert ledger.reread() == []


def test_the_sentence_is_in_sight_in_a_long_report_and_stays_so_when_the_window_changes(tmp_path):
    with Ledger.open(tmp_path, create=True) as ledger:
        of = report("Nothing of note was said. " * 300 + TEXT.format(5) + " More was said." * 300)
        ledger.add([found(of, claim(of, SENTENCE.format(5), confidence=0.3))])

    async def steps(app, pilot):
        assert "Borduria sent 5 Lynx" in report_shown(app)
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert "Borduria sent 5 Lynx" in report_shown(app)
        await press(pilot, "pagedown", "pagedown", "pagedown")
        assert "Borduria sent 5 Lynx" not in report_shown(app)

    drive(tmp_path, steps)
