"""The two grades of the Admiralty code, each by its own rules."""

from dataclasses import replace

from drawdown.conflict import Conflict
from drawdown.degraded import Degraded
from drawdown.origin import Origins
from drawdown.reconcile.facts import facts
from drawdown.speaker import Speaker
from tests.reconcile.facts.seen import only
from tests.reconcile.made import OFFICIALS, apart, count, dossier, entry, resting

PENTAGON = Speaker("The Pentagon", "organisation")
UNSURE, BAD = (Degraded("a", "a.md", 0.5, "unsure"), Degraded("a", "a.md", 0.9, "degraded"))


def grades(fact):
    return fact.reliability + fact.credibility


def test_two_independent_origins_confirm_and_three_copies_of_one_do_not():
    told = [entry(f"c{number}", report=f"r{number}", outlet="Gazette") for number in range(3)]
    assert only(*told[:2]).credibility == "1"
    assert only(*told, origins=resting(told)).credibility == "3"


def test_origins_for_which_nobody_answers_by_name_confirm_nothing():
    assert only(entry("c1"), entry("c2", report="b")).credibility == "6"
    assert only(entry("c1", outlet="Gazette"), entry("c2", report="b")).credibility == "3"


def test_a_government_does_not_confirm_itself():
    unnamed = entry("c1", speaker=Speaker("a US official", "anonymous"), via=("Gazette",))
    named = entry("c2", report="b", speaker=PENTAGON, quoted="direct")
    one, other = (origin for origin in apart(unnamed, named).all)
    both = Origins(
        (replace(one, institution="US"), replace(other, institution="US")), apart(unnamed, named).of
    )
    assert grades(only(unnamed, named, origins=both)) == "B2"


def test_what_a_government_publishes_itself_is_its_own_statement():
    page = entry("c1", outlet="The White House")
    assert grades(only(page)) == "B2"
    again = entry("c2", report="b", outlet="White House")
    assert (only(page, again).origins, grades(only(page, again))) == (1, "B2")
    assert grades(only(page, entry("c2", report="b", outlet="Gazette"))) == "B1"


def test_a_body_on_its_own_act_in_its_own_words_is_probably_true():
    assert grades(only(entry("c1", speaker=PENTAGON, quoted="direct"))) == "B2"


def test_a_body_on_its_own_act_in_the_words_of_another_is_possibly_true():
    assert grades(only(entry("c1", speaker=PENTAGON, quoted="indirect"))) == "B3"


def test_a_body_on_the_act_of_another_has_no_record_to_judge_by():
    assert grades(only(entry("c1", speaker=PENTAGON, quoted="direct", supplier="FR"))) == "F3"


def test_an_unnamed_source_through_a_named_outlet_is_possible_and_nobody_by_name_cannot_be_judged():
    assert grades(only(entry("c1", speaker=OFFICIALS, via=("Gazette",)))) == "F3"
    assert grades(only(entry("c1", speaker=OFFICIALS))) == "F6"
    assert grades(only(entry("c1", speaker=Speaker("It was reported", "report")))) == "F6"
    assert grades(only(entry("c1", speaker=Speaker("Strelsau Gazette", "report")))) == "F3"


def test_fame_is_no_record():
    assert only(entry("c1", outlet="Reuters")).reliability == "F"


def test_a_fact_says_why_each_of_its_two_grades():
    assert only(entry("c1", outlet="Reuters")).grounds == (
        "one origin that somebody answers for, and nothing against it",
        "source F: Reuters: no record to judge by",
    )


def test_what_only_a_degraded_copy_tells_cannot_be_judged():
    degraded = only(entry("c1", speaker=PENTAGON, quoted="direct"), degraded={"a": BAD})
    assert grades(degraded) == "E6"
    perhaps = only(entry("c1", speaker=PENTAGON, quoted="direct"), degraded={"a": UNSURE})
    assert perhaps.reliability == "D"


def test_a_degraded_copy_does_not_confirm():
    fact = only(entry("c1", outlet="Gazette"), entry("c2", report="b", outlet="Herald"), degraded={"a": BAD})
    assert (fact.origins, grades(fact)) == (2, "F3")


def test_that_it_happened_may_be_confirmed_while_its_figure_is_not():
    fact = only(entry("c1", outlet="Gazette"), entry("c2", report="b", outlet="Herald", quantity=count(20)))
    assert fact.credibility == "2"


def opposed(*sides):
    """Facts of claims of which the first conflicts with the second, by event."""
    judged = Conflict(("c1", "c2"), "conflict", (), words=("it was halted", "nothing was ever sent"))
    return {fact.event: fact for fact in facts(dossier(*sides), [judged])}


def test_a_conflict_makes_both_facts_disputed_and_tells_both_sides():
    found = opposed(
        entry("c1", "paused", outlet="Gazette"), entry("c2", "refused", report="b", outlet="Herald")
    )
    assert {fact.disputed for fact in found.values()} == {True}
    assert [side.value for side in found["paused"].sides] == ["it was halted", "nothing was ever sent"]
    assert {fact.credibility for fact in found.values()} == {"3"}


def test_what_a_better_founded_source_contradicts_is_doubtful():
    found = opposed(
        entry("c1", "paused"), entry("c2", "refused", report="b", speaker=PENTAGON, quoted="direct")
    )
    assert found["paused"].credibility == "4"
    assert found["refused"].credibility == "3"


def test_what_independent_origins_contradict_is_improbable():
    found = opposed(
        entry("c1", "paused"),
        entry("c2", "refused", report="b", outlet="Gazette"),
        entry("c3", "refused", report="c", outlet="Herald"),
    )
    assert found["paused"].credibility == "5"


def confirmed(name, number):
    """A claim by somebody, borne out by another report."""
    recipient = ("PL", "DE", "FR", "GB", "IT", "ES")[number]
    told = entry(f"n{number}", report=f"n{number}", recipient=recipient, speaker=Speaker(name, "named"))
    return told, entry(f"m{number}", report=f"m{number}", recipient=recipient, outlet="Gazette")


def test_a_record_of_claims_borne_out_raises_a_source():
    known = [claim for number in range(4) for claim in confirmed("Ann Bell", number)]
    asked = entry("c1", speaker=Speaker("Ann Bell", "named"))
    found = {fact.recipient: fact for fact in facts(dossier(*known, asked))}
    assert grades(found["UA"]) == "B2"
    few = {fact.recipient: fact for fact in facts(dossier(*known[:4], asked))}
    assert grades(few["UA"]) == "F3"


def test_a_source_is_not_borne_out_by_the_fact_it_is_judged_in():
    known = [claim for number in range(3) for claim in confirmed("Ann Bell", number)]
    assert {fact.reliability for fact in facts(dossier(*known))} == {"F"}


def test_claims_that_independent_origins_contradict_lower_a_source():
    ann, bo = Speaker("Ann Bell", "named"), Speaker("Bo Carr", "named")
    voices = (("n", 50, ann), ("m", 20, bo), ("o", 20, OFFICIALS))
    wrong = [
        entry(
            f"{side}{party}", "held", item="himars", report=f"{side}{party}", party=party, speaker=speaker,
            outlet="Gazette",
            quantity=count(figure),
        )
        for party in ("PL", "DE", "FR")
        for side, figure, speaker in voices
    ]  # fmt: skip
    asked = entry("c1", item="himars", speaker=Speaker("Ann Bell", "named"))
    (fact,) = [fact for fact in facts(dossier(*wrong, asked)) if fact.event == "delivered"]
    assert fact.reliability == "E"


def test_sides_tell_how_reliable_who_says_so_is():
    official = entry("c1", "held", party="US", quantity=count(20), speaker=PENTAGON, quoted="direct")
    fact = only(official, entry("c2", "held", report="b", party="US", quantity=count(30), outlet="Gazette"))
    assert [side.reliability[0][0] for side in fact.sides] == ["B", "F"]
    assert "own act" in fact.sides[0].reliability[0][1]


def test_the_grade_that_a_user_gave_an_outlet_counts_except_in_a_degraded_copy(tmp_path, monkeypatch):
    graded = "Strelsau Gazette: {aliases: [the Gazette], reliability: B}\n"
    (tmp_path / "outlets.yaml").write_text(graded, encoding="utf-8")
    monkeypatch.setenv("DRAWDOWN_CATALOGUE", str(tmp_path))
    assert grades(only(entry("c1", outlet="Strelsau Gazette"))) == "B2"
    assert grades(only(entry("c1", speaker=OFFICIALS, via=("the Gazette",)))) == "B2"
    assert grades(only(entry("c1", outlet="the Gazette"), degraded={"a": BAD})) == "E6"


def test_a_transcript_in_the_pages_of_a_government_does_not_confirm_them():
    page = entry("c1", outlet="White House")
    briefing = entry("c2", report="b", outlet="White House", speaker=Speaker("MS. SMITH", "named"))
    fact = only(page, briefing)
    assert (fact.origins, grades(fact)) == (1, "B2")
    assert (
        only(page, entry("c2", report="b", outlet="Gazette", speaker=Speaker("Smith", "named"))).credibility
        == "1"
    )


def test_two_unnamed_sources_of_one_report_do_not_confirm_each_other():
    told = [
        entry(f"c{n}", outlet="Gazette", speaker=Speaker(who, "anonymous"))
        for n, who in enumerate(("officials", "people"))
    ]
    assert only(*told, origins=resting(*([one] for one in told))).credibility == "3"


def test_unnamed_officials_do_not_confirm_the_outlet_that_their_own_report_cites():
    cited = entry("c1", outlet="Gazette", speaker=Speaker("Strelsau Post", "report"))
    officials = entry("c2", outlet="Gazette", speaker=OFFICIALS)
    assert only(cited, officials, origins=resting([cited], [officials])).credibility == "3"


def test_two_people_named_by_one_report_confirm_each_other():
    told = [entry(f"c{n}", speaker=Speaker(who, "named")) for n, who in enumerate(("Anna Berg", "Carl Dorn"))]
    assert only(*told, origins=resting(*([one] for one in told))).credibility == "1"


def test_a_paper_in_its_own_voice_on_what_unnamed_officials_told_it_is_no_body_on_its_own_act():
    one = entry("c1", outlet="Gazette")
    origin = apart(one).all[0]
    official = replace(origin, accounts=tuple(replace(its, institution="US") for its in origin.accounts))
    assert grades(only(one, origins=replace(apart(one), all=(official,)))) == "F3"


def test_each_claim_has_the_letter_of_its_own_source_beside_the_best_of_all():
    page, other = entry("c1", outlet="The White House"), entry("c2", report="b", outlet="Gazette")
    found = only(page, other)
    assert dict(zip(found.claims, found.letters, strict=True)) == {
        "c1": ("B", "The White House: speaks of its own act in its own name"),
        "c2": ("F", "Gazette: no record to judge by"),
    }
    assert found.reliability == "B"
