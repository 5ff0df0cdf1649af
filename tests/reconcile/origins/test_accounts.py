"""The accounts of one report."""

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from drawdown.speaker import AUTHOR, Speaker
from tests.reconcile.made import OFFICIALS, count, entry, said
from tests.reconcile.origins.build import MINISTER, POST, of, one


def at(id, start, *fields, **named):
    """A claim whose sentence begins at this place."""
    made = entry(id, *fields, **named)
    words = made.claim.evidence
    moved = dataclasses.replace(words, start=start, end=start + len(words.text))
    return dataclasses.replace(made, claim=dataclasses.replace(made.claim, evidence=moved))


def test_claims_are_put_to_whose_statement_they_are():
    made = of(
        at("a", 0, speaker=MINISTER),
        at("b", 100, "used", speaker=OFFICIALS, via=("Reuters",)),
        at("c", 200, "rated"),
    )
    assert [(account.speaker.kind, account.via, account.claims) for account in made] == [
        ("named", (), ("a",)),
        ("anonymous", ("Reuters",), ("b",)),
        ("author", (), ("c",)),
    ]


def test_a_surname_is_the_person_named_before():
    (made,) = of(at("a", 0, speaker=MINISTER), at("b", 100, "used", speaker=Speaker("Solberg", "named")))
    assert made.speaker == MINISTER
    assert made.claims == ("a", "b")


def test_an_office_told_otherwise_is_the_person_whose_role_it_is():
    boss = Speaker("the Navy's procurement boss", "named", "Navy's procurement boss")
    admiral = Speaker("Ann Lee", "named", "deputy secretary of the Navy for procurement and supply")
    (made,) = of(at("a", 0, speaker=boss), at("b", 100, "used", speaker=admiral))
    assert made.speaker == admiral


def test_another_office_is_another_source():
    boss = Speaker("the Army's procurement boss", "named", "Army's procurement boss")
    admiral = Speaker("Ann Lee", "named", "deputy secretary of the Navy for procurement and supply")
    assert len(of(at("a", 0, speaker=boss), at("b", 100, "used", speaker=admiral))) == 2


def test_a_headline_rests_on_what_its_body_cites():
    (made,) = of(at("a", 0, "refused", words="No to missiles"), at("b", 100, "refused", speaker=POST))
    assert made.speaker.text == "Washington Post"
    assert made.claims == ("a", "b")
    assert made.restated == ("a",)


def test_a_refusal_told_as_a_decision_not_taken_is_restated_too():
    (made,) = of(at("a", 0, "refused"), at("b", 100, "authorised", status="denied", speaker=POST))
    assert made.restated == ("a",)


def test_what_the_author_says_of_another_item_is_the_authors_own():
    made = of(at("a", 0, "refused", item="f-16"), at("b", 100, "refused", speaker=POST))
    assert [account.speaker.kind for account in made] == ["author", "report"]


def test_a_figure_that_the_source_does_not_have_is_the_authors_own():
    made = of(at("a", 0, "delivered", quantity=count(31)), at("b", 100, "delivered", speaker=POST))
    assert [account.speaker.kind for account in made] == ["author", "report"]


def test_reports_of_nobody_are_those_of_the_one_outlet_named():
    vague = Speaker("US reports", "report")
    (made,) = of(at("a", 0, "refused", speaker=vague), at("b", 100, "refused", speaker=POST))
    assert made.speaker.text == "Washington Post"


def test_reports_of_nobody_stay_so_where_two_outlets_are_named():
    made = of(
        at("a", 0, "refused", speaker=Speaker("media reports", "report")),
        at("b", 100, "refused", speaker=POST),
        at("c", 200, "refused", speaker=Speaker("Politico", "report")),
    )
    assert len(made) == 3


def test_two_occasions_of_one_person_are_two_accounts():
    first, second = at("a", 0, speaker=MINISTER), at("b", 100, "used", speaker=MINISTER)
    occasions = {"a": said("2024-03-01"), "b": said("2024-03-20")}
    assert len(of(first, second, occasions=occasions)) == 2
    assert len(of(first, second, occasions={"a": said("2024-03"), "b": said("2024-03-20")})) == 1


def test_a_claim_without_an_occasion_goes_with_the_one_before():
    made = of(
        at("a", 0, speaker=MINISTER),
        at("b", 100, "used", speaker=MINISTER),
        at("c", 200, "rated", speaker=MINISTER),
        occasions={"a": said("2024-03-01"), "c": said("2024-05-01")},
    )
    assert [account.claims for account in made] == [("a", "b"), ("c",)]


def test_an_institution_is_the_state_for_which_somebody_speaks():
    assert one("a", speaker=MINISTER).institution == "NO"
    assert one("a", speaker=Speaker("The Pentagon", "organisation")).institution == "US"
    adviser = Speaker("the security adviser", "named", "security adviser")
    assert one("a", "refused", speaker=adviser).institution == "NO"
    assert one("a", "used", speaker=adviser).institution is None
    assert one("a", speaker=Speaker("Ukrainian officials", "anonymous", "officials")).institution == "UA"


def test_lawmakers_analysts_and_those_who_have_left_speak_for_nobody():
    for role in ("US senator", "German analyst", "former British minister"):
        assert one("a", speaker=Speaker("Ann Lee", "named", role)).institution is None


def test_the_outlet_of_a_report_is_spelt_by_its_host():
    made = entry("a")
    moved = dataclasses.replace(
        made, source=dataclasses.replace(made.source, url="https://www.washingtonpost.com/a/b")
    )
    (account,) = of(moved)
    assert account.outlet == "Washington Post"


def test_quotations_figures_and_names_are_taken_from_the_sentences():
    words = "At Camp Nowhere “we have given all that we had,” he said of the 1,473 shells of 2023."
    account = one("a", words=words)
    assert account.quotes == ("we have given all that we had",)
    assert account.numbers == ("1473",)
    assert account.names == ("camp nowhere",)


def test_a_report_of_nothing_has_no_accounts():
    assert of() == ()


@given(st.permutations(range(4)))
def test_the_order_of_claims_does_not_matter(order):
    made = [
        at("a", 0, "refused"),
        at("b", 100, "refused", speaker=POST),
        at("c", 200, "used", speaker=MINISTER),
        at("d", 300, "rated", speaker=Speaker("Solberg", "named")),
    ]
    assert of(*(made[place] for place in order)) == of(*made)


@given(st.text(max_size=80), st.text(max_size=30), st.sampled_from(("named", "anonymous", "report")))
def test_hostile_words_are_some_account(words, name, kind):
    made = of(entry("a", words=words, speaker=Speaker(name, kind)), entry("b", speaker=AUTHOR))
    assert sorted(claim for account in made for claim in account.claims) == ["a", "b"]


def test_the_newspaper_is_the_one_named_before():
    paper = Speaker("the newspaper", "report")
    (made,) = of(at("a", 0, "refused", speaker=POST), at("b", 100, "held", speaker=paper))
    assert made.speaker.text == "Washington Post"
    assert made.claims == ("a", "b")
    (alone,) = of(at("b", 100, "held", speaker=paper))
    assert alone.speaker == paper


def test_the_officials_are_those_told_of_before():
    those = Speaker("the officials", "anonymous", "officials")
    (made,) = of(
        at("a", 0, "refused", speaker=Speaker("two U.S. officials", "anonymous"), via=("Reuters",)),
        at("b", 100, "held", speaker=those),
    )
    assert made.via == ("Reuters",)
    assert made.claims == ("a", "b")
    assert (
        len(of(at("a", 0, speaker=Speaker("a diplomat", "anonymous")), at("b", 100, "held", speaker=those)))
        == 2
    )
