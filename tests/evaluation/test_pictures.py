"""The pictures in the guide to a brief are those that the script takes."""

import re
from pathlib import Path

from evaluation.pictures import TAKEN


def test_every_picture_taken_stands_in_the_guide_and_every_one_there_is_taken(root: Path) -> None:
    guide = (root / "docs" / "brief.md").read_text("utf-8")
    shown = re.findall(r"\(pictures/([a-z]+)\.png\)", guide)
    assert sorted(shown) == sorted(one.name for one in TAKEN)


def test_each_lies_beside_it_as_a_picture(root: Path) -> None:
    for one in TAKEN:
        assert (root / "docs" / "pictures" / f"{one.name}.png").read_bytes().startswith(b"\x89PNG"), one.name
