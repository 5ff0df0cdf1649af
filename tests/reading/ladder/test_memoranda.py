from tests.reading.told import claims, of, one

MEMORANDUM = """MEMORANDUM FOR THE SECRETARY OF STATE

SUBJECT: Delegation of Authority

By the authority vested in me, I hereby delegate to the Secretary of State the
authority under section 506(a)(1) of the Foreign Assistance Act of 1961 to
direct the drawdown of up to $75 million in defense articles of the Department of
Defense to provide assistance to Ukraine.
"""


def test_a_memorandum_authorises_one_drawdown_of_its_sum():
    found = one("authorised", MEMORANDUM)
    assert found.item.id is None
    assert found.instrument == "drawdown"
    assert found.supplier == "US"
    assert found.money
    assert (found.money.min, found.money.max) == (None, 75e6)
    assert found.authority
    assert "506(a)(1)" in found.authority


def test_an_act_done_by_its_own_words_has_the_date_of_the_document():
    found = one("authorised", MEMORANDUM, published="2022-03-04")
    assert found.happened
    assert found.happened.edtf() == "2022-03-04"
    assert "hereby" in found.happened.basis


def test_an_undated_memorandum_leaves_its_date_open():
    found = one("authorised", MEMORANDUM, published=None)
    assert found.happened is None
    assert "happened" in found.why_missing


def test_a_report_about_a_drawdown_does_not_take_the_date_of_publication():
    found = of(
        "authorised", "The President has moved to direct the drawdown of $75 million in arms for Ukraine."
    )
    assert [claim.happened for claim in found] == [None]


def test_the_year_of_the_law_is_no_date_of_the_act():
    assert not [claim for claim in claims(MEMORANDUM) if claim.happened and "1961" in claim.happened.edtf()]


def test_assistance_under_another_section_is_no_drawdown():
    text = MEMORANDUM.replace(
        "to provide assistance to Ukraine.",
        "to provide assistance to Ukraine, and the authority to furnish up to $20 million in assistance "
        "without regard to any other law.",
    )
    drawdowns = [claim for claim in claims(text) if claim.instrument == "drawdown"]
    assert [claim.money and claim.money.max for claim in drawdowns] == [75e6]
