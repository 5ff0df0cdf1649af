import pytest

from tests.reading.told import claims

_TOLD = "MS. LIND: Today Sweden announced a package for Ukraine. In that package there will be 12 howitzers. "


@pytest.mark.parametrize(
    ("added", "item", "count"),
    [
        ("And four counter-artillery radars.", "radar", 4),
        ("Plus 2,000 Stingers.", "stinger", 2000),
        ("Then another 300 Javelins on top of that.", "javelin", 300),
    ],
)
def test_what_is_added_without_a_verb_belongs_to_the_list_before(added: str, item: str, count: int) -> None:
    last = claims(_TOLD + added)[-1]
    assert (last.event, last.item.id, last.supplier, last.recipient) == ("announced", item, "SE", "UA")
    assert last.quantity
    assert last.quantity.min == count
    assert last.evidence.text == added


@pytest.mark.parametrize(
    "added",
    [
        "And the radars?",
        "And the radars are not new.",
        "MR. BERG: And four radars.",
        "In addition to the radars, previous assistance includes:",
        "Radars, by the way.",
    ],
)
def test_another_turn_a_question_or_a_sentence_of_its_own_adds_nothing(added: str) -> None:
    text = _TOLD.rstrip() + ("\n\n" if added.startswith("MR.") else " ") + added
    assert "radar" not in [claim.item.id for claim in claims(text)]
