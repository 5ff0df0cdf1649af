"""Where the figures of a chart come from: every input with what it rests on."""

from collections.abc import Mapping

from drawdown.charts.words import Words
from drawdown.projection import ASKED, Projection
from drawdown.weighing import Weighed


def source_lines(made: Projection | Weighed, words: Words, said: Mapping[str, str]) -> tuple[str, ...]:
    """One line for each input that rests on claims, one for all that are assumed.

    Args:
        made: What was projected or weighed.
        words: Names of its inputs.
        said: By id of a claim, who says so and where; a claim without is named by its id.
    """
    lines = []
    drawn = [given for given in made.given if not given.name.startswith(ASKED)]
    for given in drawn:
        if given.claims:
            by = "; ".join(dict.fromkeys(said.get(claim, f"claim {claim}") for claim in given.claims))
            lines.append(f"{words.inputs.get(given.name, given.name)}: {given.said}. Source: {by}")
    assumed = [words.inputs.get(given.name, given.name) for given in drawn if given.basis == "assumed"]
    if assumed:
        lines.append(f"Assumed, not reported: {'; '.join(assumed)}.")
    return tuple(lines)
