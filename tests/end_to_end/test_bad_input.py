"""A folder in which everything is wrong but one report."""

import json
import re
from html.parser import HTMLParser

import pytest

from drawdown import workflow
from drawdown.query import Query

GOOD = "Britain sent 20 Storm Shadow missiles to Ukraine in May 2023."
EVIL = "<script>alert(1);console.log('ran');fetch('https://example.org/leak')</script>"
IMAGE = '<img src=x onerror="alert(2)">'

FILES: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\n\t\n",
    "binary.txt": b"\x7fELF\x00\x01\x02\x00" * 400,
    "latin.txt": "Café: Britain sent Storm Shadow to Ukraine.".encode("cp1252"),
    "front.md": b"---\npublished: [2024\n  outlet: : :\n---\nFrance sent SCALP missiles to Ukraine.",
    "date.md": b"---\npublished: the day before yesterday\n---\nFrance sent SCALP missiles to Ukraine.",
    "only.md": b"---\npublished: 2024-01-01\n---\n",
    "nothing.html": b"<html><head><title>x</title></head><body><script>1</script></body></html>",
}
HOSTILE: dict[str, bytes] = {
    "good.txt": GOOD.encode(),
    "words.txt": b"word " * 100_000,
    "evil.html": (
        f"<html><head><title>Title {EVIL}{IMAGE}</title><meta name='author' content='{EVIL}'></head>"
        f"<body><article><h1>{EVIL}Missiles</h1><p>The Pentagon said: &quot;We sent ATACMS to Ukraine "
        "&lt;script&gt;alert(3)&lt;/script&gt; &lt;img src=x onerror=alert(4)&gt; in March 2024.&quot;</p>"
        "<p>Officials said that the United States had sent HIMARS launchers to Ukraine and that more of "
        "them would follow in the summer.</p></article></body></html>"
    ).encode(),
    "evil.md": (
        f"---\ntitle: '{EVIL.replace(chr(39), '')}</title></script>'\noutlet: '[x](javascript:alert(5))'\n"
        "url: javascript:alert(6)\n---\n"
        "France sent SCALP missiles to Ukraine </script><script>alert(7)</script> "
        "[click](javascript:alert(8)) ![x](https://example.org/x.png) <svg onload=alert(9)>.\n\n"
        "Norway sent NASAMS to Ukraine \u202egnp.exe\u202c {{ 7*7 }} `x` <!-- --> ]]> &lt;b&gt;.\n"
    ).encode(),
}  # fmt: skip


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bad")
    for name, content in (FILES | HOSTILE).items():
        (folder / name).write_bytes(content)
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)  # a hole: takes no room on the disk
    done = workflow.brief([folder], tmp_path_factory.mktemp("out"), Query())
    return done, json.loads(done.json.read_text("utf-8"))


def test_the_good_report_is_read(ran):
    _, data = ran
    (claim,) = [claim for claim in data["claims"] if claim["path"] == "good.txt"]
    assert (claim["event"], claim["item"]["id"], claim["supplier"]) == ("delivered", "storm-shadow", "GB")
    assert claim["evidence"]["text"] == GOOD


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("empty.txt", "empty"),
        ("blank.txt", "empty"),
        ("binary.txt", "binary"),
        ("huge.txt", "MB"),
        ("latin.txt", "UTF-8"),
        ("front.md", "front matter"),
        ("date.md", "the day before yesterday"),
        ("only.md", "no text"),
        ("nothing.html", "no"),
    ],
)
def test_each_bad_file_has_a_problem_that_names_it(ran, name, said):
    done, data = ran
    found = [problem for problem in done.problems if problem.source == name]
    assert len(found) == 1
    assert said in found[0].message
    assert name in [problem["source"] for problem in data["problems"]]
    assert found[0].message in done.html.read_text("utf-8").replace("&#39;", "'").replace("&#34;", '"')


def test_what_is_only_flawed_is_read_all_the_same(ran):
    _, data = ran
    paths = {claim["path"] for claim in data["claims"]}
    assert {"latin.txt", "front.md", "date.md", "evil.html", "evil.md"} <= paths


class Tags(HTMLParser):
    """Every tag of a page with its attributes, and the count of its scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def tags(ran):
    return Tags(ran[0].html.read_text("utf-8")).tags


def test_nothing_of_a_reports_markup_is_markup_in_the_page(tags):
    names = [tag for tag, _ in tags]
    assert not set(names) & {"img", "iframe", "object", "embed", "base", "form", "video", "audio"}
    # The only drawings are the bars of our own timelines.
    assert all(found.get("class") == "bar" for tag, found in tags if tag == "svg")
    assert not set(names) & {"use", "image", "foreignobject", "animate", "set"}
    attributes = [(name, value or "") for _, found in tags for name, value in found.items()]
    assert not [name for name, _ in attributes if name.startswith("on")]
    assert not [value for _, value in attributes if re.match(r"\s*(?:javascript|vbscript):", value, re.I)]
    loads = [value for name, value in attributes if name in ("src", "srcset", "data", "action", "poster")]
    loads += [found.get("href") or "" for tag, found in tags if tag == "link"]
    assert not [value for value in loads if not value.startswith("data:")]


def test_the_page_has_the_same_scripts_whatever_the_reports_say(tags, tmp_path):
    (tmp_path / "good.txt").write_text(GOOD)
    plain = Tags(
        workflow.brief([tmp_path / "good.txt"], tmp_path / "out", Query()).html.read_text("utf-8")
    ).tags
    assert [found for tag, found in tags if tag == "script"] == [
        found for tag, found in plain if tag == "script"
    ]


def test_the_page_allows_itself_nothing_from_elsewhere(tags):
    (policy,) = [
        found["content"] or "" for tag, found in tags if found.get("http-equiv") == "Content-Security-Policy"
    ]
    assert "default-src 'none'" in policy
    assert "http" not in policy
    assert "unsafe" not in policy


def test_in_a_browser_nothing_runs_asks_or_pops_up(browser_page, ran):
    done, data = ran
    page = browser_page.open(done.html)
    for number in range(len(data["claims"])):
        page.evaluate(f"document.querySelector('a.cite[data-n=\"{number + 1}\"]')?.click()")
        page.keyboard.press("Escape")
    for opened in page.locator("details").all():
        opened.evaluate("part => { part.open = true }")
    page.wait_for_timeout(200)
    assert browser_page.trouble == []
    # Not inner_text: sources that were never scrolled to are not laid out yet.
    assert "alert(" in (page.locator("main").text_content() or "")


def test_in_a_browser_a_click_on_the_first_citation_shows_its_exact_sentence(browser_page, ran):
    done, data = ran
    page = browser_page.open(done.html)
    cite = page.locator("main .statement a.cite").first
    number = int(cite.get_attribute("data-n") or 0)
    cite.click()
    dialog = page.locator("dialog#citation")
    assert dialog.is_visible()
    (claim,) = [claim for claim in data["claims"] if claim["number"] == number]
    lit = "".join(dialog.locator("mark").all_text_contents())
    assert " ".join(lit.split()) == " ".join(claim["evidence"]["text"].split())
    assert browser_page.trouble == []


def test_the_markdown_holds_no_live_html_and_no_link_of_a_report(ran):
    done, _ = ran
    text = done.markdown.read_text("utf-8")
    assert "<script" not in text
    assert not re.search(r"(?<!\\)\]\((?:javascript|https?://example)", text)
    assert "\u202e" not in text
