import pytest

from drawdown.scoring.fields import right
from tests.scoring.made import claim


def number(low, high, **more):
    return {"min": low, "max": high} | more


def agree(name, labelled, predicted):
    return right(claim(**{name: labelled}), claim(**{name: predicted}))[name]


@pytest.mark.parametrize(
    ("name", "labelled", "predicted"),
    [
        ("supplier", "NO", "no"),
        ("supplier", None, None),
        ("quantity", number(4000, 4000), number(4039, 3961, vague=False)),
        ("quantity", number(None, None, vague=True), number(None, None, vague=True, text="a lot")),
        ("money", number(None, 3e8, currency="EUR"), number(None, 3e8, currency="eur")),
        ("happened", "2024-03", "2024-03-12"),
        ("happened", "../2022", "2022-02-24"),
        ("happened", "last spring", "last spring"),
        ("speaker", {"text": "Minister Tore Sandvik"}, {"text": "Sandvik"}),
        ("speaker", {"text": None, "kind": "author"}, {"text": "The Paper", "kind": "author"}),
        ("via", ["The Paper"], ["the paper"]),
        ("via", [], None),
    ],
)
def test_what_says_the_same_is_right(name, labelled, predicted):
    assert agree(name, labelled, predicted)


@pytest.mark.parametrize(
    ("name", "labelled", "predicted"),
    [
        ("supplier", "NO", None),
        ("quantity", number(900, 900), number(910, 900)),
        ("quantity", number(900, None), number(900, 900)),
        ("quantity", number(1, 1), None),
        ("quantity", number(None, None, vague=True), number(None, None)),
        ("money", number(None, 3e8, currency="EUR"), number(None, 3e8, currency="USD")),
        ("happened", "2024", "2023-12-31"),
        ("happened", "../2021", "2022/.."),
        ("happened", None, "2024"),
        ("happened", "last spring", "2024"),
        ("speaker", {"text": "he"}, {"text": "officials"}),
        ("via", ["The Paper"], []),
    ],
)
def test_what_says_something_else_is_wrong(name, labelled, predicted):
    assert not agree(name, labelled, predicted)
