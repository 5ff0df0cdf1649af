"""The sample reports that ship with the project."""

import re
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Whole

LADDER = (
    "requested", "considered", "refused", "paused", "authorised", "announced", "notified", "ordered",
    "sold", "delivered", "used", "produced", "held",
)  # fmt: skip


@pytest.mark.parametrize("event", LADDER)
def test_every_rung_of_the_ladder_is_stated(samples, event):
    assert samples.stated(event=event)


def test_every_claim_quotes_its_report_exactly(samples, root):
    for claim in samples.claims:
        whole = (root / "examples" / "atacms" / claim["path"]).read_bytes().decode()
        text = whole.split("\n---\n", 1)[1]
        assert text[claim["evidence"]["start"] : claim["evidence"]["end"]] == claim["evidence"]["text"]


def test_every_report_is_a_source_with_its_date_and_address(samples, root):
    paths = {path.name for path in (root / "examples" / "atacms").iterdir()}
    assert {source["path"] for source in samples.data["sources"]} == paths
    assert all(source["published"] and source["url"] for source in samples.data["sources"])
    assert samples.data["problems"] == []


def test_nothing_happened_on_a_day_only_because_the_report_came_out_on_it(samples):
    for claim in samples.claims:
        if claim["happened"] == claim["published"]:
            assert claim["happened_basis"], claim["evidence"]["text"]


def test_the_refusal_of_2022_and_the_delivery_of_2023_both_stand(samples):
    refused = samples.stated(event="refused", item="atacms", supplier="US", recipient="UA")
    delivered = samples.stated(
        event="delivered", item="atacms", supplier="US", recipient="UA", status="actual"
    )
    assert [claim for claim in refused if claim["published"] == "2022-07-23"]
    assert [claim for claim in delivered if claim["published"] >= "2023-10-18"]


def test_what_the_readme_quotes_of_the_brief_stands_in_it(samples: Whole, root: Path) -> None:
    quoted = re.findall(r"^> (- .*)$", (root / "README.md").read_text("utf-8"), re.MULTILINE)
    told = re.sub(r"\[\^(\d+)\]", r"[\1]", samples.done.markdown.read_text("utf-8"))
    lines = told.replace("\\", "").splitlines()
    assert len(quoted) == 5
    assert [line for line in quoted if line not in lines] == []
