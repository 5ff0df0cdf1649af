"""The lineage loads in a library of others, and leads from every fact to a report."""

import io

from prov.model import ProvDocument

from drawdown.package.lineage import lineage
from tests.package.made import RECORDED, contents, decision, fact, one


def loaded(content: bytes) -> ProvDocument:
    return ProvDocument.deserialize(io.StringIO(content.decode()))


def relations(document: ProvDocument, kind: str) -> set[tuple[str, str]]:
    """Both ends of all relations of a kind."""
    found = (one for one in document.get_records() if type(one).__name__ == kind)
    return {(str(one.args[0]), str(one.args[1])) for one in found}


def test_a_fact_leads_to_claim_reading_report_and_reader():
    said = one()
    report, claim = f"report:{said.claim.report}", f"claim:{said.claim.id}"
    document = loaded(
        lineage(
            contents(
                said,
                facts=[fact("delivered", said)],
                readings={said.claim.report: ("surface-1+ab", RECORDED)},
            )
        )
    )
    assert ("fact:delivered", claim) in relations(document, "ProvDerivation")
    assert (claim, report) in relations(document, "ProvDerivation")
    ((_, reading),) = ((of, by) for of, by in relations(document, "ProvGeneration") if of == claim)
    assert (reading, report) in relations(document, "ProvUsage")
    assert (reading, "agent:surface-1%2Bab") in relations(document, "ProvAssociation")


def test_the_package_comes_from_the_head_of_the_ledger():
    made = contents()
    document = loaded(lineage(made))
    assert relations(document, "ProvDerivation") == {("package:this", f"ledger:{made.head.head}")}


def test_a_decision_is_a_persons_and_bears_on_the_fact():
    said = one()
    decided = {said.claim.id: [decision(said, 7, by="Ann Öz <a@b.example>")]}
    document = loaded(lineage(contents(said, facts=[fact("delivered", said)], decisions=decided)))
    ((what, who),) = ((a, b) for a, b in relations(document, "ProvAttribution") if a != "package:this")
    assert what == "decision:7"
    (person,) = document.get_record(who)
    assert person.label == "Ann Öz <a@b.example>"
    assert ("fact:delivered", "decision:7") in relations(document, "ProvInfluence")


def test_two_claims_of_one_report_share_its_reading():
    first, last = one(ordinal=0), one(ordinal=1)
    assert first.claim.report == last.claim.report
    document = loaded(lineage(contents(first, last)))
    assert len(relations(document, "ProvUsage")) == 1


def test_hostile_names_make_no_other_document():
    said = one('half \ud800 "} launchers', title="x")
    document = loaded(lineage(contents(said, readings={said.claim.report: ('a"},{ b/c:d \ud800', RECORDED)})))
    assert len([one for one in document.get_records() if type(one).__name__ == "ProvAgent"]) == 2


def test_the_lineage_of_the_samples_loads(sample_package):
    document = loaded((sample_package / "prov.json").read_bytes())
    kinds = {type(one).__name__ for one in document.get_records()}
    assert {"ProvEntity", "ProvActivity", "ProvAgent", "ProvDerivation", "ProvMembership"} <= kinds
