"""A folder of hostile reports: the brief stands, shows them as inert text, and says what it left out."""

import csv
import json
import re
from collections import defaultdict

import pytest

from tests.end_to_end.conftest import Whole, whole_way
from tests.end_to_end.hostile import LIE, SECRETS, hostile


@pytest.fixture(scope="module")
def brief(tmp_path_factory) -> Whole:
    made = tmp_path_factory.mktemp("hostile")
    return whole_way([hostile(made / "in")], made / "out")


def outputs(brief):
    folder = brief.done.html.parent
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and "ledger" not in path.relative_to(folder).parts[:1]
    ]


@pytest.mark.browser
@pytest.mark.parametrize("width", [1200, 360])
def test_the_page_runs_nothing_asks_for_nothing_and_keeps_its_width(browser_page, brief, width):
    browser_page.page.set_viewport_size({"width": width, "height": 800})
    page = browser_page.open(brief.done.html)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    assert browser_page.trouble == []
    assert page.title() != "owned"
    assert page.url == brief.done.html.resolve().as_uri()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert (
        page.locator("iframe, object, embed, base, form[action], [onclick], [onerror], [onload]").count() == 0
    )
    assert page.locator("dialog#citation").count() == 1
    links = page.evaluate("[...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))")
    assert not [link for link in links if re.match(r"\s*(?:javascript|data|vbscript):", link, re.I)]
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id)")
    assert len(set(ids)) == len(ids)


def test_no_claim_rests_on_what_no_reader_could_see(brief):
    assert len(brief.claims) >= 20
    assert not [claim for claim in brief.claims if LIE[:14] in claim["evidence"]["text"]]
    assert not [
        claim["path"] for claim in brief.claims if claim["quantity"] and claim["quantity"]["min"] == 77
    ]


def test_what_was_left_out_of_each_report_is_told(brief):
    told: defaultdict[str, str] = defaultdict(str)
    for problem in brief.data["problems"]:
        told[problem["source"]] += problem["message"]
    for path, words in {
        "scripts.html": "event handler",
        "hidden.html": "hidden text",
        "linked-data.html": "1 script",
        "giant-table.html": "1 table too large",
        "deep.html": "nested",
        "picture.html": "1 image held as data",
        "nul.html": "NUL",
        "markup.md": "1 image held as data",
        "nested-front.md": "front matter cannot be read",
        "secrets.md": "passwords or keys",
        "secrets.html": "passwords or keys",
        "turned.txt": "turned round",
        "invisible.txt": "invisible characters",
        "lookalikes.txt": "look like others",
        "marks.txt": "100,000 marks",
        "half.txt": "not UTF-8",
        "nul.txt": "binary",
        "cyrillic.html": "not UTF-8",
    }.items():
        assert words in told[path], path
        assert words in brief.done.html.read_text("utf-8")
        assert words in brief.done.markdown.read_text("utf-8")


def test_no_secret_of_an_address_is_in_any_file_written(brief):
    for path in outputs(brief):
        content = path.read_bytes()
        assert not [word for word in SECRETS if word.encode() in content], path


def test_what_hides_or_turns_text_is_in_no_file_that_is_read_as_it_stands(brief):
    for path in outputs(brief):
        if path.suffix in (".html", ".md", ".json", ".csv", ".svg", ".bib", ".ris"):
            found = re.search(
                "[\x00-\x08\x0e-\x1f\x7f\u200b\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]",
                path.read_text("utf-8"),
            )
            assert not found, (path, found)


def test_no_cell_of_a_table_begins_like_a_formula(brief):
    tables = [path for path in outputs(brief) if path.suffix == ".csv"]
    for path in tables:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                assert not [cell for cell in row if re.match(r"[=+@\t\r]|-(?!\d[\d.,]*$)", cell)], path


def test_the_page_is_no_larger_for_pictures_held_as_data(brief):
    assert "A" * 1000 not in brief.done.html.read_text("utf-8")
    assert "A" * 1000 not in json.dumps(brief.data)
