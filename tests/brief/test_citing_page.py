"""The address of a claim, the way back, and the cite button, in a real browser."""

import json

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc.source.json import CiteProcJSON

from drawdown.brief import write
from drawdown.citing import as_bibtex, as_csl, as_ris, as_text
from drawdown.reference import of_claim
from tests.brief.made import OFFICIALS, brief, entry, report

pytestmark = pytest.mark.browser

FIRST = "Officials said that they would not send it, for it costs $5 & 10% of {all} stocks."
SECOND = "Ukraine asked for hundreds."
FAR = "\n\n".join(f"Paragraph {number} of many." for number in range(60))


@pytest.fixture
def written(tmp_path):
    sources = [
        report(
            f"Before it.\n\n{FIRST} {SECOND}\n\n{FAR}",
            f"{number}.txt",
            title=f"Title {number}",
            author="A. Writer",
            outlet="The Gazette",
            url="https://example.org/a_b" if number else None,
            published="2024-03" if number else None,
        )
        for number in range(2)
    ]
    told = [
        entry(event, source, words, supplier="US", recipient="UA", speaker=OFFICIALS)
        for source in sources
        for event, words in (("refused", FIRST), ("delivered", FIRST), ("requested", SECOND))
    ]
    made = brief(*told, reports=tuple(sources))
    return made, write(made, tmp_path).html


def cite(page, number=1):
    return page.locator(f"main a.cite[data-n='{number}']").first


def number(page):
    return page.locator("#citation-number").text_content()


def address(page):
    return page.evaluate("location.hash")


def is_open(page):
    return page.locator("dialog#citation").is_visible()


def until(page, holds):
    """Wait until this holds on the page; its policy lets nothing wait within it."""
    for _ in range(100):
        if page.evaluate(holds):
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"never: {holds}")


def closed(page):
    """Wait until the citation is closed and its address gone."""
    until(page, "location.hash === '' && !document.getElementById('citation').open")


def shown(made, page):
    """The citation whose sentence stands in the dialog."""
    told = number(page).split()[1]
    return next(one for one in made.citations.values() if str(one.number) == told)


def test_an_open_citation_has_its_own_address_and_a_closed_one_has_none(browser_page, written):
    made, file = written
    page = browser_page.open(file)
    for _ in range(3):
        cite(page, 2).click()
        assert address(page) == f"#claim-{shown(made, page).claim.id}"
        page.keyboard.press("Escape")
        closed(page)
    assert browser_page.trouble == []


def test_opening_and_closing_leaves_one_step_in_the_history_at_most(browser_page, written):
    page = browser_page.open(written[1])
    for at in (1, 2, 3):
        cite(page, at).click()
        page.keyboard.press("Escape")
        closed(page)
    # A new document, and the one step forward that a closed citation leaves.
    assert page.evaluate("history.length") <= 3
    page.go_forward()
    assert number(page) == "Citation 3 of 6"
    page.keyboard.press("Escape")
    closed(page)


def test_a_citation_opened_before_the_last_has_quite_gone_has_its_address_all_the_same(browser_page, written):
    made, file = written
    page = browser_page.open(file)
    page.evaluate(
        """() => {
          const [first, second] = ["1", "2"].map((n) => document.querySelector(`main a.cite[data-n="${n}"]`));
          first.click();
          document.getElementById("citation").close();
          setTimeout(() => second.click(), 0);
        }"""
    )
    page.wait_for_timeout(300)
    assert is_open(page)
    assert number(page) == "Citation 2 of 6"
    assert address(page) == f"#claim-{shown(made, page).claim.id}"
    page.keyboard.press("Escape")
    closed(page)
    assert browser_page.trouble == []


@pytest.mark.parametrize("by", ["Escape", "button", "back"])
def test_closing_comes_back_to_where_one_was(browser_page, written, by):
    page = browser_page.open(written[1])
    page.set_viewport_size({"width": 700, "height": 400})
    link = page.locator("#sources ~ .source a.cite").last
    link.scroll_into_view_if_needed()
    top = "node => node.getBoundingClientRect().top"
    page.evaluate(
        "addEventListener('click', event => { window.at = event.target.getBoundingClientRect().top; }, true)"
    )
    link.click()
    before = page.evaluate("window.at")
    assert page.evaluate("scrollY") > 0
    # The page behind may be scrolled meanwhile, as by a wheel on the backdrop.
    page.evaluate("scrollTo(0, 0)")
    if by == "back":
        page.go_back()
    elif by == "button":
        page.locator("#citation-close").click()
    else:
        page.keyboard.press("Escape")
    closed(page)
    page.wait_for_timeout(100)
    assert not is_open(page)
    assert abs(link.evaluate(top) - before) <= 1
    assert link.evaluate("node => node === document.activeElement")


def test_a_page_opened_at_the_address_of_a_claim_opens_it(browser_page, written):
    made, file = written
    page = browser_page.page
    for claim, citation in made.citations.items():
        page.goto("about:blank")
        page.goto(f"{file.as_uri()}#claim-{claim}")
        assert is_open(page)
        assert number(page) == f"Citation {citation.number} of 6"
        page.keyboard.press("Escape")
        closed(page)
        # Where one was: at the lit sentence, to which the address leads without scripts.
        assert page.evaluate("document.activeElement.id") == f"claim-{claim}"
    assert browser_page.trouble == []


def test_an_address_typed_into_an_open_page_opens_its_claim_and_another_does_not(browser_page, written):
    made, file = written
    page = browser_page.open(file)
    claims = list(made.citations)
    page.evaluate(f"location.hash = '#claim-{claims[2]}'")
    until(page, "document.getElementById('citation').open")
    assert number(page) == "Citation 3 of 6"
    page.evaluate(f"location.hash = '#claim-{claims[4]}'")
    until(page, "document.getElementById('citation-number').textContent.includes('5 of')")
    page.evaluate("location.hash = '#sources'")
    until(page, "!document.getElementById('citation').open")
    assert address(page) == "#sources"
    page.evaluate("location.hash = '#claim-nowhere'")
    page.wait_for_timeout(100)
    assert not is_open(page)
    assert browser_page.trouble == []


def test_previous_and_next_walk_all_citations_and_one_step_back_leaves_them(browser_page, written):
    made, file = written
    page = browser_page.open(file)
    cite(page).click()
    following = page.locator("#citation-next")
    assert page.locator("#citation-back").is_disabled()
    following.focus()
    for at in range(2, 7):
        page.keyboard.press("Enter")
        assert number(page) == f"Citation {at} of 6"
        one = shown(made, page)
        assert "".join(page.locator("dialog#citation mark").all_text_contents()) == one.claim.evidence.text
        assert address(page) == f"#claim-{one.claim.id}"
    assert following.is_disabled()
    assert page.evaluate("document.getElementById('citation').contains(document.activeElement)")
    page.go_back()
    until(page, "!document.getElementById('citation').open")
    assert address(page) == ""
    assert cite(page).evaluate("node => node === document.activeElement")


def test_a_reader_of_the_source_reloads_the_source_and_not_the_citation(browser_page, written):
    made, file = written
    page = browser_page.open(file)
    cite(page).click()
    page.locator("#citation-source").click()
    claim = shown(made, page).claim.id
    assert address(page) == f"#claim-{claim}"
    assert page.locator(f"#claim-{claim}.found").count() == 1
    page.reload()
    assert not is_open(page)
    page.go_back()
    assert address(page) == ""
    assert not is_open(page)


def references(page):
    """What the cite button offers for the open citation, by format."""
    if page.locator("#citation-reference").is_hidden():
        page.locator("#citation-cite").click()
    found = {}
    for form in ("text", "bibtex", "ris", "csl"):
        page.locator(f"input[value={form}]").check()
        found[form] = page.locator("#citation-words").input_value()
    return found


def test_the_cite_button_gives_every_claim_in_four_formats_as_the_package_has_them(browser_page, written):
    made, file = written
    page = browser_page.open(file)
    cite(page).click()
    for at in range(6):
        if at:
            page.locator("#citation-next").click()
        one, found = of_claim(shown(made, page).entry), references(page)
        assert found["text"] == as_text(one)
        assert found["bibtex"] == as_bibtex(one)
        assert found["ris"] == as_ris(one)
        assert json.loads(found["csl"]) == [as_csl(one)]
        library = parse_string(found["bibtex"])
        assert (len(library.entries), library.failed_blocks) == (1, [])
        assert len(rispy.loads(found["ris"])) == 1
        assert len(CiteProcJSON(json.loads(found["csl"]))) == 1
    assert browser_page.trouble == []


def test_keys_alone_cite_and_copy(browser_page, written):
    made, file = written
    page = browser_page.open(file)
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    cite(page).focus()
    page.keyboard.press("Enter")
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "citation-cite":
            break
    assert page.locator("#citation-cite").get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    assert page.locator("#citation-cite").get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "citation-copy"
    page.keyboard.press("Enter")
    until(page, "window.copied")
    assert page.evaluate("window.copied") == as_bibtex(of_claim(shown(made, page).entry))
    assert page.locator("#citation-copied").text_content() == "Copied."


@pytest.mark.parametrize(
    "refusal",
    [
        "navigator.clipboard.writeText = async () => { throw new Error(); }",
        "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
    ],
)
def test_where_the_clipboard_is_refused_the_words_are_selected(browser_page, written, refusal):
    page = browser_page.open(written[1])
    page.evaluate(f"() => {{ {refusal} }}")
    cite(page).click()
    page.locator("#citation-cite").click()
    page.locator("#citation-copy").click()
    until(page, "document.getElementById('citation-copied').textContent.includes('refused')")
    chosen = page.evaluate(
        "(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))"
        "(document.activeElement)"
    )
    assert chosen == page.locator("#citation-words").input_value() != ""
    assert browser_page.trouble == []


def test_a_browser_that_refuses_addresses_opens_and_closes_citations_all_the_same(browser_page, written):
    page = browser_page.open(written[1])
    page.evaluate("() => { history.pushState = history.replaceState = () => { throw new Error(); }; }")
    cite(page).click()
    assert is_open(page)
    page.locator("#citation-next").click()
    assert number(page) == "Citation 2 of 6"
    page.keyboard.press("Escape")
    assert not is_open(page)
    assert cite(page).evaluate("node => node === document.activeElement")
    assert browser_page.trouble == []
