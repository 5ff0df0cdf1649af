"""Subjects by word order: the stretch before a verb back to where a clause may begin; owners of nouns."""

from drawdown.reading.attributions.line import Line
from drawdown.reading.attributions.site import Span
from drawdown.reading.time.words import DAYS

_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your"})
_INSIDE = frozenset({"be", "to", "not", "was", "were", "is", "are", "has", "had", "have"})
_LONGEST_SUBJECT = 30  # tokens
_BRACKETS = 8  # tokens
_TAIL = 4  # tokens of a relative clause behind its verb: "who was not authorised to speak publicly"
_LISTED = 3  # tokens from comma to comma in a list: ", ports, and trade,"
_QUOTING = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing"})
_FAR = 20  # tokens between such a verb and its "as saying"
_NAMED = 5  # tokens from "with" to the comma behind a name
_ASIDE = 16  # tokens of an apposition between a subject and its participle


def subject(line: Line, low: int, form: str) -> Span | None:
    """The noun phrase that ends right before a verb's group."""
    end = low
    if form == "ing" and line.at(low) not in line.small["be"]:
        # "..., saying", "by saying": the subject of the clause it hangs on, unless it has one of its own
        return _quoted_as(line, low) or _absolute(line, low) or _first_subject(line, low)
    if line.at(end - 1) in line.small["relatives"]:
        return line.found[end - 1][:2]
    if line.at(end - 1) in ("and", "but"):  # "X said ... and urged"
        return _first_subject(line, end - 1)
    start = _before_day(line, _before_brackets(line, end))
    if line.at(start - 1) == ",":
        # an apposition or relative clause between commas: "Ann Lee, the minister, said"
        bottom = max(-1, start - _LONGEST_SUBJECT)
        comma = _apposed_from(line, start - 1, bottom)
        if comma is None:
            return None
        start = comma
    bottom = max(0, start - _LONGEST_SUBJECT)
    while start > bottom and not line.breaks(start - 1):
        start -= 1
    if 0 < end - start <= _TAIL and line.at(start - 1) in _INSIDE:
        # "an official who asked not to be named said"
        near = line.words[max(bottom, start - 10) : start]
        if "who" in near:
            start -= len(near) - near.index("who")
            while start > bottom and not line.breaks(start - 1):
                start -= 1
    while start < end and line.words[start] in ("and", ",", '"', "of", "for"):
        start += 1
    return line.span(start, end - 1, keep_comma=True) if start < end else None


def _apposed_from(line: Line, end: int, bottom: int) -> int | None:
    """The comma that opens what ends at the comma given, past those of a list: "head of A, B, and C"."""
    commas = [k for k in range(end - 1, bottom, -1) if line.words[k] == ","]
    closes = end
    for number, k in enumerate(commas):
        listed = closes - k <= _LISTED if number else line.at(k + 1) in ("and", "or")
        if not listed or k == commas[-1]:
            return k
        closes = k
    return None


def _quoted_as(line: Line, low: int) -> Span | None:
    """'The paper quoted a minister as saying', 'a minister is quoted as saying': the minister."""
    if line.at(low - 1) != "as":
        return None
    near = range(low - 2, max(-1, low - _FAR), -1)
    verb = next((k for k in near if line.words[k] in _QUOTING), None)
    if verb is None:
        return None
    passive = line.at(verb - 1) in line.small["be"] or line.at(verb + 1) == "by"
    return _first_subject(line, verb) if passive or verb + 1 >= low - 1 else line.span(verb + 1, low - 2)


def _absolute(line: Line, low: int) -> Span | None:
    """'..., with Ann Lee, the minister, saying': who stands behind "with"."""
    near = range(low - 1, max(-1, low - _ASIDE), -1)
    start = next((k for k in near if line.words[k] == "with"), None)
    # in "Ann Lee, the minister's deputy," there is no verb
    apposed = start is not None and line.at(low - 1) == "," and "," in line.words[start : start + _NAMED]
    verbs = line.small["be"] - {"'s"} if apposed else line.small["be"]
    if start is None or start + 1 >= low or any(line.words[k] in verbs for k in range(start, low)):
        return None
    return line.span(start + 1, low - 1, keep_comma=True) if line.is_name(start + 1) else None


def _before_brackets(line: Line, end: int) -> int:
    """Where "(D-Anywhere)" before a verb begins; the end where there is none."""
    near = line.words[max(0, end - _BRACKETS) : end]
    return end - len(near) + near.index("(") if near[-1:] == [")"] and "(" in near else end


def _before_day(line: Line, end: int) -> int:
    """Where ", on Tuesday" before a verb begins; the end where there is none."""
    day = line.at(end - 1) in DAYS and line.at(end - 2) == "on" and line.at(end - 3) == ","
    return end - 2 if day else end


def _first_subject(line: Line, end: int) -> Span | None:
    """The words before the first verb of the sentence, where they look like a subject."""
    words = line.words[:end]
    start = len(words) - words[::-1].index('"') if '"' in words else 0  # what is said comes before
    first = line.at(start)
    if first in line.small["openers"] or first.endswith(("ing", "ed")):
        start = next((k for k in range(start, min(end, start + 25)) if words[k] == ","), start) + 1
    auxiliaries = line.small["auxiliaries"] - {"'s"}
    for k in range(start + 1, min(end, start + _LONGEST_SUBJECT)):
        word = words[k]
        form = line.verbs.get(word, ("", ""))[1]
        if word in auxiliaries or word.endswith("ed") or form in ("past", "s"):
            return line.span(start, k - 1)
    return None


def owner(line: Line, i: int) -> Span | None:
    """Whose a noun is: "her claim", "the minister's recent claim"."""
    low = i
    no_part = line.small["determiners"] | line.small["breaks"]
    while low and i - low < 3 and line.words[low - 1].isalpha() and line.words[low - 1] not in no_part:
        low -= 1
    owner = line.at(low - 1)
    if owner in _POSSESSIVES:
        return line.found[low - 1][:2]
    if owner != "'s":
        return None
    start = low - 1
    bottom = max(0, start - 6)
    small = ("of", "in", "on", "to", "for", "about", "with", "from", "by", "and", "at")
    while start > bottom and line.words[start - 1][:1].isalpha() and line.words[start - 1] not in small:
        if line.breaks(start - 1):
            break
        start -= 1
    return line.span(start, low - 1)
