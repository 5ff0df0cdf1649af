import json

import pytest

from drawdown.query import MIN_CONFIDENCE


def test_the_brief_is_written_in_three_formats_and_says_where(run, reports, tmp_path):
    out = tmp_path / "out"
    done = run("brief", reports, "--out", out)
    assert (done.code, done.err) == (0, "")
    for name in ("brief.html", "brief.md", "brief.json"):
        assert (out / name).stat().st_size > 1000
        assert str(out / name) in done.out
    assert "of 3 reports" in done.out
    assert run("verify", "--ledger", out / "ledger").code == 0


def test_every_statement_of_the_brief_cites_claims_with_their_sentence(run, reports, tmp_path):
    run("brief", reports, "--out", tmp_path / "out")
    brief = json.loads((tmp_path / "out" / "brief.json").read_text("utf-8"))
    cited = {claim["id"]: claim for claim in brief["claims"]}
    texts = {path.name: path.read_text("utf-8").split("---\n", 2)[2] for path in reports.iterdir()}
    statements = [s for item in brief["items"] for section in item["sections"] for s in section["statements"]]
    assert statements
    for statement in statements:
        assert statement["claims"], statement["text"]
        for id_ in statement["claims"]:
            evidence = cited[id_]["evidence"]
            assert texts[cited[id_]["path"]][evidence["start"] : evidence["end"]] == evidence["text"]


def test_a_brief_on_one_item_is_about_that_item(run, reports, tmp_path):
    run("brief", reports, "--out", tmp_path, "--item", "himars")
    brief = json.loads((tmp_path / "brief.json").read_text("utf-8"))
    assert {item["item"] for item in brief["items"]} == {"himars"}


def test_a_brief_as_known_on_a_day_rests_on_what_was_published_by_then(run, reports, tmp_path):
    run("brief", reports, "--out", tmp_path, "--known-on", "2022-12-31")
    brief = json.loads((tmp_path / "brief.json").read_text("utf-8"))
    assert {claim["path"] for claim in brief["claims"]} == {"2022-07-23-refusal-at-aspen.md"}


def test_a_brief_covers_the_reports_named_whatever_else_the_ledger_holds(run, reports, ledger, tmp_path):
    one = reports / "2023-10-18-delivered-and-used.md"
    done = run("brief", one, "--out", tmp_path / "out", "--ledger", ledger)
    assert "of 1 report (0 new" in done.out
    brief = json.loads((tmp_path / "out" / "brief.json").read_text("utf-8"))
    assert {claim["path"] for claim in brief["claims"]} == {one.name}
    assert not (tmp_path / "out" / "ledger").exists()


def test_the_same_reports_give_the_same_page(run, reports, tmp_path):
    for name in ("a", "b"):
        run("brief", reports, "--out", tmp_path / name)
    assert (tmp_path / "a/brief.html").read_bytes() == (tmp_path / "b/brief.html").read_bytes()


def test_out_must_be_named(run, reports):
    done = run("brief", reports)
    assert done.code == 2
    assert "--out" in done.err


def test_a_file_in_the_place_of_the_folder_is_a_users_mistake(run, reports, tmp_path):
    (tmp_path / "out").write_text("x")
    done = run("brief", reports, "--out", tmp_path / "out")
    assert done.code == 2
    assert "--out" in done.err


def test_a_report_in_the_place_of_the_folder_is_told_as_such(run, reports):
    done = run("brief", reports, "--out", min(reports.iterdir()))
    assert done.code == 2
    assert "cannot be made a folder" in done.err


@pytest.mark.parametrize("content", ["", " \n"])
def test_only_bad_reports_write_no_brief(run, write, tmp_path, content):
    done = run("brief", write(a=content), "--out", tmp_path / "out")
    assert done.code == 2
    assert "no report could be read" in done.err
    assert "a.txt" in done.err
    assert not (tmp_path / "out" / "brief.html").exists()


def test_a_missing_path_is_told_before_anything_is_written(run, tmp_path):
    done = run("brief", tmp_path / "nowhere", "--out", tmp_path / "out")
    assert done.code == 2
    assert "nowhere" in done.err
    assert len(done.err.splitlines()) == 1


def test_a_clock_that_is_none_is_told_before_anything_is_written(run, reports, tmp_path):
    assert run("brief", reports, "--out", tmp_path / "out", "--known-on", "moon:2022").code == 2
    assert not (tmp_path / "out").exists()


def test_doubtful_claims_are_left_out_unless_they_are_asked_for(run, reports, tmp_path):
    done = run("brief", reports, "--out", tmp_path / "all", "--min-confidence", 0)
    every = json.loads((tmp_path / "all" / "brief.json").read_text("utf-8"))
    assert "left out" not in done.out
    given = sorted(claim["confidence"] for claim in every["claims"])
    line = (given[0] + given[-1]) / 2
    done = run("brief", reports, "--out", tmp_path / "sure", "--min-confidence", line)
    sure = json.loads((tmp_path / "sure" / "brief.json").read_text("utf-8"))
    left = {claim["id"] for claim in sure["left_out"]}
    assert left
    assert f"{len(left)} claim" in done.out
    assert {claim["id"] for claim in every["claims"]} == left | {claim["id"] for claim in sure["claims"]}
    assert all(claim["confidence"] >= line for claim in sure["claims"])


def test_a_brief_says_from_which_confidence_it_shows_claims(run, reports, tmp_path):
    run("brief", reports, "--out", tmp_path)
    assert json.loads((tmp_path / "brief.json").read_text("utf-8"))["min_confidence"] == MIN_CONFIDENCE
    assert f"default: {MIN_CONFIDENCE}" in run("brief", "--help").out


@pytest.mark.parametrize("wrong", ["-0.1", "1.1", "high"])
def test_a_confidence_that_is_none_is_a_users_mistake(run, reports, tmp_path, wrong):
    assert run("brief", reports, "--out", tmp_path / "out", "--min-confidence", wrong).code == 2


def test_a_scenario_adds_what_a_stock_can_bear_and_its_charts(run, reports, tmp_path):
    file = tmp_path / "scenario.yaml"
    file.write_text(
        "item: atacms\nstart: 2024-01\nmonths: 3\nopening: 100\nfloor: 90\nask: [{below_floor: {}}]"
    )
    done = run("brief", reports, "--out", tmp_path / "out", "--scenario", file)
    assert (done.code, done.err) == (0, "")
    assert f"charts: {tmp_path / 'out' / 'charts'}" in done.out
    assert "does not fall below the floor" in (tmp_path / "out" / "brief.md").read_text("utf-8")
    assert (tmp_path / "out" / "charts" / "1-atacms-fan.png").read_bytes()[1:4] == b"PNG"


def test_a_wrong_scenario_is_refused_by_its_field(run, reports, tmp_path):
    file = tmp_path / "scenario.yaml"
    file.write_text("item: atacms\nstart: 2024-01\nopening: -5\n")
    done = run("brief", reports, "--out", tmp_path / "out", "--scenario", file)
    assert done.code == 2
    assert "opening" in done.err


def test_a_brief_is_narrowed_to_items_parties_and_a_period(run, reports, tmp_path):
    asked = ("--item", "atacms", "--item", "himars", "--recipient", "Ukraine", "--period", "2023-07/2023-12")
    done = run("brief", reports, "--out", tmp_path, *asked)
    assert (done.code, done.err) == (0, "")
    brief = json.loads((tmp_path / "brief.json").read_text("utf-8"))
    assert brief["title"] == "ATACMS and M142 HIMARS to Ukraine, July to December 2023: what the reports say"
    assert {claim["recipient"] for claim in brief["claims"]} == {"UA"}
    assert "listed apart" in done.out


@pytest.mark.parametrize(
    "asked",
    [
        ("--item", "flying-carpet"),
        ("--item", ""),
        ("--supplier", "Ruritania"),
        ("--recipient", "Ruritania"),
        ("--period", "last year"),
        ("--period", "2024/2023"),
        ("--possible",),
    ],
)
def test_what_nobody_knows_is_a_users_mistake_told_in_one_line(run, reports, tmp_path, asked):
    done = run("brief", reports, "--out", tmp_path / "out", *asked)
    assert done.code == 2
    assert len(done.err.splitlines()) == 1
    assert not (tmp_path / "out" / "brief.html").exists()


def test_a_brief_tells_what_changed_since_a_day(run, reports, tmp_path):
    done = run("brief", reports, "--out", tmp_path, "--since", "2023-12")
    assert (done.code, done.err) == (0, "")
    since = json.loads((tmp_path / "brief.json").read_text("utf-8"))["since"]
    assert since["on"] == "31 December 2023"
    (new,) = [topic["changes"] for topic in since["topics"] if topic["key"] == "reports"]
    assert ["2024-03-12-package-after-a-halt.md" in one["text"] for one in new] == [True]


def test_possible_counts_a_report_of_a_month_as_known_from_its_first_day(run, write, tmp_path):
    folder = write(a="---\npublished: 2023-07\n---\nThe United States sent 20 HIMARS launchers to Ukraine.")
    for options, new in (((), 1), (("--possible",), 0)):
        assert run("brief", folder, "--out", tmp_path / "o", "--since", "2023-07-18", *options).code == 0
        since = json.loads((tmp_path / "o/brief.json").read_text("utf-8"))["since"]
        assert since["counts"]["reports"]["new"] == new
        assert all(one["early"] for topic in since["topics"] for one in topic["changes"])


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--since", "soon"), "soon"),
        (("--since", "made:2023"), "unknown clock 'made'"),
        (("--since", "2023-10-02", "--known-on", "2023-10-01"), "give the earlier day to --since"),
    ],
)
def test_a_day_since_which_nothing_can_be_told_is_a_mistake(run, reports, tmp_path, options, named):
    done = run("brief", reports, "--out", tmp_path / "out", *options)
    assert (done.code, done.out) == (2, "")
    assert named in done.err
    assert not (tmp_path / "out").exists()
