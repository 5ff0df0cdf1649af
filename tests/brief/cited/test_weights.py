"""What a claim is worth: the grades of the facts it belongs to, its source's letter, its origins."""

import json

import pytest

from drawdown.brief import write
from drawdown.brief.cited.weights import weights
from drawdown.brief.naming import Names
from drawdown.origin import Origins
from tests.brief.judged import AGAIN, BUILT, ENTRIES, FEWER, ORIGINS, REFUSED, USED, fact, full
from tests.brief.made import brief, catalogue

NAMES = Names(catalogue())
SHOWN = {one.claim.id: one for one in ENTRIES}
OF_TWO = fact(REFUSED, AGAIN, reliability="C", letters=(("F", "no record"), ("C", "3 of 4 borne out")))


def weighed(*facts, shown=SHOWN, origins=ORIGINS):
    return weights(SHOWN, facts, shown, origins, NAMES)


def test_a_claim_has_the_grade_of_its_fact_and_the_letter_of_its_own_source():
    found = weighed(OF_TWO)
    first, again = found[REFUSED.claim.id], found[AGAIN.claim.id]
    assert [(one.reliability, one.credibility) for one in first.grades] == [("C", "3")]
    assert (first.letter, first.why) == ("F", "no record")
    assert (again.letter, again.why) == ("C", "3 of 4 borne out")
    assert dict(first.rows) == {
        "Grade": "C3: reliability C (fairly reliable), credibility 3 (possibly true). "
        "The United States refused to send ATACMS to Ukraine.",
        "Its source": "F: no record",
        "Origin": ORIGINS.by_id[ORIGINS.of["c1"][0]].label,
    }


def test_its_own_fact_stands_before_a_sum_of_which_it_is_a_part():
    total = fact(BUILT, FEWER, id="a" * 16, derived=True, reliability="F", credibility="4")
    own = fact(BUILT, id="b" * 16, letters=(("F", "no record"),))
    found = weighed(total, own)
    assert [name for name, _ in found["c4"].rows][:2] == ["Grade", "Part of"]
    assert [one.fact for one in found["c5"].grades] == [total.id]
    assert found["c5"].letter == ""


def test_a_fact_that_rests_on_a_claim_not_shown_grades_nothing():
    shown = {id: one for id, one in SHOWN.items() if id != "c2"}
    assert weighed(OF_TWO, shown=shown)["c1"].grades == ()
    assert weighed(shown=SHOWN)["c1"].rows[0] == ("Grade", "none: no fact told here rests on it")


def test_without_known_origins_none_is_told():
    assert weighed(OF_TWO, origins=Origins())["c1"].origins == ()


def test_the_three_formats_tell_the_same_grades(tmp_path):
    made = full(facts=[OF_TWO])
    written = write(made, tmp_path)
    row = next(one for one in json.loads(written.json.read_text("utf-8"))["claims"] if one["id"] == "c1")
    assert row["grades"] == [{"fact": OF_TWO.id, "reliability": "C", "credibility": "3"}]
    assert row["source"] == {"reliability": "F", "why": "no record"}
    assert row["origins"] == list(made.citations["c1"].weight.origins) != []
    assert "Grade C3; source F (no record); origin: " in written.markdown.read_text("utf-8")
    assert "C3: reliability C (fairly reliable)" in written.html.read_text("utf-8")


@pytest.mark.parametrize("entry", [USED, BUILT])
def test_without_facts_and_origins_a_footnote_has_no_grade(entry, tmp_path):
    written = write(brief(entry), tmp_path)
    assert "Grade" not in written.markdown.read_text("utf-8")
