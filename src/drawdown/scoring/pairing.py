"""Which predicted claim answers which label: one to one, as many as can be, then with most fields right."""

from collections.abc import Sequence

from drawdown.scoring.fields import FIELDS, right
from drawdown.scoring.label import Label

Pair = tuple[Label, Label]
"""A label and the predicted claim that answers it."""
_SHARED = 0.3  # of the union of two pieces of evidence, from which they speak of one passage
_FREE = -1


def pairs(labels: Sequence[Label], predicted: Sequence[Label], lenient: bool = False) -> list[Pair]:
    """The matches in one text, in order of the labels; ``lenient`` leaves the item out."""
    if not labels or not predicted:
        return []
    # One more pair must outweigh every field of every other.
    one_pair = len(FIELDS) * (len(labels) + len(predicted) + 1)
    gain = [
        [
            one_pair + sum(right(one, other).values()) if _may_pair(one, other, lenient) else 0
            for other in predicted
        ]
        for one in labels
    ]
    return [(labels[row], predicted[column]) for row, column in assignment(gain) if gain[row][column]]


def _may_pair(one: Label, other: Label, lenient: bool) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    union = max(one.end, other.end) - min(one.start, other.start)
    if shared <= 0 or shared < _SHARED * union:
        return False
    return (other.event == one.event or other.event in one.others) and (
        lenient or _same_item(one.item, other.item)
    )


def _same_item(one: str | None, other: str | None) -> bool:
    """Whether two ids name one item; a variant is its item where the other side names no variant."""
    if one is None or other is None or one == other:
        return one == other
    both_variants = "/" in one and "/" in other
    return not both_variants and one.split("/")[0] == other.split("/")[0]


def assignment(gain: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Rows to columns, one to one, for the largest total gain, in order of the rows.

    Args:
        gain: What each row gains from each column, 0 or more, of any shape (n_rows, n_columns).

    Source: Kuhn (1955), doi:10.1002/nav.3800020109, with the potentials of Jonker and Volgenant (1987).
    """
    n_rows, n_columns = len(gain), len(gain[0])
    size = max(n_rows, n_columns)
    padded = [[*row, *[0] * (size - n_columns)] for row in gain] + [[0] * size] * (size - n_rows)
    of_row, of_column = [0] * size, [0] * size  # potentials: no reduced cost is ever negative
    taker = [_FREE] * size  # the row that has each column
    for row in range(size):
        _give(row, padded, taker, of_row, of_column)
    held = sorted((row, column) for column, row in enumerate(taker))
    return [(row, column) for row, column in held if row < n_rows and column < n_columns]


def _give(
    row: int, gain: Sequence[Sequence[int]], taker: list[int], of_row: list[int], of_column: list[int]
) -> None:
    """Finds a column for one more row along the cheapest chain of rows that move on to another column."""
    size = len(taker)
    least = [float("inf")] * size
    came_from = [_FREE] * size  # the column before, on the cheapest chain to each column
    rows: list[int] = [row]  # the tree searched so far
    columns: list[int] = []
    waiting = set(range(size))
    at, last = row, _FREE
    while True:
        for column in waiting:
            slack = -gain[at][column] - of_row[at] - of_column[column]
            if slack < least[column]:
                least[column], came_from[column] = slack, last
        last = min(waiting, key=lambda column: (least[column], column))
        step = int(least[last])
        for reached in rows:
            of_row[reached] += step
        for reached in columns:
            of_column[reached] -= step
        for column in waiting:
            least[column] -= step
        waiting.remove(last)
        columns.append(last)
        if taker[last] == _FREE:
            break
        at = taker[last]
        rows.append(at)
    while last != _FREE:  # everyone on the chain moves on by one
        before = came_from[last]
        taker[last] = taker[before] if before != _FREE else row
        last = before
