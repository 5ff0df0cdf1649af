"""Published figures as scenarios in ``cases``: what follows from them by plain arithmetic comes out.

Each file says who published its figures; titles, scenarios and workings are ours.
"""

from pathlib import Path
from typing import Any

import pytest

from drawdown.projection import Answer
from drawdown.stock.project import project
from drawdown.stock.scenario import parse, read_file, with_set

FOLDER = Path(__file__).parent / "cases"


def variants() -> list[Any]:
    """Every file with what it sets and expects: first nothing set, then its variants."""
    found = []
    for file in sorted(FOLDER.glob("*.yaml")):
        data = read_file(file)
        for one in ({"set": [], **data}, *data.get("variants", ())):
            name = "-".join([file.stem, *one["set"]])
            found.append(pytest.param(data["scenario"], one, id=name))
    return found


def printed(value: Any, said: float | str) -> bool:
    """Whether a value is printed as ``said``, with as many decimals as that has; words are the same."""
    if isinstance(value, str) or isinstance(said, str):
        return bool(value == said)
    decimals = len(str(float(said)).partition(".")[2].rstrip("0"))
    return bool(abs(value - said) <= 0.5 * 10.0**-decimals * (1 + 1e-9))


def as_expected(answer: Answer, expected: dict[str, Any]) -> None:
    for key in ("value", "low", "high"):
        if key in expected:
            assert printed(getattr(answer, key), expected[key]), (key, getattr(answer, key))
    for key in ("unit", "working"):
        if key in expected:
            assert getattr(answer, key) == expected[key]


@pytest.mark.parametrize(("data", "case"), variants())
def test_the_published_figures_come_to_what_they_come_to(data, case):
    found = project(parse(with_set(data, case["set"])))
    assert len(found.answers) == len(case["answers"])
    for answer, expected in zip(found.answers, case["answers"], strict=True):
        as_expected(answer, expected)
    if "stock" in case:
        assert found.stock is not None
        assert found.stock.quantiles[0.5][-1] == pytest.approx(case["stock"], rel=1e-9)


def test_there_are_cases_and_each_says_who_published_its_figures():
    files = sorted(FOLDER.glob("*.yaml"))
    assert len(files) >= 10
    for file in files:
        assert file.read_text("utf-8").startswith("# "), file.name
