import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.reconcile.stories import Known, change_nothing, signed, sketches, tell
from evaluation.stories.archive import Archive

REPORTS = [item.report for item in Archive(160, 3).items()]
SKETCHES = list(sketches(REPORTS))


def known(old):
    common = tell(old).shared
    return Known(common, signed(old, common))


def links(of):
    """Which reports are linked with which, and how."""
    told = tell(of).stories
    return {
        (link.report, link.other, link.verdict) for story in told for link in (*story.links, *story.unsure)
    }


@settings(max_examples=25, deadline=None)
@given(st.sets(st.integers(0, len(SKETCHES) - 1), min_size=1, max_size=5))
def test_what_changes_nothing_leaves_every_story_as_it_was(places):
    old = [one for place, one in enumerate(SKETCHES) if place not in places]
    new = [SKETCHES[place] for place in sorted(places)]
    if change_nothing(new, old, known(old)):
        assert links(SKETCHES) == links(old)


def test_some_reports_change_nothing_and_some_do():
    found = []
    for place in range(0, len(SKETCHES), 4):
        old = SKETCHES[:place] + SKETCHES[place + 1 :]
        found.append(change_nothing([SKETCHES[place]], old, known(old)))
    assert set(found) == {True, False}


@pytest.mark.parametrize("number", [0, 40, 90])
def test_a_copy_changes_the_story_that_it_copies(number):
    old = [one for place, one in enumerate(SKETCHES) if place != number]
    copy = SKETCHES[number]
    assert not change_nothing([copy, copy], old, known(old))
