import pytest

from tests.reading.told import one


@pytest.mark.parametrize(
    "text",
    [
        'Reports that Chile had sent howitzers to Peru were "a fabrication", the ministry said.',
        "Chile called reports of shipments of howitzers to Peru groundless.",
        "It is a lie that Chile sent howitzers to Peru, the ministry said.",
        "The story that Chile sent howitzers to Peru is pure invention, the ministry said.",
    ],
)
def test_what_is_called_untrue_is_denied(text):
    assert one("delivered", text).status == "denied"


@pytest.mark.parametrize("bound", ["no fewer than", "no less than", "no more than"])
def test_a_bound_on_a_count_is_no_denial(bound):
    assert one("delivered", f"Chile sent {bound} 14 howitzers to Peru.").status == "actual"


def test_no_item_sent_is_a_denial():
    assert one("delivered", "Chile sent no howitzers to Peru.").status == "denied"


def test_a_numbered_unit_is_no_denial():
    text = "Chile sent the guns of No. 5 Battery, all howitzers, to Peru."
    assert one("delivered", text).status == "actual"


def test_a_wrong_thing_is_no_denial():
    text = "Chile sent the wrong howitzers to Peru, a report of the audit office said."
    assert one("delivered", text).status == "actual"


def test_a_report_called_a_fake_is_denied():
    claim = one("delivered", "He called reports about the transfer of Leopards from Spain to Oman a fake.")
    assert claim.status == "denied"


def test_denied_reports_claiming_something_deny_it():
    assert one("delivered", "She denied reports claiming that Oslo sent NASAMS to Oman.").status == "denied"
