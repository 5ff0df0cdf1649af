"""Names of equipment that are part of a longer name: "Jeffrey Archer", "Mistral AI", "Typhoon Yagi"."""

import re

_NEXT = re.compile(r" (?P<word>[A-Z][\w&-]*)")
_LAST = re.compile(r"(?P<start>\S*)(?:^|[ \n])[\"'(]?(?P<word>[A-Z][a-z'’]+) $")
_PROSE = re.compile(r"\b[a-z]{4,}")
_LINE = 60  # characters on either side in which prose has a word in lower case, and a headline may have none
# What may follow a system's name in capitals: a mark, a month, what it is.
_MARKS = re.compile(
    r"\d|[IVX]+$|\w*\d|(?:SAMs?|MLRS|ATGMs?|APCs?|IFVs?|MBTs?|SPGs?|SPHs?|UAVs?|UAS|ER|LR|MSE|PAC|SLM|MANPADS|Mk|Block|"
    r"Mod|Advanced|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
)
# What may open a phrase or a sentence before one.
_OPENINGS = frozenset(
    """The A An This That These Those Its Our Their His Her Your My Some Both Each Every Any All No Many More Most Much
    Such Other Another New Old Used Additional Further Extra Modern Several Few First Second Third Last Next Only Even
    In On At By For From With Without Of To Into After Before Since Until While When Where As If Although But And Or Nor
    So Yet Then Also Not Than Like Unlike Including Under Over Via One Two Three Four Five Six Seven Eight Nine Ten
    Eleven Twelve Twenty Thirty Forty Fifty About Around Nearly Almost Surplus Captured Refurbished Extended
    Whether Because Are Is Were Was Will Would Can Could Should Do Does Did Has Have Had Why How What Which Who""".split()
)


def part_of_a_name(view: str, start: int, end: int, arms: re.Pattern[str], known: frozenset[int]) -> bool:
    """Whether the word from ``start`` to ``end`` is one word of a longer name that is no equipment.

    Args:
        view: The normal view of a text.
        start, end: Offsets of a word that may name a system.
        arms: Matches words of arms, which a system's name may stand beside.
        known: Where other names of the catalogue begin.
    """
    line = view[max(0, start - _LINE) : start], view[end : end + _LINE]
    if view[end - 1 : end] == "s" or not any(_PROSE.search(part) for part in line):
        return _given(view, start, end, arms, known) if view[start:end] == "Abrams" else False
    behind = _NEXT.match(view, end)
    if behind and behind.start("word") not in known:
        word = behind["word"]
        if not _MARKS.match(word) and not arms.match(word):
            return True
    return _given(view, start, end, arms, known)


def _given(view: str, start: int, end: int, arms: re.Pattern[str], known: frozenset[int]) -> bool:
    """Whether a first name stands before it, and no word of arms behind: "the novelist Jeffrey Archer"."""
    before = _LAST.search(view, max(0, start - _LINE), start)
    if before is None or before.start("word") in known or arms.search(view, start, end + 30):
        return False
    word = before["word"]
    opening = before["start"] == "" or before["start"][-1] in ".!?:\"'"
    if opening and view[start:end] == "Abrams":
        return False  # "Giving Abrams", "Eleven Abrams"
    return word not in _OPENINGS and not word.endswith(("ing", "'s"))
