"""Frozen nouns as bytes and back, and the words of a sketch."""

from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
import numpy as np

from drawdown.bounds import DateBounds
from drawdown.reconcile.stories import Sketch
from drawdown.reconcile.stories.words import Worded

T = TypeVar("T")
encode = msgspec.msgpack.Encoder().encode
_DECODERS: dict[Any, msgspec.msgpack.Decoder[Any]] = {}  # by noun, or list or mapping of nouns


def decode(data: bytes, kind: type[T]) -> T:
    """What ``encode`` made of a noun, or of a tuple or mapping of nouns."""
    if kind not in _DECODERS:
        _DECODERS[kind] = msgspec.msgpack.Decoder(kind)
    told: T = _DECODERS[kind].decode(data)
    return told


@dataclass(frozen=True, slots=True)
class _Head:
    id: str
    path: str
    published: DateBounds | None
    site: str | None
    label: str
    words: int
    passages: int


def pack_sketch(one: Sketch) -> bytes:
    """A sketch as bytes: a line that describes it, then its arrays."""
    text = one.text
    head = _Head(one.id, one.path, one.published, one.site, one.label, len(text.words), len(text.passages))
    arrays: tuple[np.ndarray[Any, Any], ...] = (text.words, text.passages, text.lengths, text.particular)
    line = encode(head)
    return len(line).to_bytes(4, "little") + line + b"".join(array.tobytes() for array in arrays)


def unpack_sketch(data: bytes) -> Sketch:
    """The sketch that ``pack_sketch`` packed."""
    size = 4 + int.from_bytes(data[:4], "little")
    head, rest = decode(data[4:size], _Head), data[size:]
    words, passages = head.words, head.passages
    numbers = np.frombuffer(rest, np.uint64, words + passages)
    after = 8 * (words + passages)
    lengths = np.frombuffer(rest, np.int64, passages, after)
    particular = np.frombuffer(rest, np.bool_, words, after + 8 * passages)
    text = Worded(numbers[:words], particular, numbers[words:], lengths)
    return Sketch(head.id, head.path, head.published, head.site, head.label, text)
