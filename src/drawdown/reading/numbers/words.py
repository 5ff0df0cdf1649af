"""Words that numbers are made of: figures, number words, scales, and what qualifies them."""

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: number for number, word in enumerate(_ONES.split())}
for _ten, _tens in enumerate(_TENS.split(), 2):
    _SMALL[_tens] = _ten * 10
    _SMALL |= {f"{_tens}-{word}": _ten * 10 + one for word, one in list(_SMALL.items())[1:10]}
SCALE = {"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9,
         "bn": 1e9, "b": 1e9, "trillion": 1e12, "k": 1e3}  # fmt: skip
# Twelve digits and no more: what is longer is no number of anything, and its value might be infinite.
# A digit with a mark on it, such as one struck through, is part of none either.
_MARKED = r"[\u0300-\u036f\u20d0-\u20ff]"
FIGURE = rf"(?<!{_MARKED})(?:\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d{{1,12}})(?:\.\d{{1,4}})?(?![.,]?\d|{_MARKED})"
WORD = "|".join(sorted(_SMALL, key=len, reverse=True))
# "Hand over 24" says no more than 24.
BEFORE = (
    r"(?P<q>only\s+(?:around|about)|just\s+(?:over|under|short\s+of)|well\s+over|"
    r"a\s+total\s+of(?:\s+(?:about|nearly|more\s+than))?|about|around|approximately|roughly|nearly|almost|"
    r"close\s+to|an\s+estimated|in\s+the\s+(?:region|order|vicinity)\s+of|some|no\s+(?:fewer|less)\s+than|"
    r"not\s+less\s+than|no\s+more\s+than|not\s+more\s+than|more\s+than|"
    r"(?<!hand\s)(?<!hands\s)(?<!handed\s)(?<!handing\s)(?<!turn\s)(?<!turned\s)(?<!turning\s)(?<!take\s)over|"
    r"upwards?\s+of|at\s+least|"
    r"a\s+minimum\s+of|in\s+excess\s+of|up\s+to(?:\s+an\s+aggregate\s+value\s+of)?|a\s+maximum\s+of|"
    r"at\s+most|fewer\s+than|less\s+than|under|as\s+many\s+as|as\s+much\s+as|an\s+additional|an\s+initial|"
    r"a\s+further|"
    r"the\s+additional|another|only)\s+"
)
# Behind "between" alone does "and" join the ends of a range, and no hyphen with blanks is one.
JOIN = r"(?:(?(between)(?:-|–|to|and)|(?:-|–|to)))"
_APPROXIMATE = re.compile(
    r"about|around|approximately|roughly|nearly|almost|some|close|estimated|region|order|vicinity|short", re.I
)
_LEAST = re.compile(r"more\s+than|over|upward|at\s+least|minimum|excess|(?:fewer|less)\s+than", re.I)
_MOST = re.compile(
    r"up\s+to|(?<!no )(?<!not )(?:fewer|less)\s+than|under|short\s+of|as\s+(?:many|much)\s+as|"
    r"(?:no|not)\s+more\s+than|maximum|at\s+most",
    re.I,
)


def number(text: str) -> float:
    """The value of a figure or number word."""
    word = " ".join(text.lower().split())
    if word in ("a", "an", "half a", "half an"):
        return 0.5 if word.startswith("half") else 1.0
    return float(_SMALL[word]) if word in _SMALL else float(word.replace(",", ""))


def approximate(qualifier: str) -> bool:
    """Whether words before a number make it approximate."""
    return bool(_APPROXIMATE.search(qualifier))


def bounded(qualifier: str | None, low: float, high: float) -> tuple[float | None, float | None]:
    """The bounds a qualifier leaves: "more than" takes the upper one off, "up to" the lower one."""
    said = " ".join((qualifier or "").split())
    # "No more than" holds "more than", so the upper bounds are tried first.
    if _MOST.search(said):
        return None, high
    return (low, None) if _LEAST.search(said) else (low, high)
