from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from drawdown.brief import Material, outline
from drawdown.clock import KnownOn
from drawdown.errors import EvidenceMistake
from drawdown.evidence import Evidence
from drawdown.findings import Unread
from drawdown.problem import Problem
from drawdown.scope import Scope
from drawdown.speaker import Speaker
from tests.brief.made import OFFICIALS, brief, catalogue, dollars, entry, number, report, vague

US_TO_UA: dict[str, Any] = {"supplier": "US", "recipient": "UA"}


def section(made, key, item=0):
    return next((section for section in made.items[item].sections if section.key == key), None)


def texts(made, key):
    found = section(made, key)
    return [statement.text for statement in found.statements] if found else []


def test_claims_that_say_the_same_become_one_statement_with_all_their_citations():
    first, second = report("They will not send it.", "a.txt"), report("It was refused again.", "b.txt")
    one = entry("refused", first, **US_TO_UA, speaker=OFFICIALS, via=("Washington Post",))
    two = entry("refused", second, **US_TO_UA)
    made = brief(one, two, reports=(first, second))
    (statement,) = section(made, "happened").statements
    assert statement.claims == (one.claim.id, two.claim.id)
    assert statement.reports == 2
    assert statement.said_by == "US officials (anonymous), via Washington Post; the report itself (b.txt)"
    assert statement.when == ""


def test_a_different_number_date_or_status_is_another_statement():
    source = report("Many words.")
    told = [
        entry("delivered", source, **US_TO_UA),
        entry("delivered", source, **US_TO_UA, ordinal=1, quantity=number(20, 20)),
        entry("delivered", source, **US_TO_UA, ordinal=2, happened="2023-10"),
        entry("delivered", source, **US_TO_UA, ordinal=3, status="planned"),
        entry("delivered", source, **US_TO_UA, ordinal=4, disclosed="2024-04-24"),
    ]
    assert len(section(brief(*told, reports=(source,)), "happened").statements) == 5


def test_what_is_dated_comes_first_and_in_order_then_the_rest_along_the_ladder():
    source = report("Words.")
    made = brief(
        entry("delivered", source, supplier="US"),
        entry("requested", source, party="UA"),
        entry("used", source, party="UA", happened="2023-10"),
        entry("sold", source, supplier="US", happened="1991/.."),
        entry("authorised", source, supplier="US", why_missing={"happened": "year-not-stated: in February"}),
        entry("held", source, party="US", happened="../2020"),
        reports=(source,),
    )
    assert [
        (group.title, [s.when for s in group.statements]) for group in section(made, "happened").groups
    ] == [
        ("Dated", ["Since 1991 or later", "By 2020", "October 2023"]),
        ("Date given only in part", ["In February (year not stated in the sentence)"]),
        ("Date not stated, from request to use", ["", ""]),
    ]
    assert texts(made, "happened")[-2:] == ["Ukraine asked for ATACMS.", "The United States sent ATACMS."]


def test_what_may_have_begun_earlier_stands_first():
    source = report("Words.")
    made = brief(
        entry("sold", source, supplier="US", happened="2021"),
        entry("used", source, party="UA", happened="2020/2023"),
        reports=(source,),
    )
    assert [statement.when for statement in section(made, "happened").statements] == ["2020 to 2023", "2021"]


def test_no_date_is_invented_from_the_date_of_the_report():
    source = report("They sent it.", published="2024-05-30")
    made = brief(entry("delivered", source, supplier="US"), reports=(source,))
    assert section(made, "happened").statements[0].when == ""
    clocks = dict(next(iter(made.citations.values())).clocks)
    assert clocks == {
        "happened": "not stated",
        "disclosed": "by 30 May 2024; worked out from published by then",
        "published": "30 May 2024",
        "recorded": "1 June 2024",
    }


def test_numbers_stand_as_ranges_beside_their_words_and_vague_words_as_words():
    source = report("Words.")
    made = brief(
        entry("requested", source, party="UA", quantity=number(100, 999, approximate=True, text="hundreds")),
        entry("held", source, party="US", quantity=vague("severely limited"), speaker=OFFICIALS),
        entry("announced", source, supplier="US", money=dollars(3e8, "$300 million"), happened="2024-03-12"),
        reports=(source,),
    )
    table = section(made, "amounts").table
    assert [row.cells for row in table.rows] == [
        ("Request for ATACMS by Ukraine", "hundreds (100 to 999)", "“hundreds”", "the report itself (a.txt)"),
        (
            "Money: announcement of ATACMS by the United States, 12 March 2024",
            "$300 million",
            "“$300 million”",
            "the report itself (a.txt)",
        ),
        (
            "Stock of ATACMS held by the United States",
            "no number given",
            "“severely limited”",
            "US officials (anonymous)",
        ),
    ]
    assert all(row.claims for row in table.rows)


def test_two_numbers_of_one_thing_stay_two_and_are_not_added():
    source = report("Words.")
    made = brief(
        entry("delivered", source, **US_TO_UA, quantity=number(20, 20, text="20")),
        entry("delivered", source, **US_TO_UA, ordinal=1, quantity=number(30, 30, text="30")),
        reports=(source,),
    )
    assert [row.cells[1] for row in section(made, "amounts").table.rows] == ["20", "30"]


def test_refusals_reasons_and_conditions_stand_together_reasons_in_their_own_words():
    source = report("Limited stocks speak against it, officials said.\nIt must stay inside.")
    reason, limit = source.text.split("\n")
    made = brief(
        entry("refused", source, reason, **US_TO_UA),
        entry("trained", source, reason, party="allies", recipient="UA", status="denied"),
        entry("argued", source, reason, **US_TO_UA, party="US", leaning="against", reason="stock"),
        entry("argued", source, reason, **US_TO_UA, party="US", leaning="for", reason="need"),
        entry("argued", source, reason, **US_TO_UA, party="US", reason="cost", ordinal=1),
        entry("conditioned", source, limit, **US_TO_UA, party="US"),
        reports=(source,),
    )
    found = section(made, "reasons")
    assert [group.title for group in found.groups] == [
        "Refused or paused",
        "Reasons given against",
        "Reasons given for",
        "Reasons, neither for nor against",
        "Conditions, limits and assurances",
    ]
    assert found.groups[1].statements[0].words == reason
    assert "limited stock as the reason" in found.groups[1].statements[0].text
    assert found.groups[-1].statements[0].words == limit


def test_what_was_secret_and_when_it_was_disclosed():
    source = report("Words.")
    made = brief(
        entry("authorised", source, **US_TO_UA, secret=True, disclosed="2024-04-24"),
        entry("delivered", source, **US_TO_UA, why_missing={"disclosed": "report-undated: last month"}),
        entry("sold", source, **US_TO_UA, why_missing={"disclosed": "not-stated"}),
        reports=(source,),
    )
    assert texts(made, "kept") == [
        "The United States authorised sending ATACMS to Ukraine, in secret. Disclosed: 24 April 2024.",
        "The United States sent ATACMS to Ukraine. Disclosed: last month (the report is undated).",
    ]


def test_speakers_are_listed_with_their_outlets():
    post = Speaker("The Washington Post", "report")
    first, second, third = (report("Words.", name) for name in ("a.txt", "b.txt", "c.txt"))
    made = brief(
        entry("refused", first, supplier="US", speaker=OFFICIALS, via=("Washington Post",)),
        entry("held", second, party="US", speaker=post),
        entry("held", second, party="US", speaker=post, ordinal=1),
        entry("delivered", third, supplier="US", speaker=Speaker(None, "anonymous"), via=("Other Paper",)),
        entry("delivered", third, supplier="GB", speaker=Speaker("reports", "report")),
        reports=(first, second, third),
    )
    found = section(made, "speakers")
    assert [row.cells for row in found.table.rows] == [
        ("The Washington Post", "another report", "b.txt", "2"),
        ("US officials", "anonymous", "Washington Post → a.txt", "1"),
        ("An unnamed speaker", "anonymous", "Other Paper → c.txt", "1"),
        ("Reports", "another report", "c.txt", "1"),
    ]
    assert found.note == ""


def test_one_report_alone_is_called_one():
    source = report("Words.")
    made = brief(entry("used", source, party="UA"), reports=(source,))
    assert section(made, "speakers").note == "All of it from one report."


def test_many_speakers_are_counted_and_not_all_named():
    sources = [report("Words.", f"{at}.txt") for at in range(7)]
    told = [
        entry("refused", source, supplier="US", speaker=Speaker(f"Speaker {at}", "named"))
        for at, source in enumerate(sources[:5])
    ]
    told += [entry("refused", source, supplier="US") for source in sources[5:]]
    (statement,) = section(brief(*told, reports=tuple(sources)), "happened").statements
    assert statement.said_by == "Speaker 0; Speaker 1; Speaker 2; and 3 more"
    (last,) = section(brief(*told[5:], reports=tuple(sources)), "happened").statements
    assert last.said_by == "the reports themselves (2)"


def test_what_is_not_known_follows_from_the_claims_and_cites_them():
    source = report("Words.")
    sent = entry("delivered", source, recipient="UA")
    some = entry("ordered", source, party="US", quantity=vague("some"))
    when = entry("authorised", source, **US_TO_UA, why_missing={"happened": "year-not-stated: in February"})
    made = brief(sent, some, when, reports=(source,))
    found = {statement.text: statement.claims for statement in section(made, "unknowns").statements}
    assert found == {
        "Delivery of ATACMS to Ukraine: how many is not stated.": (sent.claim.id,),
        "Order of ATACMS by the United States: the number is given only in words, “some”.": (some.claim.id,),
        "Authorisation to send ATACMS to Ukraine by the United States: the date is given only in part, "
        "in February (year not stated in the sentence).": (when.claim.id,),
        "Delivery of ATACMS to Ukraine: when is not stated.": (sent.claim.id,),
        "Delivery of ATACMS to Ukraine: from whom is not stated.": (sent.claim.id,),
    }


def test_what_one_report_states_is_not_called_unknown():
    source = report("Words.")
    made = brief(
        entry("delivered", source, **US_TO_UA, quantity=number(20, 20)),
        entry("delivered", source, **US_TO_UA, happened="2023-10", ordinal=1),
        reports=(source,),
    )
    assert section(made, "unknowns") is None


def test_items_stand_by_number_of_claims_variants_with_their_item_and_aid_last():
    source = report("Words.")
    made = brief(
        *(entry("announced", source, item=None, supplier="US", ordinal=at) for at in range(3)),
        entry("used", source, item="prsm", party="US"),
        entry("used", source, item="atacms", party="UA"),
        entry("used", source, item="atacms/cluster", party="UA"),
        reports=(source,),
    )
    assert [(item.name, item.claims, item.anchor) for item in made.items] == [
        ("ATACMS", 2, "item-atacms"),
        ("Precision Strike Missile", 1, "item-prsm"),
        ("Aid as a whole", 3, "item-aid"),
    ]
    assert "Ukraine used ATACMS (cluster variant)." in texts(made, "happened")


def test_every_claim_that_stands_is_cited_and_every_citation_has_its_claim():
    source = report("Words.")
    events = (
        "requested",
        "considered",
        "paused",
        "held",
        "rated",
        "argued",
        "conditioned",
        "trained",
        "notified",
    )
    told = [entry(event, source, **US_TO_UA, party="US") for event in events]
    told.append(entry("rated", source, quantity=number(190, 190, unit="mile", text="190 miles")))
    made = brief(*told, reports=(source,))
    cited = {claim for section in made.items[0].sections for s in section.statements for claim in s.claims}
    cited |= {
        claim for s in made.items[0].sections if s.table for row in s.table.rows for claim in row.claims
    }
    assert cited == {one.claim.id for one in told} == set(made.citations)
    assert [citation.number for citation in made.citations.values()] == list(range(1, len(told) + 1))


def test_a_rejected_claim_leaves_the_statements_and_is_listed_as_set_aside():
    source = report("Words.")
    wrong = entry("delivered", source, **US_TO_UA, decision="reject")
    right = entry("refused", source, **US_TO_UA, decision="accept")
    made = brief(wrong, right, reports=(source,))
    assert texts(made, "happened") == ["The United States refused to send ATACMS to Ukraine."]
    assert [statement.claims for statement in made.set_aside] == [(wrong.claim.id,)]
    assert made.counts["claims"] == 1
    assert made.counts["claims set aside"] == 1
    assert wrong.claim.id in made.citations


def test_claims_without_a_date_on_the_clock_are_listed_apart():
    source = report("Words.")
    unknown = entry("delivered", source, **US_TO_UA)
    question = (KnownOn("published", date(2024, 5, 1)),)
    made = brief(reports=(source,), undated=(unknown,), known_on=question, scope=Scope(("atacms",)))
    assert made.items == ()
    assert [statement.claims for statement in made.undated] == [(unknown.claim.id,)]
    assert made.known_on == ("As known on 1 May 2024: what was published by then.",)
    assert made.title == "ATACMS: what the reports say"
    possibly = brief(undated=(unknown,), known_on=question, possible=True)
    assert possibly.known_on == ("As known on 1 May 2024: what was possibly published by then.",)


def test_counts_name_what_was_left_out():
    dated, undated = report("Words.", "a.txt", published="2024"), report("Words.", "b.txt")
    left = Unread("b.txt", Evidence.of("Words.", 0, 6), "item without an event")
    made = brief(reports=(dated, undated), unread=(left,), problems=(Problem("c.pdf", "is binary"),))
    assert made.counts == {
        "reports": 2,
        "undated reports": 1,
        "claims": 0,
        "claims left out": 0,
        "claims set aside": 0,
        "claims without a date": 0,
        "sentences left unread": 1,
        "problems": 1,
    }
    assert [(source.path, source.unread, source.published) for source in made.sources] == [
        ("a.txt", 0, "2024"),
        ("b.txt", 1, None),
    ]


def test_a_report_that_is_not_at_hand_is_shown_by_its_evidence():
    source = report("First. Between. Last.", title="Title")
    made = brief(
        entry("used", source, "Last."), entry("refused", source, "First."), entry("sold", source, "First.")
    )
    (shown,) = made.sources
    assert "".join(run.text for run in shown.runs) == "First.\n\n[…]\n\nLast."
    assert not shown.whole
    assert shown.title == "Title"
    assert shown.claims == 3
    assert sum(len(run.anchors) for run in shown.runs) == 3


def test_a_claim_that_does_not_quote_its_report_is_refused():
    source = report("Words that differ.")
    claim = entry("used", source, "differ.")
    with pytest.raises(EvidenceMistake):
        outline(Material([claim], reports={source.id: replace(source, text="Words.")}), catalogue())


def test_the_same_claims_give_the_same_brief():
    source = report("One. Two.")
    told = [entry("used", source, "One.", party="UA"), entry("refused", source, "Two.", supplier="US")]
    assert brief(*told, reports=(source,)) == brief(*told, reports=(source,))


def test_a_supplier_the_catalogue_does_not_know_is_named_as_said():
    source = report("Syldavia sent it.")
    why = {"supplier": "out-of-catalogue: Syldavia"}
    made = brief(entry("delivered", source, recipient="UA", why_missing=why), reports=(source,))
    assert "from “Syldavia”, whom the catalogue does not know." in " ".join(texts(made, "unknowns"))
