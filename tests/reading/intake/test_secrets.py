"""Names, passwords and keys in addresses are in no report as stored."""

import pytest

from drawdown.reading.intake.files import to_report
from drawdown.report import Report, report_id

SAID = "Norway sent 20 howitzers to Ukraine in May 2023"
ADDRESS = "https://ann:hunter2@a.example/b?token=s3cret&x=1"
ROUND = "<p>The ministry said that it would hold talks with the border guard next month.</p>"


PAGE = (
    f"<html><head><title>{ADDRESS}</title><link rel=canonical href='{ADDRESS}'>"
    f"<meta name=date content='{ADDRESS}'></head><body><article><p>{SAID}, see {ADDRESS}.</p>{ROUND * 5}"
    "</article></body></html>"
)


def taken(label, markup):
    report = to_report(markup.encode(), label)
    assert isinstance(report, Report)
    return report


@pytest.mark.parametrize(
    ("label", "markup"),
    [
        ("a.txt", f"{SAID}, see {ADDRESS}."),
        ("a.md", f"[{SAID}]({ADDRESS})."),
        ("a.md", f"---\ntitle: See {ADDRESS}\nurl: {ADDRESS}\nauthor: {ADDRESS}\n---\n{SAID}."),
        ("a.md", f"---\nauthor: {ADDRESS}\npublished: {ADDRESS}\n---\n{SAID}."),
        ("a.html", PAGE),
    ],
)
def test_no_secret_of_an_address_is_stored_and_it_is_told(label, markup):
    report = taken(label, markup)
    shown = f"{report.text} {report.metadata} {report.problems}"
    assert b"hunter2" not in report.original
    assert b"s3cret" not in report.original
    assert report.id == report_id(report.original)
    assert "hunter2" not in shown
    assert "s3cret" not in shown
    assert "passwords or keys in addresses" in shown


def test_the_address_without_its_secrets_stays():
    report = taken("a.md", f"---\nurl: {ADDRESS}\n---\n{SAID}.")
    assert report.metadata.url == "https://a.example/b?token=&x=1"


def test_a_title_longer_than_any_is_cut_and_an_address_left_out():
    many = "a" * 5000
    report = taken("a.md", f"---\ntitle: {many}\nurl: https://a.example/{many}\n---\n{SAID}.")
    assert report.metadata.title == f"{'a' * 1000}…"
    assert report.metadata.url is None
    assert "too long to be titles or addresses" in report.problems[0].message
