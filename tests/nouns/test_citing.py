"""References parse in libraries of others, and promise no date that is not known."""

import json

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from drawdown.bounds import DateBounds
from drawdown.citing import as_bibtex, as_csl, as_ris, as_text
from drawdown.reference import Reference, of_claim, of_report
from drawdown.report import Metadata
from drawdown.visible import visible
from tests.package.made import SENTENCE, one

HOSTILE = (
    "50% & more_or less #1 {or} $5 ~ ^ \\input{x}",
    "a}, title = {b",
    "“Größe” — naïve 中文 😀",
    "two\nlines\r\nand ER  - \nTY  - BOOK",
    "half \ud800 a pair \x00 \u202e turned",
    "and and others",
    '"quoted" @misc{x,',
)


def reference(**fields) -> Reference:
    return Reference(**{"key": "report-1", "label": "a.txt", **fields})


def dated(edtf: str) -> Reference:
    return reference(title="T", issued=DateBounds.parse(edtf))


def bibtex(one: Reference) -> dict[str, str]:
    library = parse_string(as_bibtex(one))
    assert not library.failed_blocks
    (entry,) = library.entries
    return {"key": entry.key, **{name: field.value for name, field in entry.fields_dict.items()}}


def ris(one: Reference) -> dict:
    (entry,) = rispy.loads(as_ris(one))
    return dict(entry)


def csl(one: Reference):
    item = json.loads(json.dumps(as_csl(one)))
    return item, CiteProcJSON([item])[one.key]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words_in_every_format(text):
    made = of_report("1" * 64, "a.txt", Metadata(title=text, author=text, outlet=text), None)
    shown = " ".join(visible(text).split())
    assert made.title == shown
    fields = bibtex(made)
    assert set(fields) == {"key", "author", "title", "howpublished"}
    assert unescaped(fields["title"]) == unescaped(fields["author"]) == shown
    assert ris(made)["title"] == shown
    assert ris(made)["authors"] == [shown]
    item, _ = csl(made)
    assert (item["title"], item["author"], item["container-title"]) == (shown, [{"literal": shown}], shown)


def unescaped(value: str) -> str:
    """A field as TeX would print it."""
    assert value[0] + value[-1] == "{}"
    text = value[1:-1].replace(r"\textbackslash{}", "\0")
    for command, letter in ((r"\textasciicircum{}", "^"), (r"\textasciitilde{}", "~")):
        text = text.replace(command, letter)
    for letter in "{}$&#_%":
        text = text.replace(f"\\{letter}", letter)
    return text.replace("\0", "\\")


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_any_title_comes_back_from_bibtex(title):
    made = of_report("1" * 64, "a.txt", Metadata(title=title), None)
    assert unescaped(bibtex(made)["title"]) == (made.title or "a.txt")


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_any_quotation_stays_in_one_line_of_ris(text):
    made = of_claim(one(f"x{text}"))
    tags = [line[:6] for line in as_ris(made).splitlines()]
    assert tags == ["TY  - ", "ID  - ", "TI  - ", "N1  - ", "ER  - "] or tags[-2] == "N1  - "
    assert len(rispy.loads(as_ris(made))) == 1


def test_without_a_date_no_format_has_one():
    made = reference(title="T")
    assert not {"date", "year", "month"} & bibtex(made).keys()
    assert not {"year", "date"} & ris(made).keys()
    assert "issued" not in csl(made)[0]
    assert as_text(made) == "“T”."


@pytest.mark.parametrize(
    ("edtf", "year", "month", "ris_date", "issued"),
    [
        ("2023-10-18", "2023", "10", "2023/10/18/", {"date-parts": [[2023, 10, 18]]}),
        ("2023-10", "2023", "10", "2023/10//", {"date-parts": [[2023, 10]]}),
        ("2023", "2023", None, "2023///", {"date-parts": [[2023]]}),
        ("2023-10-18?", None, None, "///18 October 2023 (uncertain)",
         {"date-parts": [[2023, 10, 18]], "circa": True}),
        ("2023~", None, None, "///about 2023", {"date-parts": [[2023]], "circa": True}),
        (
            "2023-10-18/2023-10-20", "2023", "10", "2023/10//18 to 20 October 2023",
            {"date-parts": [[2023, 10, 18], [2023, 10, 20]]},
        ),
        ("2023-12-30/2024-01-02", None, None, "///30 December 2023 to 2 January 2024",
         {"date-parts": [[2023, 12, 30], [2024, 1, 2]]}),
        ("199X", None, None, "///1990s", {"date-parts": [[1990, 1, 1], [1999, 12, 31]]}),
        ("../2023-05-02", None, None, "///by 2 May 2023", {"literal": "by 2 May 2023"}),
    ],
)  # fmt: skip
def test_a_date_is_given_as_exactly_as_it_is_known(edtf, year, month, ris_date, issued):
    made = dated(edtf)
    fields = bibtex(made)
    assert (fields["date"], fields.get("year"), fields.get("month")) == (edtf, year, month)
    assert (ris(made)["date"], ris(made).get("year")) == (ris_date, year)
    assert csl(made)[0]["issued"] == issued


def test_a_claim_is_cited_with_its_sentence_its_address_and_the_day_it_was_recorded():
    said = one(
        title="Lynx sent",
        author="B. Writer",
        outlet="The Daily Lynx",
        published="2023-11-02",
        url="https://lynx.example/1",
    )
    made = of_claim(said, "../brief.html")
    address = f"../brief.html#claim-{said.claim.id}"
    assert as_text(made) == (
        "B. Writer, “Lynx sent”, The Daily Lynx, 2 November 2023, "
        f"https://lynx.example/1 (accessed 1 June 2024): “{SENTENCE}” [{address}]"
    )
    assert bibtex(made)["urldate"] == "2024-06-01"
    assert bibtex(made)["url"] == "https://lynx.example/1"
    assert SENTENCE in bibtex(made)["note"]
    assert ris(made)["notes"] == [f"“{SENTENCE}” {address}"]
    assert ris(made)["urls"] == ["https://lynx.example/1"]
    assert csl(made)[0]["note"] == f"“{SENTENCE}” {address}"
    assert csl(made)[0]["accessed"] == {"date-parts": [[2024, 6, 1]]}


@pytest.mark.parametrize(
    "url", ["https://user:secret@lynx.example/", "javascript:alert(1)", "http://a b", "ftp://x"]
)
def test_an_address_that_may_not_be_followed_is_left_out(url):
    made = of_report("1" * 64, "a.txt", Metadata(title="T", url=url), None)
    for text in (as_text(made), as_bibtex(made), as_ris(made), json.dumps(as_csl(made))):
        assert "secret" not in text
        assert "javascript" not in text
        assert "url" not in text.lower().split()


def test_a_report_without_a_title_is_called_by_its_path():
    made = of_report("1" * 64, "folder/a.txt", Metadata(), None)
    assert as_text(made) == "folder/a.txt."
    assert unescaped(bibtex(made)["title"]) == "folder/a.txt"
