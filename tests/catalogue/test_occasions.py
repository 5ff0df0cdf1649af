"""Public occasions: what ships with drawdown, and a user's own."""

import itertools

import pytest

from drawdown.catalogue import load_occasions
from drawdown.errors import UserMistake


def test_every_occasion_has_names_and_days_in_order():
    for one in load_occasions().all.values():
        assert one.names, one.id
        assert all(held.first <= held.last for held in one.held)
        assert all(early.last < late.first for early, late in itertools.pairwise(one.held)), one.id


def test_meetings_last_a_month_at_most():
    meetings = [one for one in load_occasions().all.values() if one.kind == "meeting"]
    assert all((held.last - held.first).days < 31 for one in meetings for held in one.held)


def test_a_place_with_its_word_is_a_name():
    assert load_occasions().ids["vilnius summit"] == ("nato-summit",)
    assert set(load_occasions().ids["summit in hiroshima"]) == {"g7-summit"}


def test_a_users_occasion_is_laid_over_ours(tmp_path):
    held = "held: [{days: 2021-05-03/2021-05-05}]"
    own = f"fair: {{name: Strelsau Fair, kind: meeting, names: [Strelsau Fair], {held}}}"
    (tmp_path / "occasions.yaml").write_text(own)
    found = load_occasions(str(tmp_path))
    assert found.all["fair"].held[0].first.isoformat() == "2021-05-03"
    assert "nato-summit" in found.all
    assert found.own
    assert not load_occasions().own


@pytest.mark.parametrize(
    "row",
    [
        "fair: {name: Fair, kind: party, names: [Fair], held: [{days: 2021}]}",
        "fair: {name: Fair, kind: meeting, names: Fair, held: [{days: 2021}]}",
        "fair: {name: Fair, kind: meeting, names: [Fair], held: []}",
        "fair: {name: Fair, kind: meeting, names: [Fair], held: [{days: 2021-05/..}]}",
        "fair: {name: Fair, kind: meeting, names: [Fair], held: [{days: someday}]}",
        "fair: Fair",
    ],
)
def test_a_file_laid_out_otherwise_is_one_plain_message(tmp_path, row):
    (tmp_path / "occasions.yaml").write_text(row)
    with pytest.raises(UserMistake, match=r"occasions\.yaml"):
        load_occasions(str(tmp_path))
