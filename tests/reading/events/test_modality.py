import pytest

from drawdown.catalogue import load_catalogue
from drawdown.reading.events.expressed import expressed
from drawdown.reading.events.modality import status
from drawdown.reading.events.words import EventWords
from drawdown.reading.text.normal import normal
from tests.reading.told import claims, of, one

WORDS = EventWords(load_catalogue())


def cue_of(text):
    view = normal(text)
    return view, next(cue for cue in WORDS.cues(view, 0, len(view)) if cue.event == "delivered")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway sent guns.", "actual"),
        ("Norway has delivered guns.", "actual"),
        ("Norway will send guns.", "planned"),
        ("Norway plans to send guns.", "planned"),
        ("Norway may send guns.", "possible"),
        ("Norway could deliver guns.", "possible"),
        ("Norway did not send guns.", "denied"),
        ("Norway never delivered guns.", "denied"),
        ("Norway denied sending guns.", "denied"),
        ("Norway denied that it had sent guns.", "denied"),
        ("They rejected the claim that Norway had delivered guns.", "denied"),
        ("Norway may have delivered guns.", "possible"),
        ("Norway would have delivered guns.", "possible"),
        ("Norway had planned to send guns.", "planned"),
        ("Far from having sent guns, Norway bought some.", "denied"),
        ("Norway seems to have delivered guns.", "possible"),
        ("The claim that Norway delivered guns is false.", "denied"),
        ("Norway has yet to deliver the guns.", "denied"),
        ("None of the guns was delivered.", "denied"),
        ("Norway is providing guns.", "planned"),
        ("The guns Norway is providing to Latvia are old.", "actual"),
        ("Norway said it would send guns.", "planned"),
        ("Norway would send guns.", "possible"),
        ("Norway has been able to provide guns.", "actual"),
        ("The law will allow Norway to build, store and send guns.", "planned"),
        ("Norway announced the planned delivery of guns.", "planned"),
        ("Delivery of the guns is expected in May.", "planned"),
        ("Delivering the guns will take years.", "planned"),
        ("Norway did not hesitate, and sent guns.", "actual"),
        ("Norway has not only sent guns.", "actual"),
    ],
)
def test_the_status_of_a_delivery(text, expected):
    view, cue = cue_of(text)
    assert status(view, 0, cue, question=False) == expected


def test_what_is_only_asked_is_asked():
    view, cue = cue_of("Will Norway send guns?")
    assert status(view, 0, cue, question=True) == "asked"


def test_a_bare_infinitive_of_purpose_states_no_event():
    view, cue = cue_of("Norway met Poland to send guns.")
    assert not expressed(view, 0, cue)


@pytest.mark.parametrize(
    "text",
    [
        "If Norway delivers guns, they will answer.",
        "Delivering the guns would help.",
        "They warn that the delivery of guns risks a war.",
        "The guns are too heavy to deliver.",
        "Norway did not want to provoke anyone by sending guns.",
        "Norway has not acknowledged sending guns.",
        "Norway bought trucks rather than sending guns.",
    ],
)
def test_what_is_supposed_owed_or_left_unsaid_states_no_event(text):
    view, cue = cue_of(text)
    assert not expressed(view, 0, cue)


def test_a_question_turns_words_round():
    view, cue = cue_of("Is Norway going to send guns?")
    assert expressed(view, 0, cue, question=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More howitzers for Chile are on their way.", "planned"),
        ("Spain will talk about the military aid when parliament approves it.", "planned"),
        ("The howitzers for Chile will arrive before the president signs the military aid bill.", "planned"),
    ],
)
def test_what_is_still_to_come(text, expected):
    assert {claim.status for claim in claims(text)} == {expected}


def test_what_there_will_be():
    text = "Spain announced military aid for Chile on Monday. There will also be 12 howitzers."
    assert [claim.status for claim in claims(text) if claim.item.id == "howitzer"] == ["planned"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway has continued to dig deep and provide Ukraine with NASAMS.", "actual"),
        ("Norway continues to provide Ukraine with NASAMS.", "planned"),
        ("No, Norway has sent NASAMS to Ukraine.", "actual"),
    ],
)
def test_what_went_on_was_done(text: str, told: str) -> None:
    assert [claim.status for claim in of("delivered", text)] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Published reports that suggest that military aid to Chad has been cut off are not accurate.",
        "Reports suggesting that the delivery of tanks to Chad has been halted are inaccurate.",
    ],
)
def test_what_reports_suggest_wrongly_is_denied(text: str) -> None:
    assert [claim.status for claim in of("paused", text)] == ["denied"]


def test_a_list_that_is_a_subject_is_one_subject():
    text = "The Gripens, the Harpoon missiles and the Leopard 2 tanks remain on hold."
    assert [claim.item.id for claim in of("paused", text)] == ["gripen", "harpoon", "leopard-2"]


def test_the_month_of_may_and_the_sentence_before_make_nothing_possible():
    assert one("ordered", "In May 2019, Peru bought 12 Gripens.").status == "actual"
    text = "Few see a possible sale of tanks. Jordan bought 12 Gripens in 2019."
    assert one("ordered", text).status == "actual"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway is moving towards approval of NASAMS for Moldova.", "possible"),
        ("Norway is close to the final approval of NASAMS for Moldova.", "possible"),
        ("Oslo stands on the brink of a delivery of NASAMS to Moldova.", "possible"),
        ('Despite a "pull" towards approval, Norway has not sent NASAMS.', "possible"),
        ("Norway gave its approval of NASAMS for Moldova.", "actual"),
        ("Near Oslo the approval of NASAMS for Moldova was welcomed.", "actual"),
    ],
)
def test_what_is_only_near_may_come(text, status):
    found = [claim for claim in claims(text) if claim.event in ("authorised", "delivered")]
    assert found[0].status == status
