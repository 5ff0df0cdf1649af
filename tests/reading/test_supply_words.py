import pytest

from drawdown.catalogue import load_catalogue
from drawdown.reading.numbers import counts
from drawdown.reading.supply_words import supplies

WORDS = load_catalogue().words


def found(text):
    counted = counts(text, 0, len(text), WORDS.bands, WORDS.vague)
    return supplies(text, 0, len(text), counted, WORDS.stock_words)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The plant makes 120 of them a year.", ["produced"]),
        ("A second production line is to open.", ["produced"]),
        ("Its stocks are depleted.", ["held"]),
        ("The successor enters service next year.", ["replaced"]),
        ("It has a range of 70 kilometres.", ["rated"]),
        ("The plant turned out 90 of them in May.", ["produced"]),
        ("A new line will open in Turin.", ["produced"]),
        ("Output is to double.", ["produced"]),
        ("They were retired in 2019.", ["replaced"]),
        ("The army retired its last ones.", ["replaced"]),
        ("He sold ten retired ones.", []),
        ("The retired general spoke.", []),
        ("The parade went past the town hall.", []),
        ("He took stock of the talks.", []),
    ],
)
def test_a_sentence_about_supply_is_known_by_its_words(text, events):
    assert [supply.event for supply in found(text)] == events


def test_a_rate_may_stand_behind_the_item():
    (supply,) = found("The firm makes 300 rounds of this kind a month.")
    assert supply.quantity
    assert (supply.quantity.min, supply.quantity.per) == (300, "month")


def test_a_range_in_excess_of_a_figure_has_no_upper_bound():
    (supply,) = found("It has a range in excess of 300 km.")
    assert supply.quantity
    assert (supply.quantity.min, supply.quantity.max) == (300, None)


def test_a_figure_stands_inside_its_sentence():
    text = "Nothing here. The plant makes 120 missiles a year."
    start = text.index("The plant")
    counted = counts(text, start, len(text), WORDS.bands, WORDS.vague)
    (supply,) = supplies(text, start, len(text), counted, WORDS.stock_words)
    assert start <= supply.start < supply.end <= len(text)
    assert text[supply.start : supply.end] == "makes"
