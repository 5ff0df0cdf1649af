"""Row numbers of claims as a set of bits: a million take 125 KB, and come in order by themselves."""

import re
from collections.abc import Iterable, Iterator

_BITS = tuple(tuple(bit for bit in range(8) if byte & (0x80 >> bit)) for byte in range(256))
_FILLED = re.compile(rb"[^\x00]+")


class Numbers:
    """A set of whole numbers from 0 to its capacity, iterated in ascending order.

    Number ``n`` is the bit ``0x80 >> n % 8`` of byte ``n // 8``, as DuckDB writes a BIT value.
    """

    def __init__(self, capacity: int) -> None:
        self._bytes = bytearray(capacity // 8 + 1)

    def add(self, number: int) -> None:
        """Take a number in."""
        self._bytes[number >> 3] |= 0x80 >> (number & 7)

    def fill(self, bits: bytes) -> None:
        """Take in the numbers whose bits are set, from 0 on. Raises: ValueError if they pass the capacity."""
        if len(bits) > len(self._bytes):
            raise ValueError(f"{len(bits)} bytes of bits do not fit into {len(self._bytes)}")
        both = int.from_bytes(self._bytes[: len(bits)], "big") | int.from_bytes(bits, "big")
        self._bytes[: len(bits)] = both.to_bytes(len(bits), "big")

    def drop(self, numbers: Iterable[int]) -> None:
        """Leave numbers out again."""
        for number in numbers:
            self._bytes[number >> 3] &= ~(0x80 >> (number & 7))

    def __len__(self) -> int:
        return int.from_bytes(self._bytes, "big").bit_count()

    def __iter__(self) -> Iterator[int]:
        for run in _FILLED.finditer(self._bytes):
            for place, byte in enumerate(run[0], run.start()):
                for bit in _BITS[byte]:
                    yield place * 8 + bit
