from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.catalogue import load_catalogue
from drawdown.reading.names.screen import Screen
from drawdown.reading.text.normal import normal

SCREEN = Screen(load_catalogue())


def read(text):
    view = normal(text)
    return [(view[name.start : name.end], name.kind, name.id) for name in SCREEN.names(view)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two HIMARS", ("HIMARS", "item", "himars")),
        ("two howitzers", ("howitzers", "item", "howitzer")),
        ("the howitzer's crew", ("howitzer", "item", "howitzer")),
        ("HOWITZERS ARRIVE", ("HOWITZERS", "item", "howitzer")),
        ("STORM SHADOW sent", ("STORM SHADOW", "item", "storm-shadow")),
        ("a Patriot battery", ("Patriot", "common", "patriot")),
        ("the U.S. position", ("U.S.", "party", "US")),
        ("Kyiv’s view", ("Kyiv", "party", "UA")),
        ("Norwegian guns", ("Norwegian", "adjective", "NO")),
        ("Reuters said", ("Reuters", "outlet", "Reuters")),
    ],
)
def test_a_name_is_found_with_its_plural_and_its_meaning(text, expected):
    assert expected in read(text)


@pytest.mark.parametrize(
    ("text", "id_"),
    [("a hawkish view", "hawk"), ("it will harm us", "harm"), ("they told us", "US"), ("a patriot spoke", "patriot"),  # noqa: E501
     ("howitzery", "howitzer"), ("scalp wounds", "scalp"), ("a javelin thrower", "javelin"), ("X_HIMARS_", "himars")],  # noqa: E501
)  # fmt: skip
def test_a_part_of_a_word_or_an_ordinary_word_is_no_name(text, id_):
    assert id_ not in [found[2] for found in read(text)]


def test_the_longest_name_wins_where_names_overlap():
    assert ("House of Representatives", "party", "US") in read("the House of Representatives voted")
    assert read("South Korean guns")[0][2] == "KR"


names = st.sampled_from(
    [
        "HIMARS",
        "U.S.",
        "US",
        "Storm Shadow",
        "Washington Post",
        "Washington",
        " ",
        "s",
        "'s",
        "İ",
        "the missiles",
        "-",
        "155 mm",
    ]
)


@given(st.lists(names, max_size=14).map("".join) | st.text(max_size=60))
def test_names_are_in_order_and_apart(text):
    view = normal(text)
    found = SCREEN.names(view)
    assert all(0 <= name.start < name.end <= len(view) for name in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
