"""Letters that look like others and characters that look like nothing: told, not read as what they look like.

A name with a Cyrillic letter in it is not the name; taking it for that would be a guess, and leaving it out
without a word a loss. So it is read as it stands, and the report has a problem that says so.

Source: Unicode Technical Standard 39, section 4 (confusables) and section 5.1 (mixed scripts).
"""

import re
import unicodedata
from collections.abc import Iterator

from drawdown.problem import Problem
from drawdown.visible import MARKS, MOST_MARKS

_INVISIBLE = re.compile(
    "[\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\uffa0"
    "\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e01ef]|(?<!^)\ufeff"
)
# Greek, Cyrillic, Armenian, Cherokee, full width, mathematical; digits of other scripts.
_OTHER = (
    "\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u13a0-\u13ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
    "\U0001d400-\U0001d7ff\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef"
)
_MEETING = re.compile(rf"[A-Za-z0-9](?=[{_OTHER}])|[{_OTHER}](?=[A-Za-z0-9])")
# Letters of Cyrillic and Greek that could be taken for Latin ones; words of nothing else are in disguise.
_LIKE_LATIN = (
    "\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423"
    "\u0425\u0417\u0430\u0435\u0455\u0456\u0458\u043e\u0440\u0441\u0443\u0445\u04bb\u0501"
    "\u051b\u051d\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4"
    "\u03a5\u03a7\u03bf"
)
_DISGUISED = re.compile(rf"(?<!\w)(?:[{_LIKE_LATIN}]{{3,}}|[\uff10-\uff5a\U0001d400-\U0001d7ff]+)(?!\w)")
_FLOOD = re.compile(f"{MARKS}{{{MOST_MARKS + 1},}}")
_OTHER_SCRIPT = re.compile(rf"[{_OTHER}]")
_LONGEST = 40  # characters of a word shown


def invisible(text: str) -> int:
    """How many characters take no room, or only turn or hide others; the mark at the start is none."""
    return 0 if text.isascii() else sum(1 for _ in _INVISIBLE.finditer(text))


def lookalikes(text: str, label: str) -> Iterator[Problem]:
    """One problem for the words whose letters are not what they look like, one for heaps of marks."""
    if text.isascii():
        return
    found = sorted([*_mixed(text), *(match.span() for match in _DISGUISED.finditer(text))])
    if found:
        start, end = found[0]
        char = _OTHER_SCRIPT.search(text, start, end)
        which = f" ({unicodedata.name(char[0], 'unnamed').lower()}, U+{ord(char[0]):04X})" if char else ""
        words = f"{len(found):,} word{'' if len(found) == 1 else 's'}"
        yield Problem(
            label,
            f"{words} with letters or digits that look like others, such as "
            f"“{text[start:end][:_LONGEST]}”{which}; "
            "read as they stand, so a name in them is not known and a number may not be what it seems",
            (start, end),
        )
    heaps = [match.span() for match in _FLOOD.finditer(text)]
    if heaps:
        most = max(end - start for start, end in heaps)
        yield Problem(
            label,
            f"letters under up to {most:,} marks, which would cover other text; {MOST_MARKS} are shown",
            heaps[0],
        )


def _mixed(text: str) -> Iterator[tuple[int, int]]:
    """The words in which letters of two scripts meet, at most so much of each as is ever shown."""
    last = 0
    for meeting in _MEETING.finditer(text):
        if meeting.start() < last:
            continue
        start, last = meeting.start(), meeting.end()
        while start and meeting.start() - start < _LONGEST and text[start - 1].isalnum():
            start -= 1
        while last < len(text) and text[last].isalnum():
            last += 1
        yield start, last
