"""What holds for any dossier."""

import random

from hypothesis import given
from hypothesis import strategies as st

from drawdown.catalogue import load_catalogue
from drawdown.claim import EVENTS, STATUSES
from drawdown.conflict import VERDICTS
from drawdown.dossier import Dossier
from drawdown.quantity import Quantity
from drawdown.reconcile.conflicts import conflicts
from tests.reconcile.made import count, dossier, entry, resting

_ITEMS = ("atacms", "atacms/cluster", "long-range-missile", "taurus", "himars", "howitzer/k9", None)
_DATES = (None, "2023-05", "2023-05-03", "2023-05-04", "2024-01-01", "2022/..")
_WORDS = ("It came.", "A headline", "no substantive discussion for months", "after months of deliberation")
_COUNTS = (None, count(10), count(12, 99), count(300), Quantity(None, None, vague=True, text="limited"))


@st.composite
def entries(draw):
    number = draw(st.integers(0, 14))
    return [
        entry(
            f"c{place:02}",
            draw(st.sampled_from(EVENTS)),
            report=draw(st.sampled_from("abcd")),
            item=draw(st.sampled_from(_ITEMS)),
            published=draw(st.sampled_from(_DATES)),
            happened=draw(st.sampled_from(_DATES)),
            status=draw(st.sampled_from(STATUSES)),
            recipient=draw(st.sampled_from(("UA", "PL", None))),
            words=draw(st.sampled_from(_WORDS)),
            quantity=draw(st.sampled_from(_COUNTS)),
        )
        for place in range(number)
    ]


def made(found, split):
    groups = [group for group in (found[:split], found[split:]) if group]
    return dossier(*found, origins=resting(*groups))


@given(entries(), st.integers(0, 14), st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(found, split, shuffle: random.Random):
    told = made(found, split)
    mixed = list(found)
    shuffle.shuffle(mixed)
    assert conflicts(Dossier(mixed, told.origins)) == conflicts(told)


@given(entries(), st.integers(0, 14))
def test_a_dossier_has_the_rows_of_its_families(found, split):
    told = made(found, split)
    family = load_catalogue().family
    families = {family(one.claim.item.id) for one in found}
    parts = [
        row
        for name in families
        for row in conflicts(
            Dossier([one for one in found if family(one.claim.item.id) == name], told.origins)
        )
    ]
    assert sorted(parts, key=str) == sorted(conflicts(told), key=str)


@given(entries(), st.integers(0, 14))
def test_every_row_names_two_claims_once_with_its_verdict_words_and_grounds(found, split):
    by_id = {one.claim.id: one.claim for one in found}
    rows = conflicts(made(found, split))
    assert len({frozenset(row.claims) for row in rows}) == len(rows)
    for row in rows:
        one, other = (by_id[id] for id in row.claims)
        assert one.id != other.id
        assert row.words == (one.evidence.text, other.evidence.text)
        assert row.verdict in VERDICTS
        assert row.grounds
        assert "asked" not in (one.status, other.status)
        assert one.report != other.report or row.verdict != "conflict"
