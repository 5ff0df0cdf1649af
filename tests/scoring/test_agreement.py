"""The scorer that came with the labels says the same."""

import importlib.util
import random
from types import ModuleType

import pytest

from drawdown.reading import Reader
from drawdown.scoring import MEASURES, label, score, total
from evaluation import labelled


@pytest.fixture(scope="module")
def theirs(shared) -> ModuleType:
    spec = importlib.util.spec_from_file_location("claim_score", shared / "tools" / "claim_score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def texts(shared):
    return labelled.stored(shared, labelled.present(shared))


@pytest.fixture(scope="module")
def labels(shared):
    return labelled.labels(shared, labelled.present(shared))


@pytest.fixture(scope="module")
def read(texts):
    reader = Reader()
    return {name: [claim.to_row() for claim in reader.read(one).claims] for name, one in texts.items()}


def shuffled(rows, seed):
    """The claims with some lost, some doubled and fields taken from one another."""
    draw = random.Random(seed)
    found = {}
    for name, claims in rows.items():
        kept = [dict(draw.choice(claims)) for _ in range(draw.randint(0, 2 * len(claims)))] if claims else []
        for claim in kept:
            for field in ("event", "item", "status", "supplier", "quantity", "speaker", "happened"):
                if draw.random() < 0.15:
                    claim[field] = draw.choice(claims)[field]
        found[name] = kept
    return found


@pytest.mark.parametrize("seed", [None, 1, 2])
def test_every_figure_agrees(theirs, texts, labels, read, seed):
    rows = read if seed is None else shuffled(read, seed)
    order = theirs.json.dumps
    rows = {
        name: sorted(
            claims,
            key=lambda c: (c["evidence"]["start"], c["evidence"]["end"], order(c, sort_keys=True)),
        )
        for name, claims in rows.items()
    }
    stored = {name: one.text for name, one in texts.items()}
    ours = score(labels, {name: [label(row) for row in claims] for name, claims in rows.items()}, stored)
    gold: dict[str, dict[str, list]] = {}
    for name, (part, told) in labels.items():
        gold.setdefault(part, {})[name] = [one.row for one in told]
    wanted = theirs.score(gold, rows, stored)
    for part, scored in ours.parts():
        for measure in MEASURES:
            rate, theirs_ = total(scored, measure), wanted["sets"][part][measure]
            for figure in ("precision", "recall", "f1"):
                assert getattr(rate, figure) == pytest.approx(theirs_[figure], abs=1e-9)
    for event, rate in ours.events().items():
        assert rate.f1 == pytest.approx(wanted["events"][event]["f1"], abs=1e-9)
    for name, field in ours.fields().items():
        assert field.right / field.pairs == pytest.approx(wanted["fields"][name]["right"], abs=1e-9)
        assert field.with_value == wanted["fields"][name]["with_value"]
        if field.with_value:
            share = field.right_with_value / field.with_value
            assert share == pytest.approx(wanted["fields"][name]["right_with_value"], abs=1e-9)
    assert ours.exact().hits == wanted["evidence"]["exact"]
    free = wanted["free"]
    assert ours.alarms() == (free["texts"], free["words"], free["false_alarms"])
