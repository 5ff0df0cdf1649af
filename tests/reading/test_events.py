import pytest

from drawdown.catalogue import load_catalogue
from drawdown.reading.events import EventWords, governed
from drawdown.reading.normal import normal

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
