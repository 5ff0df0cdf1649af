import json
import re
from datetime import date
from typing import Any

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from drawdown.brief import write
from drawdown.claim import Claim
from drawdown.clock import KnownOn
from drawdown.errors import UserMistake
from drawdown.evidence import Evidence
from drawdown.findings import Unread
from drawdown.problem import Problem
from tests.brief.made import OFFICIALS, brief, dollars, entry, number, report, vague

US_TO_UA: dict[str, Any] = {"supplier": "US", "recipient": "UA"}
HUNDREDS = number(100, 999, approximate=True, text="hundreds")


@pytest.fixture
def made():
    source = report(
        "Officials refused | to send it. Stocks are *severely* limited.\nUkraine wants hundreds.",
        title="A <b>title</b>",
        outlet="An Outlet",
        published="2024-05-30",
        url="https://example.org/a",
    )
    other = report("They sent it in secret.", "b.txt", url="javascript:alert(1)")
    first, rest = source.text.split(" Stocks")
    return brief(
        entry("refused", source, first, **US_TO_UA, speaker=OFFICIALS, via=("An Agency",)),
        entry("held", source, f"Stocks{rest}".split("\n")[0], party="US", quantity=vague("severely limited")),
        entry("requested", source, "Ukraine wants hundreds.", party="UA", quantity=HUNDREDS),
        entry("delivered", other, **US_TO_UA, secret=True, happened="2024-03", money=dollars(3e8)),
        entry("delivered", other, supplier="US", status="planned"),
        entry("argued", source, first, party="US", leaning="against", reason="stock"),
        entry("used", other, party="UA", decision="reject"),
        entry("used", other, party="US", decision="correct"),
        reports=(source, other),
        version="1.2.3",
        known_on=(KnownOn("recorded", date(2024, 6, 2)),),
        undated=(entry("sold", other, supplier="US"),),
        unread=(Unread("b.txt", Evidence.of(other.text, 0, 4), "item without an event"),),
        problems=(Problem("c.pdf", "is binary", (0, 1)),),
    )  # fmt: skip


def test_three_files_are_written_and_nothing_else(made, tmp_path):
    written = write(made, tmp_path / "new" / "out")
    assert {path.name for path in (tmp_path / "new" / "out").iterdir()} == {
        "brief.html",
        "brief.md",
        "brief.json",
    }
    assert all(path.stat().st_size > 500 for path in (written.html, written.markdown, written.json))


def test_the_same_brief_gives_the_same_bytes(made, tmp_path):
    first, second = write(made, tmp_path / "a"), write(made, tmp_path / "b")
    for name in ("html", "markdown", "json"):
        assert getattr(first, name).read_bytes() == getattr(second, name).read_bytes()


def test_a_failed_write_leaves_the_file_of_before(made, tmp_path, monkeypatch):
    written = write(made, tmp_path)
    before = written.html.read_bytes()

    def fail(*_):
        raise OSError(28, "disk full")

    monkeypatch.setattr("os.replace", fail)
    with pytest.raises(UserMistake, match=r"brief\.html.*disk full"):
        write(brief(), tmp_path)
    assert written.html.read_bytes() == before
    assert len(list(tmp_path.iterdir())) == 3


def test_json_holds_every_claim_as_it_was_recorded(made, tmp_path):
    data = json.loads(write(made, tmp_path).json.read_text(encoding="utf-8"))
    assert data["drawdown"] == "1.2.3"
    assert [Claim.from_row(row) for row in data["claims"]] == [c.claim for c in made.citations.values()]
    first = next(row for row in data["claims"] if row["event"] == "refused")
    assert (first["published"], first["recorded"]) == ("2024-05-30", "2024-06-01T00:00:00+00:00")
    verdicts = {row["decision"]["verdict"] for row in data["claims"] if row["decision"]}
    assert verdicts == {"reject", "correct"}
    assert data["problems"] == [{"source": "c.pdf", "message": "is binary", "span": [0, 1]}]
    assert data["unread"][0]["reason"] == "item without an event"
    (item,) = data["items"]
    ids = {row["id"] for row in data["claims"]}
    for section in item["sections"]:
        assert all(set(statement["claims"]) <= ids for statement in section["statements"])
    assert "table" in next(section for section in item["sections"] if section["key"] == "amounts")


def test_every_statement_stands_in_all_three_formats(made, tmp_path):
    written = write(made, tmp_path)
    page = written.html.read_text(encoding="utf-8")
    document = json.loads(written.json.read_text(encoding="utf-8"))
    text = written.markdown.read_text(encoding="utf-8").replace("\\", "")
    told = [s for item in made.items for section in item.sections for s in section.statements]
    assert len(told) > 8
    for statement in (*told, *made.set_aside, *made.undated):
        for part in statement.parts:
            assert part.text in page
            assert part.text in text
    in_json = {
        s["text"] for item in document["items"] for section in item["sections"] for s in section["statements"]
    }
    assert in_json == {statement.text for statement in told}


def test_the_page_names_the_version_that_made_it(made, tmp_path):
    assert "Made by drawdown 1.2.3." in write(made, tmp_path).html.read_text(encoding="utf-8")
    assert "Made by drawdown." in write(brief(), tmp_path).html.read_text(encoding="utf-8")


def test_the_question_stands_on_top_of_every_format(made, tmp_path):
    written = write(made, tmp_path)
    for file in (written.html, written.markdown, written.json):
        assert "As known on 2 June 2024: what was recorded by then." in file.read_text(encoding="utf-8")


def test_markdown_footnotes_hold_the_sentence_and_its_way(made, tmp_path):
    text = write(made, tmp_path).markdown.read_text(encoding="utf-8")
    used, told = (
        set(re.findall(r"\[\^(\d+)\](?!:)", text)),
        set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)),
    )
    assert used == told == {str(citation.number) for citation in made.citations.values()}
    refused = next(citation for citation in made.citations.values() if citation.claim.event == "refused")
    assert (
        f"[^{refused.number}]: “Officials refused \\| to send it.” "
        f"US officials (anonymous) → An Agency → a.txt, characters 0 to 31. Claim {refused.claim.id}."
    ) in text


def test_markdown_renders_with_tables_and_without_markup_of_reports(made, tmp_path):
    text = write(made, tmp_path).markdown.read_text(encoding="utf-8")
    html = MarkdownIt("commonmark").enable("table").use(footnote_plugin).render(text)
    assert "<b>title" not in html
    assert "&lt;b&gt;title&lt;/b&gt;" in html
    assert html.count("<table>") == 2
    assert "*severely*" in html
    assert 'href="https://example.org/a"' in html
    assert 'href="javascript' not in html
    assert re.search(r"not a plain web address", html)


def test_a_brief_of_nothing_says_so(tmp_path):
    written = write(brief(), tmp_path)
    assert "No claim was found in these reports." in written.html.read_text(encoding="utf-8")
    assert "Nothing was left aside." in written.markdown.read_text(encoding="utf-8")
    assert json.loads(written.json.read_text(encoding="utf-8"))["items"] == []
