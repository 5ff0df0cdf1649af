import pytest

from drawdown.catalogue import load_catalogue
from drawdown.reading.events.governing import governed
from drawdown.reading.events.words import EventWords
from drawdown.reading.text.normal import normal
from tests.reading.told import of

WORDS = EventWords(load_catalogue())


def read(text):
    view = normal(text)
    return governed(view, WORDS.cues(view, 0, len(view)))


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Norway sent guns.", ["delivered"]),
        ("Norway refused to send guns.", ["refused"]),
        ("Norway is considering sending guns.", ["considered"]),
        ("Norway approved the transfer of guns.", ["authorised"]),
        ("Norway paused the shipments.", ["paused"]),
        ("The weather was fine.", []),
    ],
)
def test_a_stance_takes_over_the_step_it_governs(text, events):
    assert [cue.event for cue in read(text)] == events


def test_a_cue_keeps_its_place_and_the_step_it_took_over():
    (cue,) = read("Norway refused to send guns.")
    assert (cue.start, cue.end, cue.role) == (7, 14, "stance")
    assert cue.governs.event == "delivered"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Norway is looking at sending NASAMS to Latvia.", "considered"),
        ("The sale of K9 howitzers is under discussion.", "considered"),
        ("Norway did not rule out the transfer of NASAMS.", "considered"),
        ("Norway is willing to provide NASAMS.", "considered"),
        ("Norway ruled out sending NASAMS.", "refused"),
        ("Norway is unwilling to hand over its NASAMS launchers.", "refused"),
        ("Norway balked at sending NASAMS.", "refused"),
        ("Norway is reluctant to part with NASAMS launchers.", "refused"),
        ("Norway stopped short of supplying NASAMS.", "refused"),
        ("Norway is not sending any NASAMS.", "refused"),
        ("Norway has no plans to export K9 howitzers.", "refused"),
        ("Our policy on K9 howitzers has not changed.", "refused"),
        ("Norway blocked the re-export of K9 howitzers.", "refused"),
        ("Deliveries of K9 howitzers have been delayed.", "paused"),
        ("The transfer of 1,200 Javelin missiles was held up.", "paused"),
        ("Norway stopped supplying Javelin missiles.", "paused"),
        ("Norway dropped its objections to the transfer of Javelin missiles.", "authorised"),
        ("Norway relented on Javelin missiles.", "authorised"),
        ("Norway waved through the sale of Javelin missiles.", "authorised"),
        ("Norway issued export licences for Javelin missiles.", "authorised"),
        ("Norway has given Latvia its permission to hand over Javelin missiles.", "authorised"),
        ("Parliament voted for the sale of Javelin missiles.", "authorised"),
        ("The Sejm backed the sale of Javelin missiles.", "authorised"),
        ("The White House backed the sale of Javelin missiles.", "sold"),
        ("Norway cleared the export of Javelin missiles.", "authorised"),
        ("Norway voted to let the army give Javelin missiles to Latvia.", "authorised"),
        ("Norway granted a licence for the export of Javelin missiles.", "authorised"),
        ("Norway shelved the transfer of Javelin missiles.", "paused"),
        ("Norway is split over the transfer of Javelin missiles.", "considered"),
        ("Norway will review its ban on sending Javelin missiles.", "considered"),
        ("Latvia asked for Javelin missiles to be supplied.", "requested"),
        ("Latvia hopes to buy Javelin missiles.", "requested"),
        ("Latvia tried to get its allies to send Javelin missiles.", "requested"),
        ("Norway is going over the options for the transfer of Javelin missiles.", "considered"),
        ("Latvia has Norway's permission to re-export Javelin missiles.", "authorised"),
        ("Norway asked its allies for Javelin missiles.", "requested"),
        ("Senators pressed the minister to send Javelin missiles.", "requested"),
        ("Latvia pushed Norway hard for Javelin missiles.", "requested"),
    ],
)
def test_the_sibling_words_of_a_stance(text, event):
    assert [cue.event for cue in read(text)] == [event]


@pytest.mark.parametrize(
    "text",
    [
        "The village resisted the attack.",
        "The minister pressed ahead.",
        "Reporters asked by telephone about the weather.",
        "The much-delayed report is out.",
        "The court ordered the army to pay.",
        "The general gave assurances.",
        "The captain refused to be carried.",
        "The trucks hit supply lines.",
        "The minister used the visit to rest.",
    ],
)
def test_words_that_only_look_like_a_stance(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway will support Egypt's army with weapons.", "planned"),
        ("Norway has armed Egypt with weapons.", "actual"),
        ("Norway will make sure Egypt has weapons.", "planned"),
        ("Norway is the largest provider of weapons to Egypt.", "actual"),
        ("Norway has new weapons. The weapons will go directly to the front lines in Egypt.", "planned"),
        ("Norway gave weapons. It will give Egypt what it needs.", "planned"),
        ("Norway gave weapons. The contributions of its allies to Egypt were vital.", "actual"),
        ("The flow of weapons from Norway to Egypt was steady.", "actual"),
    ],
)
def test_other_words_for_giving(text, status):
    found = of("delivered", text)
    assert (found[-1].status, found[-1].item.id) == (status, None)


@pytest.mark.parametrize(
    "text",
    [
        "Norway and the arms trade met with weapons inspectors.",
        "Norway gave weapons. Egypt knows what it needs.",
        "Weapons were on show. The minister will go to the polls.",
    ],
)
def test_their_near_misses(text):
    assert [claim for claim in of("delivered", text) if claim.status != "actual"] == []


def test_a_list_of_adjectives_ends_no_clause():
    (claim,) = of("delivered", "Norway is delivering economic, medical, and security assistance to Egypt.")
    assert claim.item.id is None
