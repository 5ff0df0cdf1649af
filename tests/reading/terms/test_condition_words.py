import pytest

from drawdown.reading.terms.condition_words import condition


@pytest.mark.parametrize(
    "text",
    [
        "It was given on condition that it stays at home.",
        "Kyiv assured them of that.",
        "It will not be used abroad.",
        "There are restrictions on where it is fired.",
        "It may be fired only at targets at sea.",
        "They promised not to use them across the border.",
        "It is not allowed to fire them at the capital.",
        "The contract bars them from handing these on.",
        "It may not be passed on without Oslo's consent.",
        "They will come only once the hangar is built.",
        "Oslo must approve any re-export.",
        "There are limits on how they may use them.",
        "They will not get them unless they pay.",
        "We do not support attacks inside that country.",
    ],
)
def test_a_limit_or_assurance_is_a_condition(text):
    assert condition(text, 0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "It was sent to the coast in June.",
        "Conditions on the ground are poor.",
        "They suffered barbaric attacks.",
        "They lifted restrictions on its use.",
        "He spoke on condition of anonymity.",
    ],
)
def test_what_sets_no_condition(text):
    assert condition(text, 0, len(text)) is None
