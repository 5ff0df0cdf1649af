"""On paper: no table is cut, neither at the edge of a sheet nor through a row; what is folded is unfolded."""

import re
from dataclasses import dataclass

import pypdfium2
import pytest

from tests.access.conftest import unfold

pytestmark = pytest.mark.browser

POINTS = 72 / 25.4  # in a millimetre
MARGIN = 14 * POINTS  # 16 at the sides, less what a slanted letter may lean out

# A mark before the first and behind the last words of each row, to find it again on paper.
MARK = """() => [...document.querySelectorAll("main tbody tr")].map((row, at) => {
  const cells = [...row.cells];
  cells[0].prepend(`qa${at}q `);
  cells[cells.length - 1].append(` qz${at}q`);
}).length"""


@dataclass(frozen=True)
class Sheet:
    """One page of paper: its words, its width in points, and how far letters reach to either side."""

    text: str
    width: float
    left: float
    right: float


def sheets(content: bytes) -> list[Sheet]:
    """The pages of a PDF."""
    found = []
    for page in pypdfium2.PdfDocument(content):
        words = page.get_textpage()
        boxes = [words.get_charbox(at) for at in range(words.count_chars())]
        inked = [box for box in boxes if box[2] > box[0]]
        left, right = min((box[0] for box in inked), default=0), max((box[2] for box in inked), default=0)
        found.append(Sheet(words.get_text_bounded(), page.get_width(), left, right))
    return found


def places(printed: list[Sheet], mark: str) -> dict[int, int]:
    """By row, the sheet that has this mark of it; a narrow cell may break a mark over two lines."""
    bare = [re.sub(r"[\s\x02]", "", sheet.text) for sheet in printed]
    return {int(at): number for number, text in enumerate(bare) for at in re.findall(rf"{mark}(\d+)q", text)}


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_printed_brief_has_no_cut_table(opens, paper):
    page = opens()
    unfold(page)
    rows = page.evaluate(MARK)
    assert rows > 20
    printed = sheets(page.pdf(format=paper, prefer_css_page_size=False))
    assert len(printed) > 3
    for sheet in printed:
        assert sheet.left >= MARGIN
        assert sheet.right <= sheet.width - MARGIN
    begin, end = places(printed, "qa"), places(printed, "qz")
    assert begin.keys() == end.keys() == set(range(rows))
    assert [at for at in begin if begin[at] != end[at]] == []


def test_the_head_of_a_table_stands_again_on_the_next_sheet(opens):
    page = opens()
    page.evaluate(
        """() => {
          const table = document.querySelector("main table");
          table.tHead.rows[0].cells[0].textContent = "qheadq";
          const row = table.tBodies[0].rows[0];
          for (let at = 0; at < 80; at += 1) row.after(row.cloneNode(true));
          table.tBodies[0].querySelectorAll("tr").forEach((one) => one.cells[0].prepend("qrowq "));
        }"""
    )
    printed = sheets(page.pdf(format="A4"))
    over = [sheet for sheet in printed if "qrowq" in sheet.text]
    assert len(over) > 1
    assert all("qheadq" in sheet.text for sheet in over)


def test_paper_has_what_is_folded_and_neither_dialog_nor_links_to_skip(opens):
    page = opens()
    page.evaluate("document.querySelector('main a.cite').click()")
    page.evaluate("document.querySelector('details').append(' qfoldedq')")
    page.evaluate("document.querySelector('#citation-title').append(' qdialogq')")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    text = "\n".join(sheet.text for sheet in sheets(page.pdf(format="A4")))
    assert "qfoldedq" in text
    assert "qdialogq" not in text
    assert "Skip to the brief" not in text
