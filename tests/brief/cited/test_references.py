"""References filled in on a page are those of the package, to the letter, and are kept once a report."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from drawdown.brief.cited.references import ID, KEY, QUOTATION, references
from drawdown.citing import as_bibtex, as_csl, as_ris, as_text
from drawdown.reference import of_claim
from tests.brief.made import entry, report

WORDS = "It cost $5 & 10% of {all} _stocks_ \\ #1."
DATES = (None, "2024-03-12", "2024", "2023-10?", "2023-01/2023-04")


def filled(found, one, form):
    """One format of one reference, put together as the page does."""
    number, quoted = found.of[one.claim.id]
    words = found.quotations[quoted] if quoted is not None else ("",)
    places = {
        KEY: one.claim.id[: found.digits],
        ID: one.claim.id,
        QUOTATION: words[-1] if form == "bibtex" else words[0],
    }

    def fill(value):
        if isinstance(value, str):
            return "".join(places.get(letter, letter) for letter in value)
        if isinstance(value, dict):
            return {name: fill(part) for name, part in value.items()}
        return [fill(part) for part in value] if isinstance(value, list | tuple) else value

    return fill(found.forms[number][form])


def whole(one):
    made = of_claim(one)
    return {"text": as_text(made), "bibtex": as_bibtex(made), "ris": as_ris(made), "csl": as_csl(made)}


def same(*entries):
    found = references(entries)
    for one in entries:
        assert {form: filled(found, one, form) for form in ("text", "bibtex", "ris", "csl")} == whole(one)
    return found


@pytest.mark.parametrize("published", DATES)
def test_each_format_filled_in_is_the_reference_itself(published):
    source = report(
        f"{WORDS} More.", title=WORDS, author="A. B", url="https://example.org/x_y", published=published
    )
    same(entry("delivered", source, WORDS), entry("delivered", source, "More."), entry("used", source, WORDS))


# What a report may hold: marks of places too, which stand there as codes.
ANY = st.text(st.characters(codec="utf-8"), max_size=60)


@given(text=ANY, title=ANY, author=ANY, outlet=ANY)
def test_no_words_of_a_report_are_taken_for_a_place_or_lost(text, title, author, outlet):
    about = {"title": f"{title}{KEY}", "author": f"{author}{ID}", "outlet": f"{outlet}{QUOTATION}"}
    source = report(f"a{text}{ID}", "a.txt", (), **about)
    same(entry("delivered", source), entry("used", source, "a"))


def test_a_report_has_one_form_however_many_claims_quote_it():
    sources = [report(f"{WORDS} And {number}.", f"{number}.txt", title="T") for number in range(2)]
    told = [entry(event, source, WORDS) for source in sources for event in ("delivered", "used", "held")]
    found = same(*told)
    assert len(found.forms) == 2
    assert len(found.quotations) == 1


def test_claims_of_one_report_recorded_on_two_days_have_the_day_of_each():
    source = report(WORDS, url="https://example.org/a")
    one, other = entry("delivered", source), entry("used", source)
    found = same(one, replace(other, recorded=other.recorded + timedelta(days=3)))
    assert len(found.forms) == 2


def test_what_is_filled_in_parses_in_libraries_of_others():
    source = report(WORDS, title=WORDS, author=WORDS, outlet=WORDS, published="2024-03")
    one = entry("delivered", source)
    found = references([one])
    library = parse_string(filled(found, one, "bibtex"))
    assert not library.failed_blocks
    assert len(library.entries) == 1
    assert rispy.loads(filled(found, one, "ris"))[0]["title"] == WORDS
    item = json.loads(json.dumps(filled(found, one, "csl")))
    assert len(CiteProcJSON([item])) == 1
