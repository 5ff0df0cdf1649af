import pytest

from drawdown.catalogue import load_catalogue
from drawdown.reading.speech.voice import Voices
from drawdown.speaker import Speaker
from tests.reading.told import report

VOICES = Voices(report("Nothing was said."), load_catalogue())


@pytest.mark.parametrize(
    ("text", "role", "party"),
    [
        ("Ingrid Berg", "Norwegian defence minister", "NO"),
        ("NORWEGIAN MINISTER BERG", None, "NO"),
        ("the South Korean ministry", None, "KR"),
        ("a Danish aide in Oslo", None, "DK"),
        ("Ingrid Berg", None, None),
        ("the Norwegianborn engineer", None, None),
    ],
)
def test_a_speaker_speaks_for_the_party_named_first_by_its_longest_name(text, role, party):
    assert VOICES.of(Speaker(text, "named", role)) == party
