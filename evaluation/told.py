"""What is told of histories, beside what is true."""

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from evaluation.history import History


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of one history.

    Attributes:
        history: The history.
        told: For each part what was told, written as the truth is.
        some: The part of which the truth tells only some, so that nothing told of it is wrong.
    """

    history: History
    told: Mapping[str, Counter[str]]
    some: str

    def missed(self, part: str) -> Counter[str]:
        """What is true and was not told."""
        return self.history.truth[part] - self.told[part]

    def wrong(self, part: str) -> Counter[str]:
        """What was told and is not true."""
        return Counter() if part == self.some else self.told[part] - self.history.truth[part]


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over histories, for one part.

    Attributes:
        part: Which.
        true: How many are true.
        found: How many of them were told.
        wrong: How many were told and are not true; None where the truth tells only some.
    """

    part: str
    true: int
    found: int
    wrong: int | None

    def line(self) -> str:
        """The counts in words."""
        wrong = "" if self.wrong is None else f", {self.wrong} told that are not true"
        return f"{self.part}: {self.found} of {self.true} found{wrong}"


def measure(told: Sequence[Told]) -> list[Figures]:
    """The counts of each part; empty if nothing was told of."""
    return [
        Figures(
            part,
            true := sum(one.history.truth[part].total() for one in told),
            true - sum(one.missed(part).total() for one in told),
            None if part == told[0].some else sum(one.wrong(part).total() for one in told),
        )
        for part in (told[0].history.truth if told else ())
    ]


def show(told: Iterable[Told], what: str, arguments: Sequence[str] | None) -> None:
    """Prints the figures for both halves.

    Args:
        told: What was told of all histories.
        what: ``facts``, for the help.
        arguments: Of the command line.
    """
    parser = argparse.ArgumentParser(description=f"{what} told of invented reports with known truth.")
    parser.add_argument("--wrong", action="store_true", help="print what is wrong with those to develop on")
    asked, told = parser.parse_args(arguments), list(told)
    for name, held_out in (("histories to develop on", False), ("histories held out", True)):
        half = [one for one in told if one.history.held_out is held_out]
        print(f"{len(half)} {name}")
        print("\n".join(f"  {figures.line()}" for figures in measure(half)))
        if asked.wrong and not held_out:
            print("\n".join(line for one in half for line in _lines(one)))


def _lines(one: Told) -> list[str]:
    return [
        f"    {one.history.name}, {part}: {what}: {words}"
        for part in one.history.truth
        for what, found in (("missed", one.missed(part)), ("not true", one.wrong(part)))
        for words in sorted(found)
    ]
