import pytest

from drawdown.catalogue import load_catalogue
from drawdown.catalogue.find import item_id, near_items, near_parties, party_id


@pytest.mark.parametrize("words", ["US", "us", "United States", "the united states", "Pentagon", "American"])
def test_a_party_is_found_by_its_id_and_by_any_name(words):
    assert party_id(load_catalogue(), words) == "US"


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("atacms", "atacms"),
        ("MGM-140", "atacms"),
        ("atacms/long-range", "atacms/long-range"),
        ("ATACMS/longer-range", "atacms/long-range"),
        ("Patriot", "patriot"),
        ("SAMP/T", "samp-t"),
        ("k2", "tank/k2"),
        ("K2 Black Panther", "tank/k2"),
        ("Tank/K2", "tank/k2"),
    ],
)
def test_an_item_is_found_by_its_id_and_by_any_name_as_claims_tell_it(words, id):
    assert item_id(load_catalogue(), words) == id


@pytest.mark.parametrize("words", ["atacsm", "atacms/foo", "tank/atacms", "/", "", "a/b/c"])
def test_what_the_catalogue_does_not_have_is_not_found(words):
    assert item_id(load_catalogue(), words) is None
    assert party_id(load_catalogue(), words) is None


def test_a_slip_gets_near_ids():
    assert "atacms" in near_items(load_catalogue(), "atacsm")
    assert "atacms/cluster" in near_items(load_catalogue(), "atacms/foo")
    assert "US" in near_parties(load_catalogue(), "Untied States")
