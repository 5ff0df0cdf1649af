"""From reports to a brief that says what a stock can bear: the draft, filled in, in the brief."""

import json

import pytest

FILLED = ("--set", "floor=500", "--set", "use.rate=[5, 20]", "--set", "use.per=month", "--paths", "4000")


@pytest.fixture(params=["samples", "seeds"])
def reports(request, root):
    if request.param == "samples":
        return root / "examples" / "atacms"
    return request.getfixturevalue("shared") / "reports" / "seeds"


def test_a_draft_filled_in_is_told_in_the_brief_with_its_sentences_charts_and_next_question(
    run, reports, tmp_path
):
    out, scenario = tmp_path / "out", tmp_path / "atacms.yaml"
    assert run("add", reports, "--ledger", out / "ledger").code == 0
    drafted = run("project", "--from-ledger", "atacms", "--ledger", out / "ledger", *FILLED, "--draft")
    scenario.write_text(drafted.out, encoding="utf-8")
    done = run("brief", reports, "--out", out, "--item", "atacms", "--scenario", scenario)
    assert (done.code, done.err) == (0, "")

    data = json.loads((out / "brief.json").read_text("utf-8"))
    (told,) = data["items"][0]["projections"]
    assert told["doubts"] == []
    answers = {next(iter(answer["ask"])): answer for answer in told["answers"]}
    assert 0 < answers["below_floor"]["value"] < 1
    assert "8 years of all output" in " ".join(answer["text"] for answer in told["answers"])
    assert told["next"].startswith("Find out first: opening stock.")
    assert told["questions"]

    sentences = {claim["id"]: claim["sentence"] for claim in data["claims"]}
    cited = {given["name"]: given["claims"] for given in told["given"] if given["claims"]}
    assert {"opening", "production.0.rate"} <= cited.keys()
    assert all(sentences[claim] for claims in cited.values() for claim in claims)

    assert told["charts"][0]["name"] == "1-atacms-fan"
    for chart in told["charts"]:
        for file in chart["files"]:
            assert (out / file).stat().st_size > 0
    page = (out / "brief.html").read_text("utf-8")
    assert page.count("data:image/svg+xml;base64,") == 2 * page.count('<figure class="chart">')


def test_the_sample_scenario_cites_claims_of_the_sample_reports(run, root, tmp_path):
    scenario = root / "examples" / "scenarios" / "atacms.yaml"
    done = run("brief", root / "examples" / "atacms", "--out", tmp_path, "--scenario", scenario)
    assert (done.code, done.err) == (0, "")
    data = json.loads((tmp_path / "brief.json").read_text("utf-8"))
    (told,) = [one for item in data["items"] for one in item["projections"]]
    assert told["doubts"] == []
    assert {given["basis"] for given in told["given"]} >= {"claims", "assumed"}
    cited = {claim for given in told["given"] for claim in given["claims"]}
    assert cited
    assert cited <= {claim["id"] for claim in data["claims"]}
