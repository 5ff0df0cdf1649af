"""The page in a real browser."""

import re
from typing import Any

import pytest

from drawdown.brief import write
from drawdown.findings import Unread
from drawdown.problem import Problem
from drawdown.report import Furniture
from drawdown.speaker import Speaker
from tests.brief.made import OFFICIALS, brief, entry, number, report, vague

pytestmark = pytest.mark.browser

FIRST = "Officials said that they would not send it, since stocks were severely limited."
SECOND = "Ukraine asked for hundreds."
TEXT = f"Head line\n\nRead more\n\nBefore it.\n\nAn opening. {FIRST} {SECOND}\n\nAfter it.\n\nFar away."


@pytest.fixture
def written(tmp_path):
    source = report(TEXT, "folder/a.txt", (Furniture(11, 20, "navigation"),), url="https://example.org/a")
    long_word = "x" * 400
    other = report(f"{long_word} was sent.", "b.txt", title=long_word, url=f"https://example.org/{long_word}")
    made = brief(
        entry("refused", source, FIRST, supplier="US", recipient="UA", speaker=OFFICIALS, via=("An Agency",)),
        entry("held", source, FIRST, party="US", quantity=vague("severely limited")),
        entry(
            "requested",
            source,
            SECOND,
            party="UA",
            quantity=number(100, 999, approximate=True, text="hundreds"),
        ),
        entry(
            "delivered",
            other,
            supplier="US",
            status="planned",
            speaker=Speaker(long_word, "named", long_word),
        ),
        entry("argued", source, f"{FIRST} {SECOND}", party="US", leaning="against", reason="stock"),
        reports=(source, other),
    )
    return made, write(made, tmp_path).html


def opened(page, number="1"):
    page.locator(f"main .statement a.cite[data-n='{number}']").first.click()
    return page.locator("dialog#citation")


def tab_to(page, id):
    """Press Tab until the node with this id has the focus; the dialog has no more than ten stops."""
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == id:
            return
    raise AssertionError(f"Tab does not reach {id}")


def lit(dialog):
    return "".join(dialog.locator("mark").all_text_contents())


def test_a_click_on_a_citation_shows_exactly_its_sentence_in_its_context(browser_page, written):
    made, file = written
    page = browser_page.open(file)
    for citation in made.citations.values():
        page.evaluate(f"document.querySelector('a.cite[data-n=\"{citation.number}\"]').click()")
        dialog = page.locator("dialog#citation")
        assert dialog.is_visible()
        assert lit(dialog) == citation.claim.evidence.text
        assert dialog.locator("h2").text_content() == citation.text
        page.keyboard.press("Escape")
    assert browser_page.trouble == []


def test_the_context_has_the_paragraphs_around_the_speaker_and_the_clocks(browser_page, written):
    made, file = written
    number = next(c.number for c in made.citations.values() if c.claim.event == "refused")
    dialog = opened(browser_page.open(file), number)
    assert re.sub(r"\s+", " ", dialog.locator("blockquote").inner_text()) == (
        f"Before it. An opening. {FIRST} {SECOND} After it."
    )
    rows = dict(
        zip(dialog.locator("dt").all_text_contents(), dialog.locator("dd").all_text_contents(), strict=True)
    )
    assert rows == {
        "Who says so": "US officials (anonymous)",
        "Chain": "US officials (anonymous) → An Agency → folder/a.txt",
        "Happened": "not stated",
        "Disclosed": "not stated",
        "Published": "not stated",
        "Recorded": "1 June 2024",
        "Grade": "none: no fact told here rests on it",
        "Decision": "none yet",
        "Read by": "made by hand, confidence 0.50",
    }


def test_keys_alone_open_a_citation_close_it_and_come_back_to_it(browser_page, written):
    page = browser_page.open(written[1])
    page.locator("main .statement a.cite").first.focus()
    for close in ("Escape", "Enter"):
        page.keyboard.press("Enter")
        dialog = page.locator("dialog#citation")
        assert dialog.is_visible()
        if close == "Enter":
            tab_to(page, "citation-close")
        page.keyboard.press(close)
        assert not dialog.is_visible()
        assert page.evaluate("document.activeElement === document.querySelector('main .statement a.cite')")


def test_a_click_beside_the_sentence_closes_it(browser_page, written):
    page = browser_page.open(written[1])
    dialog = opened(page)
    page.mouse.click(3, 3)
    assert not dialog.is_visible()


def test_in_the_full_source_leads_to_the_lit_sentence_and_back_returns(browser_page, written):
    made, file = written
    page = browser_page.open(file)
    dialog = opened(page)
    dialog.locator("#citation-source").click()
    assert not dialog.is_visible()
    claim = next(iter(made.citations))
    assert page.url.endswith(f"#claim-{claim}")
    assert page.evaluate("document.activeElement.id") == f"claim-{claim}"
    page.go_back()
    assert "#" not in page.url


def test_without_script_a_citation_leads_to_the_lit_sentence(chromium, written):
    made, file = written
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    page.locator("main .part a.cite").first.click()
    claim = next(iter(made.citations))
    assert page.url.endswith(f"#claim-{claim}")
    assert page.locator(f"#claim-{claim}").count() == 1
    assert (
        page.locator(f"#claim-{claim} ~ mark").first.text_content()
        == made.citations[claim].claim.evidence.text
    )
    context.close()


def test_furniture_is_nowhere_on_the_page(browser_page, written):
    page = browser_page.open(written[1])
    assert "[navigation removed, 9 characters]" in page.locator("#sources ~ .source").last.text_content()
    assert "Read more" not in page.content()


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_width_makes_the_page_scroll_sideways(browser_page, written, width):
    page = browser_page.page
    page.set_viewport_size({"width": width, "height": 740})
    browser_page.open(written[1])
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    dialog = opened(page)
    assert dialog.evaluate("node => node.scrollWidth <= node.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_dark_style_is_dark_and_the_print_style_hides_what_is_no_text(browser_page, written):
    page = browser_page.open(written[1])
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(colour)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(colour) != light
    opened(page)
    page.emulate_media(media="print", color_scheme="light")
    assert page.evaluate("getComputedStyle(document.getElementById('citation')).display") == "none"
    assert page.evaluate("getComputedStyle(document.querySelector('tr')).breakInside") == "avoid"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_of_text_stands_out_from_its_ground(browser_page, written, scheme):
    page = browser_page.open(written[1])
    page.emulate_media(color_scheme=scheme)
    opened(page)
    low = page.evaluate(
        """() => {
          const light = (colour) => {
            const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => {
              const share = part / 255;
              return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ground = (node) => {
            for (let at = node; at; at = at.parentElement) {
              const colour = getComputedStyle(at).backgroundColor;
              if (!colour.endsWith(", 0)")) return colour;
            }
            return "rgb(255, 255, 255)";
          };
          return [...document.querySelectorAll("body *")]
            .filter((node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
            .filter((node) => !["SCRIPT", "STYLE"].includes(node.tagName))
            .map((node) => {
              const pair = [light(getComputedStyle(node).color), light(ground(node))].sort((a, b) => b - a);
              return [node.tagName + "." + node.className, (pair[0] + 0.05) / (pair[1] + 0.05)];
            })
            .filter(([, ratio]) => ratio < 4.5);
        }"""
    )
    assert low == []


MARKUP = "\"'><script>alert(1)</script><img src=https://example.org/x onerror=alert(2)></script>"
HOSTILE = f"{MARKUP}\u202eevil\x00\ud800"
# A party's or item's id goes into the claim's own id, which takes no half characters.
HOSTILE_ID = HOSTILE.rstrip("\ud800")


def test_nothing_of_a_hostile_report_runs_loads_or_hides(browser_page, tmp_path):
    source = report(
        f"{HOSTILE} was sent.\n\n<style>*{{display:none}}</style> <!-- {{{{ brief }}}} {{% set x %}} ]]>",
        f"{HOSTILE}.html",
        (Furniture(3, 3, HOSTILE),),
        title=HOSTILE,
        outlet=HOSTILE,
        author=HOSTILE,
        url="javascript:alert(3)",
    )
    other = report("It was sent.", "b.txt", url="https://user:secret@example.org/")
    hostile_speaker = Speaker(HOSTILE, "named", HOSTILE)
    fields: dict[str, Any] = {
        "speaker": hostile_speaker,
        "via": (HOSTILE,),
        "authority": HOSTILE,
        "supplier": HOSTILE_ID,
    }
    told = entry(
        "delivered",
        source,
        f"{HOSTILE} was sent.",
        **fields,
        quantity=vague(HOSTILE),
        why_missing={"happened": f"year-not-stated: {HOSTILE}"},
        decision="correct",
    )
    made = brief(
        told,
        entry("argued", source, **fields),
        entry("used", other, item=HOSTILE_ID, party="UA"),
        reports=(source, other),
        unread=(Unread(HOSTILE, told.claim.evidence, HOSTILE),),
        problems=(Problem(HOSTILE, HOSTILE),),
    )
    file = write(made, tmp_path).html
    page = browser_page.open(file)
    dialog = opened(page)
    assert dialog.is_visible()
    assert "⟨U+202E⟩" in lit(dialog)
    assert "<script>alert(1)</script>" in lit(dialog)
    page.locator("#citation-close").click()
    page.wait_for_timeout(100)
    assert browser_page.trouble == []
    assert page.locator("script").count() == 2
    assert page.locator("img, iframe, object, embed, form, base").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
    handlers = "[...document.querySelectorAll('*')].flatMap((node) => node.getAttributeNames())"
    assert not [name for name in page.evaluate(handlers) if name.startswith("on")]
    content = file.read_text(encoding="utf-8")
    assert "\u202e" not in content
    assert "\x00" not in content
    assert "secret" not in content
    assert page.locator(".source").first.is_visible()


def test_the_policy_of_the_page_would_stop_a_script_that_slipped_through(browser_page, written, tmp_path):
    page = written[1].read_text(encoding="utf-8")
    broken = tmp_path / "broken.html"
    broken.write_text(page.replace("<main", "<script>alert(1)</script><main"), encoding="utf-8")
    browser_page.open(broken)
    assert browser_page.dialogs == []
    assert any("Content Security Policy" in told for told in browser_page.console)


def test_three_thousand_claims_make_a_page_that_opens(browser_page, tmp_path):
    events = ("refused", "delivered", "requested", "authorised", "announced")
    sources = [
        report("\n\n".join(f"Sentence {at} of report {number} says so." for at in range(40)), f"{number}.txt")
        for number in range(80)
    ]
    told = [
        entry(
            events[at % 5], source, f"Sentence {at} of report {number_} says so.", supplier="US", party="UA"
        )
        for number_, source in enumerate(sources)
        for at in range(38)
    ]
    file = write(brief(*told, reports=tuple(sources)), tmp_path).html
    assert file.stat().st_size < 15_000_000
    page = browser_page.open(file)
    last = page.locator("#sources ~ .source").last
    last.locator("a.cite").last.click()
    assert lit(page.locator("dialog#citation")).startswith("Sentence 37")
    assert browser_page.trouble == []
