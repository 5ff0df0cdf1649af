import pytest

from drawdown.catalogue import load_catalogue
from drawdown.reading.events import EventWords
from drawdown.reading.modality import expressed, status
from drawdown.reading.normal import normal

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
