from drawdown.reconcile.conflicts import conflicts
from drawdown.speaker import Speaker
from tests.reconcile.conflicts.told import at, told, verdicts
from tests.reconcile.made import count, dossier, entry

HEAD = "Ruritania sends missiles"


def head(event="delivered", words=HEAD, **fields):
    return entry("head", event, words=words, **fields)


def body(event, words="It was said below.", id="body", **fields):
    return at(300, entry(id, event, words=words, **fields))


def test_a_headline_ahead_of_a_text_that_denies_it_drifted():
    weighing, undecided = body("considered"), body("authorised", id="undecided", status="denied")
    assert told(head(), weighing, undecided) == {("copy-drift", "head", "undecided")}


def test_a_headline_ahead_of_a_text_that_only_weighs_is_unsure():
    assert told(head(), body("considered")) == {("unsure", "body", "head")}
    assert told(head(), body("delivered", status="possible")) == {("unsure", "body", "head")}


def test_a_headline_in_the_present_tense_may_mean_a_decision():
    assert told(head(), body("delivered", status="planned")) == set()
    assert told(head(), body("considered"), body("authorised", id="decided")) == set()


def test_a_headline_that_the_text_bears_out_is_nothing():
    assert told(head(), body("delivered")) == set()
    assert told(head(), body("requested")) == set()


def test_a_headline_that_calls_a_refusal_a_pause_drifted():
    assert told(head("paused"), body("refused")) == {("copy-drift", "body", "head")}
    assert told(head("paused"), body("refused"), body("paused", id="again")) == set()


def test_a_number_of_the_headline_that_the_text_does_not_have_drifted():
    assert told(head(quantity=count(40)), body("delivered", quantity=count(4))) == {
        ("copy-drift", "body", "head")
    }
    both = body("delivered", quantity=count(4)), body("delivered", id="all", quantity=count(40))
    assert told(head(quantity=count(40)), *both) == set()


def test_a_sentence_at_the_top_is_no_headline():
    assert told(head(words="Ruritania sends missiles."), body("considered")) == set()
    assert told(head(speaker=Speaker("officials", "anonymous")), body("considered")) == set()
    assert told(at(900, head()), body("considered")) == set()


def made(number, **fields):
    return entry("made", "produced", report="a", published="2024-01-10", quantity=count(number), **fields)


def part(event, number, report="b", **fields):
    fields.setdefault("published", "2024-01-12")
    id = fields.pop("id", f"{event}-{report}")
    return entry(id, event, report=report, quantity=count(number), supplier=None, **fields)


def test_no_more_can_be_held_and_sold_than_was_ever_made():
    rows = conflicts(dossier(made(1000), part("held", 900), part("sold", 400)))
    (row,) = [row for row in rows if row.verdict == "conflict"]
    assert row.claims == ("made", "held-b")
    assert row.grounds[0].detail == "900 held + 400 sold = at least 1,300 > 1,000 made"


def test_parts_within_what_was_made_are_nothing():
    assert told(made(4000), part("held", 900), part("sold", 400)) == set()


def test_parts_of_two_reports_are_not_added_up():
    assert told(made(1000), part("held", 900), part("sold", 400, "c")) == set()


def test_one_part_told_twice_counts_once():
    twice = part("held", 600, party="US"), part("held", 590, party="US", id="again")
    assert told(made(1000), *twice) == set()


def test_a_total_years_older_than_the_parts_leaves_it_unsure():
    assert verdicts(made(1000), part("held", 1200, published="2027-01-12")) == {"unsure"}


def test_output_of_a_year_is_no_total():
    assert told(made(100, happened="2023"), part("held", 1200)) == set()


def test_the_total_that_leaves_most_room_is_the_one_that_counts():
    larger = entry("larger", "produced", report="c", quantity=count(1400), published="2024-01-10")
    rows = conflicts(dossier(made(1000), larger, part("held", 900), part("sold", 400)))
    assert not [row for row in rows if "held-b" in row.claims]


def test_a_headline_that_asks_after_a_number_is_contradicted_by_none():
    ten = body("delivered", quantity=count(10))
    assert told(head(words="Were 50 missiles sent", quantity=count(50)), ten) == {
        ("copy-drift", "body", "head")
    }
    assert told(head(words="Were 50 missiles sent", quantity=count(50), status="asked"), ten) == set()
