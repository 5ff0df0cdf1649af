"""What each character is to the finder of words."""

import unicodedata

import numpy as np
from numpy.typing import NDArray

LETTER, SIGN, DIGIT, CAPITAL, LINE, STOP, AFTER = (np.uint8(1 << bit) for bit in range(7))
"""Of a word; a word by itself; a digit; a capital; ends a line; may end a sentence; shows that it did."""
_LAST = 0xFFFF  # the last character with properties of its own; all beyond count as one sign
# Scripts written without blanks, of which each sign counts as a word: Thai and Lao, kana, Han.
_SIGNS = ((0x0E00, 0x0EFF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (_LAST, _LAST))
_PAGE = 256  # characters of which the tables are made when the first of them is met
_UNKNOWN = np.uint8(1 << 7)

Codes = NDArray[np.uint8] | NDArray[np.uint16]


class Kinds:
    """Tables of all characters up to ``_LAST``, made page by page: most texts need few of them."""

    def __init__(self) -> None:
        self._what = np.full(_LAST + 1, _UNKNOWN)
        self._small = np.zeros(_LAST + 1, np.uint16)
        self._make(0)
        self._ascii = self._what[:256].tobytes()

    def told(self, text: str) -> tuple[NDArray[np.uint8], Codes]:
        """What each character of a text is, and its small letter, both of shape (n_characters,)."""
        if text.isascii():
            data = text.encode("ascii")
            return np.frombuffer(data.translate(self._ascii), np.uint8), np.frombuffer(data.lower(), np.uint8)
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        codes = np.minimum(codes, _LAST)
        what = self._what[codes]
        if what.max() >= _UNKNOWN:
            for page in np.unique(codes[what >= _UNKNOWN] // _PAGE).tolist():
                self._make(page)
            what = self._what[codes]
        return what, self._small[codes]

    def _make(self, page: int) -> None:
        codes = range(page * _PAGE, (page + 1) * _PAGE)
        marks = [chr(code) for code in codes]
        what = np.zeros(_PAGE, np.uint8)
        for kind, told in (
            # Accents that are characters of their own belong to the word.
            (LETTER, [one.isalnum() or unicodedata.category(one)[0] == "M" for one in marks]),
            (DIGIT, [one.isdigit() for one in marks]),
            (CAPITAL, [one.isupper() for one in marks]),
            (LINE, [one in "\n\r\u2028\u2029" for one in marks]),
            (STOP, [one in ".!?…。！？" for one in marks]),
            (AFTER, [one.isspace() or one in "\"')]”’»" for one in marks]),
            (SIGN | LETTER, [any(low <= code <= high for low, high in _SIGNS) for code in codes]),
        ):
            what[np.array(told)] |= kind
        self._what[codes.start : codes.stop] = what
        small = zip(codes, (one.lower() for one in marks), strict=True)
        self._small[codes.start : codes.stop] = [ord(one) if len(one) == 1 else code for code, one in small]
