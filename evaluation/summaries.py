"""Sentences of summaries with the evidence of their claims, for a person to say which a reader would accept.

    python evaluation/summaries.py brief.json... [--sample 50] [--seed 1]

A part is acceptable when item, event, parties, status, number and date all stand in the evidence, or in the
lines around it to which its citation opens; a sentence when all its parts are.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any


def sentences(briefs: Sequence[Path]) -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Each sentence with the name of its brief's folder and the claims of that brief by id."""
    found = []
    for path in briefs:
        brief = json.loads(path.read_text(encoding="utf-8"))
        claims = {claim["id"]: claim for claim in brief["claims"]}
        found += [(path.parent.name, line, claims) for line in brief["summary"]]
    return found


def shown(number: int, name: str, line: dict[str, Any], claims: dict[str, Any]) -> Iterator[str]:
    """A sentence part by part, below each the sentences it rests on."""
    yield f"{number}. [{name}, {line['basis']}]"
    for part in line["parts"]:
        yield f"   {part['text']}"
        for id in part["claims"]:
            claim = claims[id]
            speaker = claim["speaker"]["text"] or "the report itself"
            words = " ".join(claim["evidence"]["text"].split())
            yield f"      - {claim['path']}, {claim['published'] or 'undated'}, {speaker}: {words}"


def main() -> None:
    """Print a sample, or all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("briefs", nargs="+", type=Path)
    parser.add_argument("--sample", type=int, default=None, help="how many, drawn at random; default all")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    found = sentences(asked.briefs)
    if asked.sample is not None and asked.sample < len(found):
        found = random.Random(asked.seed).sample(found, asked.sample)
    for number, (name, line, claims) in enumerate(found, start=1):
        print("\n".join(shown(number, name, line, claims)))
    bare = sum(not line["claims"] for _, line, _ in found)
    print(f"{len(found)} sentences, {bare} without a claim")


if __name__ == "__main__":
    main()
