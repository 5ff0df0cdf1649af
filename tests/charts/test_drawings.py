"""What every drawing keeps: it stands alone, says its words, runs nothing and is the same each time."""

import re
import struct
from dataclasses import replace
from xml.etree import ElementTree as Xml

import pytest

from drawdown.charts import Words, acceptability, compared, courses, every, fan, tornado, worth
from drawdown.charts.palette import DARK
from drawdown.charts.pixels import pixels
from tests.charts.made import SOURCES, WORDS, indices, options, projection, weighed, worths

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "\"'><script>alert(1)</script>&amp; ${x} {datum.row} url(https://example.org/x)\u202e\x00\ud800"


def drawn(name="Send 200", words=WORDS, sources=SOURCES):
    made = projection(
        options={**options(hold=0.02, send=0.4), name: options(x=0.9)["x"]},
        answers=(indices(opening=0.9, **{name: 0.2}), worths(opening=120.0, **{name: 3.0, "all": 130.0})),
    )
    ranks = weighed(hold=(0.6, 0.3, 0.1), send=(0.4, 0.4, 0.2), **{name: (0.0, 0.3, 0.7)})
    return (*every(made, words, sources), acceptability(ranks, sources))


@pytest.fixture(scope="module")
def charts():
    return drawn()


def texts(svg):
    return [text.strip() for text in Xml.fromstring(svg).itertext() if text.strip()]


def size_of(root, name):
    return float(root.attrib[name])


def test_each_question_has_its_chart(charts):
    assert [chart.name for chart in charts] == ["fan", "options", "courses", "tornado", "worth", "ranks"]


def test_the_same_figures_give_the_same_bytes_each_time(charts):
    assert drawn() == charts


def test_a_drawing_is_one_file_of_valid_xml_without_scripts_or_addresses(charts):
    for chart in charts:
        for svg in (chart.svg, chart.wide, chart.narrow):
            root = Xml.fromstring(svg)
            tags = {node.tag.removeprefix(SVG) for node in root.iter()}
            assert tags <= {"svg", "title", "desc", "style", "rect", "g", "path", "line", "text", "tspan"}
            names = {name for node in root.iter() for name in node.attrib}
            assert not [name for name in names if name.startswith("on") or "href" in name or name == "id"]
            assert not re.search(r"url\(|https?:(?!//www\.w3\.org/2000/svg\")|@import", svg)


def test_title_and_description_come_first_for_those_who_do_not_see_it(charts):
    for chart in charts:
        for svg in (chart.svg, chart.wide, chart.narrow):
            root = Xml.fromstring(svg)
            assert root.get("role") == "img"
            assert [node.tag for node in root][:2] == [f"{SVG}title", f"{SVG}desc"]
            assert (root[0].text, root[1].text) == (chart.title, chart.alt)


def test_only_the_drawing_that_goes_alone_says_title_note_and_sources_itself(charts):
    for chart in charts:
        alone, inside = " ".join(texts(chart.svg)[3:]), " ".join(texts(chart.wide)[3:])
        for words in (chart.title, chart.note, *chart.sources):
            assert words in alone
            assert words not in inside


def test_every_colour_has_one_for_the_dark_and_letters_name_a_common_family(charts):
    for chart in charts:
        for svg in (chart.svg, chart.wide, chart.narrow):
            used = {
                colour
                for node in Xml.fromstring(svg).iter()
                for colour in (node.get("fill"), node.get("stroke"))
                if colour not in (None, "none")
            }
            assert used <= DARK.keys()
            assert "prefers-color-scheme:dark" in svg
            families = re.findall(r'font-family="([^"]*)"', svg)
            assert families
            assert all(family.endswith(", sans-serif") for family in families)


def test_pixels_are_one_to_each_of_the_drawing_and_on_white(charts):
    for chart in charts:
        root = Xml.fromstring(chart.svg)
        width, height = struct.unpack(">II", pixels(chart.svg)[16:24])
        assert width == pytest.approx(size_of(root, "width"), abs=2)
        assert height == pytest.approx(size_of(root, "height"), abs=2)


def test_the_narrow_drawing_is_that_of_a_phone(charts):
    for chart in charts:
        wide, narrow = (size_of(Xml.fromstring(svg), "width") for svg in (chart.wide, chart.narrow))
        assert narrow <= 400 < 500 <= wide


def test_no_letter_is_smaller_than_eleven_pixels(charts):
    sizes = [float(size) for chart in charts for size in re.findall(r'font-size="([\d.]+)px"', chart.svg)]
    assert min(sizes) >= 11


def test_hostile_names_stand_there_as_text_and_as_nothing_else():
    words = Words(HOSTILE, {"opening": HOSTILE}, (("2024-01", HOSTILE),))
    charts = drawn(HOSTILE, words, (HOSTILE,))
    for chart in charts:
        for svg in (chart.svg, chart.wide, chart.narrow):
            assert not [node for node in Xml.fromstring(svg).iter() if node.tag.endswith("script")]
            assert not re.search("[\u202e\x00\ud800]", svg)
            assert "⟨U+202E⟩" in svg
        assert not any("\u202e" in cell for row in chart.rows for cell in row)


def test_a_second_chart_of_a_kind_has_a_name_of_its_own():
    made = projection(answers=(indices(opening=0.9), indices(opening=0.8)))
    assert [chart.name for chart in every(made, WORDS, ())] == ["fan", "tornado", "tornado-2"]


def test_what_there_are_no_figures_for_is_not_drawn():
    assert every(projection(stock=None), WORDS, ()) == ()
    for draw in (
        lambda: fan(projection(stock=None), WORDS, ()),
        lambda: compared(projection(), WORDS, ()),
        lambda: courses(projection(options=options(hold=0.1)), WORDS, ()),
        lambda: tornado(worths(opening=1.0), WORDS, ()),
        lambda: worth(indices(opening=0.5), WORDS, "missile", ()),
    ):
        with pytest.raises(ValueError, match=r"to (draw|compare)"):
            draw()


def test_two_options_that_are_cut_to_the_same_words_keep_a_row_each():
    long = "send everything that can be spared in " * 3
    made = projection(options={f"{long}{at}": one for at, one in enumerate(options(a=0.1, b=0.9).values())})
    chart = compared(made, WORDS, ())
    assert {"10%", "90%"} <= set(texts(chart.wide))
    assert [row[0] for row in chart.rows] == [f"{long}0", f"{long}1"]


def test_a_projection_without_a_floor_is_drawn_without_one():
    made = projection(floor={}, options={"hold": replace(options(a=0.1)["a"], below_floor=None)})
    for chart in every(made, WORDS, ()):
        assert "floor 1,000" not in chart.svg
        assert "Probability" not in chart.svg
