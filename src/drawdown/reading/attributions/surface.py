"""What stands round a word by the surface alone: word order, punctuation and lists of small words."""

from collections.abc import Collection, Iterator

from drawdown.reading.attributions.complements import complements, noun_complements, object_end
from drawdown.reading.attributions.line import Line
from drawdown.reading.attributions.site import Site, said_on
from drawdown.reading.attributions.subjects import owner, subject

_HEADLINE = 0.8  # share of long words with a capital
_FINITE = frozenset(
    {"have", "has", "had", "are", "is", "was", "were", "will", "would", "could", "may", "might"}
)


def sites(line: Line, verbs: Collection[str] | None = None) -> Iterator[Site]:
    """The verbs, nouns and adjectives of the lists, or only some verbs, each with what stands round it."""
    long = [k for k, word in enumerate(line.words) if len(word) > 3 and word.isalpha()]
    headline = sum(map(line.is_name, long)) > _HEADLINE * len(long)
    for i, word in enumerate(line.words):
        if verbs is not None and word not in verbs:
            continue
        kind = line.verbs.get(word)
        if i and line.is_name(i) and not headline:
            continue  # "the United States"
        if kind and _is_verb(line, i, kind[1]):
            yield _verb(line, i, kind[1])
        elif word in line.nouns:
            yield _noun(line, i)
        elif word in line.adjectives and i and _group_start(line, i) < i:
            yield _adjective(line, i)


def _is_verb(line: Line, i: int, form: str) -> bool:
    if line.words[max(0, i - 2) : i] == ["according", "to"]:
        return False
    small, before = line.small, line.at(i - 2 if line.at(i - 1) == '"' else i - 1)
    if before in ("of", "-") or (
        before in small["determiners"] and (before != "'s" or form in ("base", "s"))
    ):
        return False
    if form in ("base", "s") and line.at(i + 1) in _FINITE:
        return False  # "reports have shown"
    if form == "base" and line.at(i + 1) == "that" and before.isalpha() and before not in small["ends"]:
        return before != "to" or line.at(i - 2) not in small["determiners"]
    if form == "base":
        plural = before.endswith("s") and before.isalpha() and before not in ("his", "its", "as", "this")
        follows = ("to", "and", "people", "many", "some")
        lists = ("auxiliaries", "pronouns", "adverbs")
        return before in follows or plural or any(before in small[name] for name in lists)
    return not (form == "s" and before in ("for", "on", "with", "about", "in"))


def _group_start(line: Line, i: int) -> int:
    """Where the auxiliaries and adverbs before a word begin."""
    small, low = line.small, i
    while low:
        word = line.words[low - 1]
        adverb = word.endswith("ly") and len(word) > 4 and word not in small["no_adverbs"]
        if not (adverb or word in small["auxiliaries"] or word in small["adverbs"]):
            break
        low -= 1
    if low == i and line.at(low - 1) == "to":
        low -= 1
    return low


def _verb(line: Line, i: int, form: str) -> Site:
    found, small = line.found, line.small
    low = _group_start(line, i)
    group = set(line.words[low:i])
    high = i + _tail(line, i + 1)
    site = Site(line.words[i], "verb", found[i][:2], (found[low][0], found[high][1]))
    undergone = bool(group & small["be"]) and ("been" in group or not group & {"have", "has", "had"})
    reduced = line.at(high + 1) == "by" and not group
    site.passive = form in ("past", "participle") and (undergone or reduced)
    site.subject, site.cue = said_on(line.view, subject(line, low, form), site.cue)
    complements(line, i, high + 1, site)
    if site.passive:
        by = next((k for k in range(high + 1, min(high + 12, len(found))) if line.words[k] == "by"), None)
        site.agent = None if by is None else line.span(by + 1, object_end(line, by + 1))
    return site


def _tail(line: Line, k: int) -> int:
    """How many tokens from k on belong to the verb: a particle, "in a statement"."""
    if line.at(k) in ("out", "off", "up") and k + 1 < len(line.words):
        return 1
    if line.at(k) == "in" and line.at(k + 1) in ("a", "an"):
        return next((n + 1 for n in (2, 3) if line.at(k + n) in ("statement", "email", "e-mail")), 0)
    return 0


def _noun(line: Line, i: int) -> Site:
    at = line.found[i][:2]
    site = Site(line.words[i], "noun", at, at, subject=owner(line, i))
    noun_complements(line, i + 1, site)
    return site


def _adjective(line: Line, i: int) -> Site:
    low = _group_start(line, i)
    site = Site(line.words[i], "adjective", line.found[i][:2], (line.found[low][0], line.found[i][1]))
    site.subject = subject(line, low, "past")
    complements(line, i, i + 1, site)
    return site
