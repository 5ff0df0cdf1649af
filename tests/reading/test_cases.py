"""The cases of ``tests/cases``, each a test named by its phenomenon and text."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.case import Case, expected, load, unmark
from evaluation.case_match import read, wrong
from tests.reading.told import reader

LOADED = load()


def _param(case: Case) -> object:
    # Strict: a case read right at last must lose its mark, so that it is held from then on.
    hint = f"{case.known} (if read right now: python -m evaluation.cases --unmark)"
    marks = [pytest.mark.xfail(strict=True, reason=hint)] if case.known else []
    return pytest.param(case, marks=marks, id=f"{case.file}: {' '.join(case.text.split())[:70]}")


@pytest.mark.parametrize("case", [_param(case) for case in LOADED])
def test_case(case: Case) -> None:
    found = read(case, reader())
    assert not wrong(case, found), "\n".join(wrong(case, found))


def test_no_text_stands_twice() -> None:
    texts = [(case.text, case.published) for case in LOADED]
    assert len(texts) == len(set(texts))


def _of(text: str, *claims: dict[str, object], **others: object) -> Case:
    """A case as a file would have it."""
    return Case("made", text, tuple(expected("made", claim) for claim in claims), **others)  # type: ignore[arg-type]


SENT = "Germany delivered two Patriot systems to Ukraine."


def test_a_case_is_wrong_where_a_named_field_differs() -> None:
    right = _of(SENT, {"delivered": "patriot", "supplier": "DE", "quantity": 2})
    assert wrong(right, read(right, reader())) == []
    other = _of(SENT, {"delivered": "patriot", "supplier": "DE", "quantity": 3})
    assert [line.split(":")[0] for line in wrong(other, read(other, reader()))] == [
        "missing",
        "too much",
    ]


def test_what_is_read_beyond_a_case_is_too_much_unless_it_says_also() -> None:
    nothing, anything = _of(SENT), _of(SENT, also=True)
    assert len(wrong(nothing, read(nothing, reader()))) == 1
    assert wrong(anything, read(anything, reader())) == []


def test_one_claim_answers_one_expectation_only() -> None:
    twice = _of(SENT, {"delivered": "patriot"}, {"delivered": "patriot", "supplier": "DE"})
    assert len(wrong(twice, read(twice, reader()))) == 1


def test_a_mended_case_loses_its_mark_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "made.yaml"
    file.write_text(
        '# About.\n- text: One.\n  claims: []\n  known: "why"\n- text: Two.\n  claims: []\n  known: "no"\n'
    )
    unmark(load(tmp_path)[0], tmp_path)
    assert [case.known for case in load(tmp_path)] == [None, "no"]
    assert file.read_text().startswith("# About.\n- text: One.\n  claims: []\n- text: Two.")


def test_a_misspelt_field_is_refused() -> None:
    with pytest.raises(ValueError, match="expected an event"):
        expected("made", {"delivered": "patriot", "suplier": "DE"})
