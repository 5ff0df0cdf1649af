"""Writes docs/accuracy.md, how good the reading is, from a run on the labelled texts: ``make accuracy``.

With ``--check`` nothing is written, and the exit code is 1 where the page says something else than the run.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import quantiles
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from drawdown.query import MIN_CONFIDENCE
from drawdown.scoring import MEASURES, Rate, Scores, interval, reliability, total
from drawdown.scoring.spread import DRAWS
from evaluation import attributions, confidence, labelled, memos, mistakes
from evaluation.confidence import Case

PAGE = ROOT / "docs" / "accuracy.md"
SEALED = ROOT / "evaluation" / "sealed.json"
SET_WORDS = {
    "seeds": "web articles",
    "dev": "news and government texts",
    "whitehouse": "statements, briefings and remarks of the White House",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes or checks the page."""
    parser = argparse.ArgumentParser(description="Write docs/accuracy.md from a run on the labelled texts.")
    parser.add_argument("--shared", type=Path, default=labelled.SHARED, help="folder of the labelled texts")
    parser.add_argument("--page", type=Path, default=PAGE, help="the page to write")
    parser.add_argument("--check", action="store_true", help="write nothing, compare")
    asked = parser.parse_args(arguments)
    sets = labelled.present(asked.shared)
    if not sets:
        print(f"accuracy: no labelled texts in {asked.shared.name}/ beside the checkout, nothing is measured")
        return 0
    made = page(asked.shared, sets)
    if asked.check:
        same = asked.page.is_file() and asked.page.read_text("utf-8") == made
        print(f"{asked.page.name} {'says what the run says' if same else 'is of another run: make accuracy'}")
        return 0 if same else 1
    asked.page.write_text(made, encoding="utf-8")
    print(f"written: {asked.page.name}")
    return 0


def page(shared: Path, sets: Sequence[str]) -> str:
    """The page, from a run on these sets."""
    told, scores = confidence.cases(shared, sets)
    stated = confidence.cross_validated(told, confidence.penalty())
    figures = _texts(scores) | _scores(scores) | _confidence(told, stated, scores) | _mistakes(scores)
    figures["memos"] = str(memos.read(shared)).capitalize() if memos.present(shared) else ""
    figures["sealed"] = json.loads(SEALED.read_text("utf-8")) if SEALED.is_file() else None
    figures["attributions"] = _attributions(shared)
    environment = Environment(
        loader=FileSystemLoader(ROOT / "evaluation"), undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.get_template("accuracy.md.j2").render(figures)


def _texts(scores: Scores) -> dict[str, Any]:
    free, words, alarms = scores.alarms()
    rows = [
        (part, SET_WORDS.get(part, ""), len(texts), sum(len(text.labels) for text in texts))
        for part, texts in scores.parts()
    ]
    spread = quantiles([text.strict.f1 for text in scores.texts if text.labels], n=4, method="inclusive")
    return {
        "texts": len(scores.texts),
        "labels": scores.rate().labelled,
        "sets": _table(("set", "what", "texts", "labelled claims"), rows),
        "quartiles": [f"{one:.2f}" for one in spread],
        "exact": f"{scores.exact().hits} of {scores.exact().predicted}",
        "free_texts": free,
        "free_words": f"{words:,}",
        "alarms": f"{alarms} claim{'' if alarms == 1 else 's'}",
        "alarm_rate": f"{1000 * alarms / words:.2f}" if words else "-",
    }


def _scores(scores: Scores) -> dict[str, Any]:
    events = [(event, *_rate(rate), rate.labelled, rate.predicted) for event, rate in scores.events().items()]
    fields = [
        (name, _share(one.right, one.pairs), _share(one.right_with_value, one.with_value), one.with_value)
        for name, one in scores.fields().items()
    ]
    heads = ("precision", "recall", "F1")
    return {
        "draws": f"{DRAWS:,}",
        "pairs": scores.rate().hits,
        "overall": _table(
            ("", *heads, "with other texts"),
            [(measure, *_rate(scores.rate(measure)), _interval(scores, measure)) for measure in MEASURES],
        ),
        "by_set": _table(
            ("", *heads, "with other texts"),
            [
                (part, *_rate(total(texts, "strict")), _interval(Scores(texts), "strict"))
                for part, texts in scores.parts()
            ],
        ),
        "by_event": _table(("event", *heads, "labelled", "read"), events),
        "by_field": _table(("field", "right", "right where labelled", "labelled"), fields),
    }


def _confidence(told: Sequence[Case], stated: Sequence[float], scores: Scores) -> dict[str, Any]:
    right = [case.right for case in told]
    base = sum(right) / len(right) if right else 0.0
    strict = reliability(zip(stated, right, strict=True))
    full = reliability(zip(stated, (case.full for case in told), strict=True))
    labels = scores.rate().labelled
    kept = {step: confidence.kept(told, stated, step / 100, labels) for step in range(0, 100, 10)}
    shown = confidence.kept(told, stated, MIN_CONFIDENCE, labels)
    also = sum(case.full for case, p in zip(told, stated, strict=True) if p >= MIN_CONFIDENCE)
    best = max(rate.f1 for rate in kept.values())
    gain = best - kept[0].f1
    return {
        "reliability": _table(
            ("confidence", "claims", "mean confidence", "right", "full"),
            [
                (
                    f"{one.low:.1f} to {one.high:.1f}",
                    one.claims,
                    *map(_two, (one.stated, one.right, other.right)),
                )
                for one, other in zip(strict, full, strict=True)
            ],
        ),
        "loss": f"{confidence.loss(stated, right):.3f}",
        "loss_always": f"{confidence.loss([base] * len(right), right):.3f}",
        "min_confidence": f"{MIN_CONFIDENCE:g}",
        "shown": shown.predicted,
        "hidden": len(told) - shown.predicted,
        "shown_precision": f"{shown.precision:.3f}",
        "shown_full": _share(also, shown.predicted),
        "dropping": f"raised strict F1 by {gain:.3f} at best, too little to keep"
        if gain >= 0.0005
        else "raised strict F1 nowhere",
        "thresholds": _table(
            ("claims kept from", "claims", "precision", "recall", "strict F1"),
            [(f"{step / 100:.1f}", rate.predicted, *_rate(rate)) for step, rate in kept.items()],
        ),
    }


def _mistakes(scores: Scores) -> dict[str, Any]:
    false, missed = mistakes.causes(scores)
    rows = [(cause, false[cause], missed[cause]) for cause, _ in (false + missed).most_common()]
    return {
        "false_total": false.total(),
        "missed_total": missed.total(),
        "causes": _table(("what stands there", "claims without a label", "labels without a claim"), rows),
        "examples": list(mistakes.examples()),
    }


def _attributions(shared: Path) -> str:
    """How attributions are read in annotated news; empty where that is not there."""
    split = shared / "polnear" / "dev"
    if not split.is_dir():
        return ""
    found = attributions.scored(shared, split, ROOT / "build" / "accuracy", quiet=True)
    rows = [
        (f"{role}, {how}", *(f"{found[f'{role}.{measure}'][figure]:.3f}" for figure in "prf"), agreed)
        for role, measure, how, agreed in (
            ("source", "exact", "the same words", "0.77"),
            ("cue", "exact", "the same words", "0.71"),
            ("content", "fragment", "the same words, piece by piece", "0.71"),
            ("content", "token", "word by word", ""),
        )
    ]
    return _table(("", "precision", "recall", "F1", "F1 of two annotators"), rows)


def _rate(rate: Rate) -> tuple[str, str, str]:
    return f"{rate.precision:.3f}", f"{rate.recall:.3f}", f"{rate.f1:.3f}"


def _two(share: float) -> str:
    return f"{share:.2f}"


def _interval(scores: Scores, measure: str) -> str:
    low, high = interval(scores.texts, measure)
    return f"{low:.2f} to {high:.2f}"


def _share(right: int, among: int) -> str:
    return f"{right / among:.3f}" if among else "-"


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
