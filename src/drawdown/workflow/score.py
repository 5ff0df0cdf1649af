"""Scoring claims against labels."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drawdown.errors import UserMistake
from drawdown.problem import Problem


@dataclass(frozen=True, slots=True)
class Scored:
    """What a scoring found.

    Attributes:
        rows: One figure each, as plain data.
        columns: What a table shows of them.
        problems: Unknown keys of labels, claims that were left out, and texts that could not be read.
    """

    rows: tuple[dict[str, Any], ...]
    columns: tuple[str, ...]
    problems: tuple[Problem, ...]


def score(gold: Path, predicted: Path, texts: Path | None = None) -> Scored:
    """Scores the claims in a file against a folder of labels.

    Args:
        gold: Folder of labels, one NAME.jsonl a text.
        predicted: Claims, one a line.
        texts: Folder of the texts, for what needs their words.

    Raises: UserMistake for labels or claims that are none, or that are on other texts.
    """
    from drawdown import scoring

    labelled, claims = scoring.read_labels(gold), scoring.read_claims(predicted)
    problems = [problem for _, labels in labelled.values() for problem in scoring.stray_keys(labels)]
    unlabelled = sorted(set(claims) - set(labelled))
    for name in unlabelled:
        told = f"no labels for this text, so its claims are left out ({len(claims[name])})"
        problems.append(Problem(name, told))
    if claims and len(unlabelled) == len(claims):
        some = ", ".join(list(claims)[:3])
        raise UserMistake(f"{predicted}: no claim is on a labelled text; its texts are {some}")
    stored: dict[str, str] = {}
    if texts:
        stored = _texts(texts, problems)
        told_of = {name: [*labels, *claims.get(name, ())] for name, (_, labels) in labelled.items()}
        scoring.check_texts(told_of, stored)
    scores = scoring.score(labelled, claims, stored)
    return Scored(tuple(scoring.rows(scores)), scoring.COLUMNS, tuple(problems))


def _texts(folder: Path, problems: list[Problem]) -> dict[str, str]:
    """The stored texts under a folder, by the stem of their file."""
    from drawdown.reading import find, take_in

    found: dict[str, str] = {}
    for one in take_in(find([folder])):
        if isinstance(one, Problem):
            problems.append(one)
        elif (name := Path(one.path).stem) in found:
            raise UserMistake(f"{folder}: two texts are called {name}; keep one")
        else:
            found[name] = one.text
    return found
