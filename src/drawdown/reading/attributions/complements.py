"""Complements by word order: the stretch behind a word up to where another clause or phrase may begin."""

from drawdown.reading.attributions.line import Line
from drawdown.reading.attributions.site import Site
from drawdown.reading.time.words import DAYS

_STOPS = frozenset({";", "—", "–", "--"})
_LONGEST_CLAUSE = 150  # tokens
_ASIDE = 25  # tokens between a verb and "that" that stand between commas
_NEAR = 8  # tokens behind a verb in which "that" or "to" may stand behind an object


def complements(line: Line, i: int, k: int, site: Site) -> None:
    """Puts what stands behind the token i, from the token k on, into its site."""
    later = _behind_day(line, k)
    if later > k and line.at(later) not in (*_STOPS, "that", *line.small["prepositions"]):
        k = later  # "said on Monday it was late"
    word = line.at(k)
    if word in (",", ".", "", ";", ":", "—", "–", "(", ")", "--"):
        if word in (",", ".", "", ";"):
            _around(line, i, site)
        _late(line, site, k)
        return
    end = _clause_end(line, k)
    if word == "that":
        _keep(line, site, "that", k, end)
    elif word in line.small["questions"]:
        _keep(line, site, "wh", k, end)
    elif word == "to":
        _keep(line, site, "to", k, end)
        _preposition(line, site, "to+", k)
    elif word in line.small["prepositions"]:
        _preposition(line, site, word, k)
        near = line.words[k : k + _NEAR]
        if "that" in near:  # "said in an interview that"
            _that(line, site, k + near.index("that"), end)
        elif word in ("on", "in", "at", "as"):  # "..., he said on Monday"
            _around(line, i, site)
            _late(line, site, k)
    else:
        _object(line, site, k, end)


def noun_complements(line: Line, k: int, site: Site) -> None:
    """Puts what stands behind a noun, from the token k on, into its site."""
    word = line.at(k)
    if word in ("that", "to"):
        _keep(line, site, word, k, _clause_end(line, k))
    if word == "to":
        _preposition(line, site, "to+", k)
    elif word in line.small["prepositions"]:
        _preposition(line, site, word, k)


def _behind_day(line: Line, k: int) -> int:
    """The token behind a day or week that begins at k ("on Monday evening"); k where there is none."""
    j = k + (line.at(k) == "on")
    if line.at(j) in DAYS:
        return j + 1 + (line.at(j + 1) in ("morning", "afternoon", "evening", "night"))
    if line.at(k) in ("last", "this", "earlier") and line.at(k + 1) in ("week", "month", "year"):
        return k + 2
    return k + 1 if line.at(k) == "yesterday" else k


def _object(line: Line, site: Site, k: int, end: int) -> None:
    """A clause that nothing opens, or an object with what follows it; the verb's frames tell which."""
    near = line.words[k : k + _NEAR + 1]
    if "that" in near[:_NEAR]:
        _that(line, site, k + near.index("that"), end)
    for word in ("to", "of", "for", "as", "on", "with"):
        if word in near[1:]:
            _keep(line, site, "obj " + word, k, end)
    _keep(line, site, "bare", k + _recipient(line, site.word, k), end)
    _keep(line, site, "obj", k, object_end(line, k))


def _recipient(line: Line, verb: str, k: int) -> int:
    """How many tokens name who is told, before what they are told: "told the crowd he was late"."""
    if line.verbs.get(verb, ("", ""))[0] not in line.small["told"]:
        return 0
    near = line.words[k + 1 : k + _NEAR]
    opens = next((n for n, word in enumerate(near) if word in line.small["clause_subjects"]), None)
    if opens is not None:
        return opens + 1
    return 1 if line.at(k) in ("him", "them", "me", "us", "reporters", "voters", "supporters") else 0


def _around(line: Line, i: int, site: Site) -> None:
    """The clause that a short "..., officials say, ..." stands in or behind."""
    if site.subject is None:
        return
    subject = site.subject[0]
    first = next((k for k, token in enumerate(line.found) if token[0] >= subject), 0)
    closed = line.at(first - 1) == '"' and line.at(first - 2) == ","
    if first == 0 or not (closed or line.at(first - 1) == ","):
        return
    before = line.span(0, first - (1 if closed else 2))
    goes_on = line.at(i + 1) == "," and i + 2 < len(line.found)
    behind = line.span(i + 1, len(line.found) - 1) if goes_on else None
    parts = tuple(part for part in (before, behind) if part and part[1] - part[0] > 3)
    if parts:
        site.slots["around"] = parts


def _that(line: Line, site: Site, at: int, end: int) -> None:
    """The clause that a "that" opens, within the clause or behind an aside: "said, in Bonn, that"."""
    if at <= end or line.at(at - 1) == ",":
        _keep(line, site, "obj that", at, max(end, _clause_end(line, at)))


def _late(line: Line, site: Site, k: int) -> None:
    """'reported on Monday, citing two sources, that': a clause behind what stands between commas."""
    near = line.words[k : k + _ASIDE]
    opens = next((n for n in range(1, len(near)) if near[n - 1 : n + 1] == [",", "that"]), None)
    if opens and "," in near[: opens - 1]:
        _keep(line, site, "obj that", k + opens, _clause_end(line, k + opens))


def _clause_end(line: Line, k: int) -> int:
    """The last token of a clause that begins at k."""
    last = min(len(line.words), k + _LONGEST_CLAUSE)
    for j in range(k + 1, last):
        word, behind = line.words[j], line.at(j + 1)
        if word in _STOPS:
            return j - 1
        form = line.verbs.get(behind, ("", ""))[1]
        if word == "and" and form in ("past", "s"):
            return j - 1
        goes_on = behind in line.small["goes_on"] or form == "ing"
        if word == "," and (goes_on or (behind == "and" and line.at(j + 2) in line.verbs)):
            return j - 1
    return last - 1


def object_end(line: Line, k: int) -> int:
    """The last token of a noun phrase with its attributes that begins at k."""
    last = min(len(line.words), k + _LONGEST_CLAUSE)
    for j in range(k + 1, last):
        word = line.words[j]
        if word in line.small["ends"] or (word == "and" and line.at(j + 1) in line.verbs):
            return j - 1
    return last - 1


def _keep(line: Line, site: Site, kind: str, low: int, high: int) -> None:
    span = line.span(low, high)
    if span:
        site.slots.setdefault(kind, (span,))


def _preposition(line: Line, site: Site, kind: str, k: int) -> None:
    _keep(line, site, kind, k + 1, object_end(line, k + 1))
    site.prepositions[kind] = line.found[k][1]
