"""What the brief on the five web texts states, each with its sentence, and what it never states."""

import re


def told(found, *words):
    """One of the claims whose sentence has these words."""
    return [claim for claim in found if all(re.search(word, claim["evidence"]["text"]) for word in words)]


def bounds(claim):
    quantity = claim["quantity"] or {}
    return quantity.get("min"), quantity.get("max")


def test_every_claim_cited_quotes_its_report_exactly(seeds, shared):
    assert seeds.claims
    for claim in seeds.claims:
        text = (shared / "reports" / "seeds" / claim["path"]).read_bytes().decode()
        evidence = claim["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["text"]


def test_every_statement_cites_at_least_one_claim(seeds):
    known = {claim["id"] for claim in seeds.claims}
    for statement in seeds.statements:
        assert statement["claims"], statement["text"]
        assert set(statement["claims"]) <= known
        assert statement["parts"]


def test_the_united_states_refused_atacms_because_of_escalation_and_stock(seeds):
    assert told(
        seeds.stated(event="refused", supplier="US", recipient="UA", item="atacms"), "will not provide"
    )
    against = seeds.stated(event="argued", item="atacms", party="US", leaning="against")
    assert {"escalation", "stock"} <= {claim["reason"] for claim in against}
    assert told([claim for claim in against if claim["reason"] == "escalation"], "provoke a wider conflict")
    assert told([claim for claim in against if claim["reason"] == "stock"], "readiness|limited size")


def test_ukraine_asked_for_hundreds(seeds):
    found = told(seeds.stated(event="requested", party="UA", item="atacms"), "hundreds of the missiles")
    assert (100, 999) in [bounds(claim) for claim in found]


def test_about_four_thousand_were_built_and_about_nine_hundred_sold(seeds):
    (built,) = told(seeds.stated(event="produced", item="atacms"), "4,000")
    assert bounds(built) == (4000, 4000)
    assert built["quantity"]["approximate"]
    assert built["party"] == "lockheed-martin"
    (sold,) = told(seeds.stated(event="sold", item="atacms"), "900")
    assert bounds(sold) == (900, 900)
    assert sold["quantity"]["approximate"]


def test_many_were_used_and_no_number_is_made_of_it(seeds):
    (used,) = told(seeds.stated(event="used", item="atacms"), "Gulf War")
    assert used["quantity"]["vague"]
    assert bounds(used) == (None, None)
    assert used["party"] == "US"


def test_about_five_hundred_a_year_are_produced(seeds):
    (made,) = [
        c for c in seeds.stated(event="produced", item="atacms") if c["quantity"] and c["quantity"]["per"]
    ]
    assert bounds(made) == (500, 500)
    assert made["quantity"]["per"] == "year"
    assert made["quantity"]["approximate"]


def test_the_precision_strike_missile_is_expected_as_successor(seeds):
    assert seeds.stated(event="replaced", item="atacms", successor="prsm", status="planned")


def test_it_was_authorised_in_secret_in_february_of_the_year_the_text_leaves(seeds):
    (found,) = told(seeds.stated(event="authorised", item="atacms", supplier="US"), "secretly authorized")
    assert found["secret"]
    assert found["happened"] == "2024-02?"
    assert found["speaker"]["text"] == "Jake Sullivan"
    assert bounds(found) == (None, None)


def test_it_was_delivered_and_that_was_told_on_24_april(seeds):
    delivered = [
        claim
        for claim in seeds.stated(event="delivered", supplier="US", recipient="UA", status="actual")
        if (claim["item"]["id"] or "").startswith("atacms")
    ]
    assert told(delivered, "quietly sent")
    assert told(delivered, "already arrived")
    # The text does not say of which year; what else it dates leaves one, so the day is marked uncertain.
    assert "2024-04-24?" in {claim["disclosed"] for claim in seeds.claims}


def test_it_was_part_of_a_package_of_300_million_dollars(seeds):
    (found,) = told(seeds.stated(event="announced", item=None), r"\$300 million")
    assert (found["money"]["min"], found["money"]["max"], found["money"]["currency"]) == (300e6, 300e6, "USD")


def test_ukraine_used_the_cluster_variant_in_october_2023(seeds):
    (found,) = seeds.stated(event="used", item="atacms/cluster")
    assert (found["party"], found["happened"]) == ("UA", "2023-10")


def test_britain_sent_storm_shadow_and_france_scalp_on_an_assurance(seeds):
    assert seeds.stated(
        event="delivered", item="storm-shadow", supplier="GB", recipient="UA", status="actual"
    )
    (scalp,) = seeds.stated(event="delivered", item="scalp", supplier="FR", recipient="UA", status="actual")
    (condition,) = seeds.stated(event="conditioned", item="scalp")
    assert condition["evidence"] == scalp["evidence"]


def test_training_on_the_f16_was_refused_and_then_planned(seeds):
    refused = [claim for claim in seeds.stated(item="f-16") if told([claim], "refused to authorise")]
    assert [(claim["event"], claim["status"]) for claim in refused] in (
        [("trained", "denied")],
        [("refused", "actual")],
    )
    assert told(seeds.stated(event="trained", item="f-16", status="planned"), "would start")


def test_no_stock_has_a_number(seeds):
    held = [claim for claim in seeds.claims if claim["event"] == "held"]
    assert held
    assert [bounds(claim) for claim in held] == [(None, None)] * len(held)


def test_nothing_is_dated_2017(seeds):
    assert not [
        c for c in seeds.claims if "2017" in f"{c['happened']}{c['disclosed']}{c['evidence']['text']}"
    ]
    assert not [
        statement for statement in seeds.statements if "2017" in statement["text"] + (statement["when"] or "")
    ]


def test_the_text_without_numbers_gives_none(seeds):
    mine = [claim for claim in seeds.claims if claim["path"] == "seed-1.txt"]
    assert mine
    assert not [claim for claim in mine if bounds(claim) != (None, None) or claim["money"]]


FURNITURE = (
    "No time to read", "Get a summary", "Previous Article", "Next Article", "Source link",
    "Skip to content", "Leave a Reply", "email address will not be published", "Read more",
    "Uncommon Knowledge", "Newsweek cover", "ad-free", "JO YONG HAK", "Getty Images",
    "The history of cluster bombs", "Broaden your horizons", "About the writer", "Alessandra",
    "Global Football",
)  # fmt: skip


def test_no_navigation_line_stands_in_a_statement_or_its_evidence(seeds):
    said = [claim["evidence"]["text"] for claim in seeds.claims]
    said += [statement["text"] for statement in seeds.statements]
    assert not [(line, text) for text in said for line in FURNITURE if line in text]


def test_nothing_was_wrong_with_the_inputs(seeds):
    assert seeds.data["problems"] == []
    assert len(seeds.data["sources"]) == 5
