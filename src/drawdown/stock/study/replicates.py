"""Replicates of the draws, each made when it is looked at."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import overload

from drawdown.stock.draws import Sample
from drawdown.stock.simulate.noise import Entries


class Replicates(Sequence[Sample]):
    """Samples whose noise is made each time one is taken out.

    Noise is a number for each month of each draw: making it again costs less than keeping it.
    """

    def __init__(self, samples: Sequence[Sample], noise: Callable[[int], Entries | None]) -> None:
        self._samples, self._noise = samples, noise

    def __len__(self) -> int:
        return len(self._samples)

    @overload
    def __getitem__(self, place: int) -> Sample: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Sample]: ...
    def __getitem__(self, place: int | slice) -> Sample | Sequence[Sample]:
        if isinstance(place, slice):
            return [self[at] for at in range(len(self))[place]]
        at = range(len(self))[place]
        return replace(self._samples[at], noise=self._noise(at))
