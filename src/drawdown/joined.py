"""Sets that grow together: what is joined with one of a set is in the set."""

from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T", int, str)


class Joined(Generic[T]):
    """Disjoint sets, each known by its first member, the same in whatever order they are joined."""

    def __init__(self, members: Iterable[T]) -> None:
        self._above: dict[T, T] = {member: member for member in members}

    def __contains__(self, member: T) -> bool:
        return member in self._above

    def root(self, member: T) -> T:
        """The first member of its set. Raises: KeyError if it is in none."""
        above = self._above
        while above[member] != member:
            above[member] = above[above[member]]
            member = above[member]
        return member

    def join(self, one: T, other: T) -> bool:
        """Makes two sets one; whether they were two."""
        first, last = sorted((self.root(one), self.root(other)))
        self._above[last] = first
        return first != last

    def sets(self) -> dict[T, list[T]]:
        """By first member, the members of every set in their order."""
        found: dict[T, list[T]] = {}
        for member in sorted(self._above):
            found.setdefault(self.root(member), []).append(member)
        return found
