"""Three invented reports of one story, one of them rewritten: what that changed, and what only seems so."""

import json

import pytest

PAPER = (
    "Despite appeals from Kyiv and from members of the Bundestag, Chancellor Olaf Scholz's government "
    "shows no signs of changing its policy of not sending Taurus cruise missiles to Ukraine, "
    "according to the newspaper Bild. Officials in Berlin, who spoke on condition of anonymity, told "
    "the paper that there had been no serious discussion of the matter for weeks and dismissed the "
    'idea of a "quiet slide" towards approval.\n'
    "\n"
    "Germany holds about 600 Taurus missiles, Bild reports, of which only half are ready for use. The "
    "army's stocks are limited, and MBDA has built none since 2010.\n"
    "\n"
    "Ukrainian officials have asked for the missiles since May 2023. Scholz's adviser Jens Ploetner "
    "talked about the missiles with Volodymyr Zelensky in Kyiv last month.\n"
)
COPY = (
    "Berlin still refuses to give Taurus missiles to Ukraine\n"
    "\n"
    "Berlin still refuses to give Taurus missiles to Ukraine, according to the German newspaper Bild. "
    'Anonymous officials told the paper that talk of a "quiet slide" towards approval was wrong.\n'
    "\n"
    "Germany has about 600 Taurus missiles, and its stocks are limited. Olaf Scholz and Volodymyr "
    "Zelensky are understood to have discussed the missiles at a meeting in Berlin.\n"
)
REWRITTEN = (
    "Germany Keeps Taurus Pause as Debate on Long-Range Weapons Continues\n"
    "\n"
    "The German government continues to stand by its decision to halt deliveries of Taurus missiles "
    "to Ukraine, a step that has become a focal point in ongoing discussions about military support. "
    "Berlin maintains that the pause is a deliberate choice rather than a concession to pressure.\n"
    "\n"
    "Officials in Berlin emphasize that there has been no shift in the policy after weeks of "
    "deliberation. This stance reflects a broader view on how weapons are allocated and balanced "
    "within the alliance.\n"
    "\n"
    "Observers note that the landscape of security assistance remains complex and that every decision "
    "underscores the delicate balance of strategic priorities. It was reported that the German "
    "chancellor has discussed the Taurus missiles with the Ukrainian president, signaling that "
    "dialogue remains active.\n"
)


@pytest.fixture
def told(run, tmp_path):
    ledger, reports = tmp_path / "ledger", tmp_path / "reports"
    reports.mkdir()
    for name, text in (("paper", PAPER), ("copy", COPY), ("rewritten", REWRITTEN)):
        (reports / f"{name}.txt").write_text(text, "utf-8")
    assert run("add", reports, "--ledger", ledger).code == 0
    done = run("conflicts", "--ledger", ledger, "--format", "json")
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)


def having(told, *words):
    """Rows of which each of the sentences has one of the two words."""
    one, other = words
    return [
        row["verdict"]
        for row in told
        if any(one in first and other in second for first, second in (row["words"], row["words"][::-1]))
    ]


def test_a_pause_of_what_was_never_sent_is_copy_drift(told):
    assert set(having(told, "refuses", "halt deliveries") + having(told, "refuses", "Pause")) == {
        "copy-drift"
    }


def test_deliberation_made_of_none_is_copy_drift(told):
    assert having(told, "no serious discussion", "weeks of deliberation") == ["copy-drift"]


def test_who_spoke_with_the_president_is_no_contradiction(told):
    assert not [row for row in told if any("with" in words and "iscussed" in words for words in row["words"])]


def test_reports_of_one_story_are_never_called_a_conflict(told):
    assert {row["verdict"] for row in told} == {"copy-drift"}
