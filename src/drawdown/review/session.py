"""Going through a queue: one after the other, back, and what was skipped once more at the end."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Session(Generic[T]):
    """Where one person is in a queue. Nothing of it is kept: what was decided is in the ledger.

    Attributes:
        again: Whether what was skipped comes once more.
    """

    def __init__(self, waiting: Sequence[T], key: Callable[[T], str]) -> None:
        self._order, self._key = list(waiting), key
        self._skipped: list[T] = []
        self._settled: set[str] = set()
        self._at = 0
        self.again = False

    @property
    def current(self) -> T | None:
        """What is looked at, or None at the end."""
        return self._order[self._at] if self._at < len(self._order) else None

    @property
    def place(self) -> tuple[int, int]:
        """n of m."""
        return min(self._at + 1, len(self._order)), len(self._order)

    @property
    def left(self) -> int:
        """How many have not been settled."""
        waiting = {self._key(one) for one in (*self._order, *self._skipped)}
        return len(waiting - self._settled)

    def settle(self) -> None:
        """The current one is decided: on to the next."""
        self._mark()
        self._next()

    def skip(self) -> None:
        """On to the next; the current one comes again at the end, but not twice."""
        current = self.current
        open_ = current is not None and self._key(current) not in self._settled
        if current is not None and open_ and not self.again and current not in self._skipped:
            self._skipped.append(current)
        self._next()

    def back(self) -> bool:
        """To the one before, decided or not. Returns: False where there is none."""
        if self._at == 0:
            return False
        self._at -= 1
        return True

    def reopen(self, one: T) -> None:
        """Back to one whose decision was taken back."""
        self._settled.discard(self._key(one))
        if one in self._order:
            self._at = self._order.index(one)
        else:
            self._order.insert(self._at, one)

    def _mark(self) -> None:
        if self.current is not None:
            key = self._key(self.current)
            self._settled.add(key)
            self._skipped = [one for one in self._skipped if self._key(one) != key]

    def _next(self) -> None:
        self._at += 1
        while self.current is not None and self._key(self.current) in self._settled:
            self._at += 1
        if self.current is None and self._skipped:
            self._order, self._skipped, self._at, self.again = self._skipped, [], 0, True
