"""What others need for their part of the work: signatures of three-word shingles, and who meets whom.

Furniture, comparison and stories are left out: only what signatures of such shingles and the queries take.
"""

import re
from collections.abc import Iterator, Sequence

from datasketch import MinHash, MinHashLSH
from rensa import RMinHash, RMinHashLSH

SLOTS, BANDS, ROWS = 128, 64, 2
_LOT = 1_000
_WORD = re.compile(r"\w+")


def rensa_alone(texts: Sequence[str]) -> int:
    """Signatures and queries by rensa's calls for many texts; returns how often two texts met."""
    index = RMinHashLSH(threshold=0.2, num_perm=SLOTS, num_bands=BANDS)
    made = []
    for lot in _lots(texts):
        made.append(RMinHash.from_token_sets([_shingles(text) for text in lot], num_perm=SLOTS, seed=1))
        index.insert_many(made[-1], (len(made) - 1) * _LOT)
    return sum(len(found) for lot in made for found in index.query_all(lot))


def datasketch_alone(texts: Sequence[str]) -> int:
    """The same by datasketch's calls for many texts."""
    index = MinHashLSH(num_perm=SLOTS, params=(BANDS, ROWS))
    made = []
    for lot in _lots(texts):
        shingles = [[one.encode() for one in _shingles(text)] for text in lot]
        made += MinHash.bulk(shingles, num_perm=SLOTS)
    with index.insertion_session() as session:
        for number, one in enumerate(made):
            session.insert(number, one, check_duplication=False)
    return sum(len(index.query(one)) for one in made)


def _lots(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    for low in range(0, len(texts), _LOT):
        yield texts[low : low + _LOT]


def _shingles(text: str) -> list[str]:
    words = _WORD.findall(text.lower())
    return [f"{one} {two} {three}" for one, two, three in zip(words, words[1:], words[2:], strict=False)]
