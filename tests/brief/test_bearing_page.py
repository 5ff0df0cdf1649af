"""What the stock can bear, in a real browser."""

from dataclasses import replace

import pytest

from drawdown.brief import Projected, write
from drawdown.charts import Words, every
from tests.brief.bears import BUILT, bearing_brief, projected, projection

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def made():
    return bearing_brief(projected())


@pytest.fixture
def file(made, tmp_path):
    return write(made, tmp_path).html


def loaded(page):
    """Width of each chart as it was drawn; 0 for a picture that did not load."""
    images = page.locator(".chart img")
    for image in images.all():
        image.evaluate("image => image.decode()")
    return [image.evaluate("image => image.naturalWidth") for image in images.all()]


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_charts_are_shown_at_every_width_and_nothing_scrolls_sideways(browser_page, file, width):
    page = browser_page.page
    page.set_viewport_size({"width": width, "height": 800})
    browser_page.open(file)
    widths = loaded(page)
    assert len(widths) == 4
    # On a phone the narrow drawings, so that letters stay large enough to read.
    assert all(200 < one < 420 for one in widths) if width < 704 else all(one > 420 for one in widths)
    shown = [image.bounding_box()["width"] for image in page.locator(".chart img").all()]
    assert all(box / one > 0.72 for box, one in zip(shown, widths, strict=True))
    page.locator(".chart summary").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert browser_page.trouble == []


def test_a_chart_says_in_words_what_it_shows_and_has_its_figures(browser_page, file, made):
    page = browser_page.open(file)
    charts = made.items[0].bearings[0].charts
    alts = [image.get_attribute("alt") for image in page.locator(".chart img").all()]
    assert alts == [chart.alt for chart in charts]
    page.locator(".chart summary").first.click()
    rows = page.locator(".chart").first.locator("tbody tr")
    assert rows.count() == 3
    assert rows.first.inner_text().split() == list(charts[0].rows[0])


def test_an_input_opens_to_the_sentence_it_rests_on_by_keys_alone(browser_page, file):
    page = browser_page.open(file)
    page.locator(".bearing > table a.cite").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("dialog#citation mark").all_text_contents() == [BUILT.claim.evidence.text]
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "cite"


def test_figures_that_do_not_fit_can_be_reached_by_keys(browser_page, file):
    page = browser_page.open(file)
    page.locator(".chart summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "figures"


def ground_of(page):
    """The colour of the corner of the first chart, as it is painted."""
    page.locator(".chart img").first.evaluate("image => image.decode()")
    return page.evaluate(
        """async () => {
          const image = document.querySelector(".chart img");
          const canvas = Object.assign(document.createElement("canvas"), {width: 20, height: 20});
          const context = canvas.getContext("2d");
          context.drawImage(image, 0, 0);
          return [...context.getImageData(1, 1, 1, 1).data].slice(0, 3);
        }"""
    )


def test_charts_are_dark_where_the_page_is(browser_page, file):
    page = browser_page.page
    page.emulate_media(color_scheme="dark")
    browser_page.open(file)
    dark = ground_of(page)
    page.emulate_media(color_scheme="light")
    browser_page.open(file)
    assert sum(dark) < 200 < 600 < sum(ground_of(page))


def test_what_is_assumed_looks_unlike_what_is_reported(browser_page, file):
    page = browser_page.open(file)
    style = "node => getComputedStyle(node).borderTopStyle"
    assert page.locator(".basis.claims").first.evaluate(style) == "none"
    assert page.locator(".basis.assumed").first.evaluate(style) == "dashed"
    assert page.locator(".basis.unknown").first.evaluate(style) == "dotted"


def test_the_contents_lead_to_it(browser_page, file):
    page = browser_page.open(file)
    page.locator("nav a", has_text="What the stock can bear").click()
    assert page.locator("h3:target").inner_text() == "What the stock can bear"


def test_paper_has_the_charts_in_full_width_and_their_figures(browser_page, file):
    page = browser_page.page
    page.set_viewport_size({"width": 400, "height": 800})
    browser_page.open(file)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.wait_for_function("document.querySelector('.chart img').naturalWidth > 420")
    assert page.locator(".figures table").first.is_visible()


def test_hostile_words_of_a_scenario_are_words(browser_page, tmp_path):
    hostile = "\"'><script>alert(1)</script><img src=https://example.org/x onerror=alert(2)>\u202e\x00"
    told = projection(
        questions=(hostile,),
        options={hostile: next(iter(projection().options.values()))},
        answers=tuple(replace(one, note=hostile, working=hostile) for one in projection().answers),
        given=tuple(replace(one, said=hostile, note=hostile) for one in projection().given),
    )
    names = dict.fromkeys((given.name for given in told.given), hostile)
    charts = every(told, Words(hostile, names), (hostile,))
    made = bearing_brief(Projected(hostile, told, names, charts, {BUILT.claim.id: hostile}))
    page = browser_page.open(write(made, tmp_path).html)
    assert all(loaded(page))
    page.wait_for_timeout(100)
    assert browser_page.trouble == []
    assert page.locator("script").count() == 2
    assert page.locator("img").count() == len(charts)
    assert "⟨U+202E⟩" in page.locator(".bearing").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_drawing_stands_alone_as_a_file(browser_page, made, tmp_path, scheme):
    page = browser_page.page
    page.emulate_media(color_scheme=scheme)
    for chart in made.items[0].bearings[0].charts:
        file = tmp_path / f"{chart.name}.svg"
        file.write_text(chart.svg, encoding="utf-8")
        browser_page.open(file)
        ground = page.evaluate("getComputedStyle(document.querySelector('rect')).fill")
        letters = page.evaluate("getComputedStyle(document.querySelector('text')).fill")
        dark = scheme == "dark"
        assert (_light(ground) < 0.2) == dark
        assert (_light(letters) > 0.7) == dark
        box = "document.documentElement.getBoundingClientRect()"
        outside = page.evaluate(
            f"""() => [...document.querySelectorAll("text")]
              .map((node) => [node.textContent, node.getBoundingClientRect()])
              .filter(([, at]) => at.left < {box}.left || at.right > {box}.right || at.top < {box}.top)
              .map(([text]) => text)"""
        )
        assert outside == []
    assert browser_page.trouble == []


def _light(colour):
    parts = [int(one) for one in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    return sum(parts) / 765
