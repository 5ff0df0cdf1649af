from drawdown.reconcile.positions import paths, positions
from tests.reconcile.made import dossier
from tests.reconcile.positions.told import claim, line

LADDER = (
    claim("1", "requested", party="UA", happened="2022-08", published="2022-09"),
    claim("2", "refused", published="2022-09-10"),
    claim("3", "authorised", happened="2023-09-20", published="2023-09-22"),
    claim("4", "delivered", happened="2023-10", published="2023-11"),
    claim("5", "used", party="UA", happened="2023-10-17", published="2023-10-18"),
)


def lags(found):
    return [(lag.first, lag.last, lag.least, lag.most) for lag in found.lags]


def test_a_path_has_the_first_date_of_each_rung_whoever_took_it():
    (path,) = paths(positions(dossier(*LADDER)))
    assert [(rung.event, rung.when.edtf() if rung.when else None) for rung in path.rungs] == [
        ("requested", "2022-08"),
        ("refused", "2022-09-10"),
        ("authorised", "2023-09-20"),
        ("delivered", "2022-09-10/2023-10-17"),
        ("used", "2023-10-17"),
    ]


def test_the_line_of_the_supplier_has_the_days_between_as_bounds():
    found = line(*LADDER)
    assert ("authorised", "delivered", 0, 27) in lags(found)
    assert ("requested", "refused", 10, None) in lags(found)
    assert ("requested", "delivered", 10, None) in lags(found)


def test_a_state_may_be_older_than_it_is_told_so_that_days_from_it_have_no_most():
    found = line(*LADDER)
    assert {most for first, _, _, most in lags(found) if first == "refused"} == {None}


def test_items_are_compared_side_by_side():
    other = claim("9", "delivered", item="himars", happened="2022-06-23", published="2022-06")
    assert [path.item for path in paths(positions(dossier(*LADDER, other)))] == ["atacms", "himars"]


def test_what_is_planned_or_denied_is_no_rung():
    told = positions(dossier(claim("1", "delivered", status="planned", published="2023")))
    assert paths(told) == ()


def test_aid_as_a_whole_has_no_path():
    assert paths(positions(dossier(claim("1", "delivered", item=None, published="2023")))) == ()


def test_a_use_without_a_supplier_stands_with_the_only_one_told():
    used = claim(
        "8", "used", supplier=None, recipient=None, party="UA", happened="2023-10-17", published="2023"
    )
    (path,) = paths(
        positions(dossier(claim("1", "authorised", happened="2023-09", published="2023-10"), used))
    )
    assert (path.supplier, path.recipient) == ("US", "UA")
    assert [rung.event for rung in path.rungs] == ["authorised", "delivered", "used"]


def test_a_rung_rests_on_the_claims_at_both_ends_of_its_date():
    loose = claim("1", "delivered", recipient="UA", happened="2023-01/2023-06", published="2023-07")
    firm = claim("2", "delivered", recipient="UA", supplier="US", happened="2023-03-05", published="2023-07")
    (path,) = paths(positions(dossier(loose, firm)))
    rung = next(rung for rung in path.rungs if rung.event == "delivered")
    assert set(rung.claims) == {"1", "2"}
