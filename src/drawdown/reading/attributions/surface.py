"""What stands round a word by the surface alone: word order, punctuation and lists of small words.

Half of what a parse gives: the subject is the stretch before the verb back to where a clause may begin, a
complement the stretch behind it up to where another may begin.
"""

import re
from collections.abc import Iterator, Sequence

from drawdown.catalogue import Reporting
from drawdown.reading.attributions.site import Site, Span, said_on

Token = tuple[int, int, str]  # start, end, lower case

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Del|St|No|Jr|Sr)\.|[A-Za-z]+(?=n't\b)|n't\b|"
    r"'(?:s|re|ve|ll|d|m)\b|\w+(?:[.,-]\w+)*|\"+|\S"
)
_STOPS = frozenset({";", "—", "–", "--"})
_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your"})
_INSIDE = frozenset({"be", "to", "not", "was", "were", "is", "are", "has", "had", "have"})
_LONGEST_SUBJECT = 30  # tokens
_LONGEST_CLAUSE = 150  # tokens
_HEADLINE = 0.8  # share of long words with a capital
_BRACKETS = 8  # tokens
_AGENT = 12  # tokens behind a passive in which its "by" may stand
_NEAR = 8  # tokens behind a verb in which "that" or "to" may stand behind an object


def tokens(view: str, start: int, end: int) -> list[Token]:
    """Words, clitics and punctuation of a stretch."""
    found = _TOKEN.finditer(view, start, end)
    return [(m.start(), m.end(), '"' if m[0][0] == '"' else m[0].lower()) for m in found]


class Surface:
    """Finds the sites of reporting words in one sentence.

    Args:
        words: The lists.
        view: The normal view of the text.
        found: The tokens of the sentence.
    """

    def __init__(self, words: Reporting, view: str, found: Sequence[Token]) -> None:
        self._verbs, self._nouns = words.verbs, words.frames["noun"]
        self._adjectives, self._frames = words.frames["adjective"], words.frames["verb"]
        self._small = words.small
        self._view = view
        self._found = found
        self._words = [word for _, _, word in found]

    def sites(self) -> Iterator[Site]:
        """The verbs, nouns and adjectives of the lists, each with what stands round it."""
        long = [k for k, word in enumerate(self._words) if len(word) > 3 and word.isalpha()]
        headline = sum(map(self._is_name, long)) > _HEADLINE * len(long)
        for i, word in enumerate(self._words):
            kind = self._verbs.get(word)
            if i and self._is_name(i) and not headline:
                continue  # "the United States"
            if kind and self._is_verb(i, kind[1]):
                yield self._verb(i, kind[1])
            elif word in self._nouns:
                yield self._noun(i)
            elif word in self._adjectives and i and self._group_start(i) < i:
                yield self._adjective(i)

    def _at(self, i: int) -> str:
        return self._words[i] if 0 <= i < len(self._words) else ""

    def _is_verb(self, i: int, form: str) -> bool:
        if self._words[max(0, i - 2) : i] == ["according", "to"]:
            return False
        small, before = self._small, self._at(i - 2 if self._at(i - 1) == '"' else i - 1)
        if before in ("of", "-") or (
            before in small["determiners"] and (before != "'s" or form in ("base", "s"))
        ):
            return False
        if form == "base":
            plural = before.endswith("s") and before.isalpha() and before not in ("his", "its", "as", "this")
            follows = ("to", "and", "people", "many", "some")
            lists = ("auxiliaries", "pronouns", "adverbs")
            return before in follows or plural or any(before in small[name] for name in lists)
        return not (form == "s" and before in ("for", "on", "with", "about", "in"))

    def _group_start(self, i: int) -> int:
        """Where the auxiliaries and adverbs before a word begin."""
        small, low = self._small, i
        while low:
            word = self._words[low - 1]
            adverb = word.endswith("ly") and len(word) > 4 and word not in small["no_adverbs"]
            if not (adverb or word in small["auxiliaries"] or word in small["adverbs"]):
                break
            low -= 1
        if low == i and self._at(low - 1) == "to":
            low -= 1
        return low

    def _verb(self, i: int, form: str) -> Site:
        found, small = self._found, self._small
        low = self._group_start(i)
        group = set(self._words[low:i])
        high = i + self._tail(i + 1)
        site = Site(self._words[i], "verb", found[i][:2], (found[low][0], found[high][1]))
        undergone = bool(group & small["be"]) and ("been" in group or not group & {"have", "has", "had"})
        reduced = self._at(high + 1) == "by" and not group
        site.passive = form in ("past", "participle") and (undergone or reduced)
        site.subject, site.cue = said_on(self._view, self._subject(low, form), site.cue)
        self._complements(i, high + 1, site)
        if site.passive:
            by = next(
                (k for k in range(high + 1, min(high + 12, len(found))) if self._words[k] == "by"), None
            )
            site.agent = None if by is None else self._span(by + 1, self._object_end(by + 1))
        return site

    def _tail(self, k: int) -> int:
        """How many tokens from k on belong to the verb: a particle, "in a statement"."""
        if self._at(k) in ("out", "off", "up") and k + 1 < len(self._words):
            return 1
        if self._at(k) == "in" and self._at(k + 1) in ("a", "an"):
            return next((n + 1 for n in (2, 3) if self._at(k + n) in ("statement", "email", "e-mail")), 0)
        return 0

    def _subject(self, low: int, form: str) -> Span | None:
        """The noun phrase that ends right before a verb's group."""
        end = low
        if form == "ing" and self._at(low) not in self._small["be"]:
            return self._first_subject(low)  # "..., saying", "by saying": the subject of the clause it hangs on
        if self._at(end - 1) in self._small["relatives"]:
            return self._found[end - 1][:2]
        if self._at(end - 1) in ("and", "but"):  # "X said ... and urged"
            return self._first_subject(end - 1)
        start = self._before_brackets(end)
        if self._at(start - 1) == ",":
            # an apposition or relative clause between commas: "Ann Lee, the minister, said"
            bottom = max(-1, start - _LONGEST_SUBJECT)
            comma = next((k for k in range(start - 2, bottom, -1) if self._words[k] == ","), None)
            if comma is None:
                return None
            start = comma
        bottom = max(0, start - _LONGEST_SUBJECT)
        while start > bottom and not self._breaks(start - 1):
            start -= 1
        if 0 < end - start <= 2 and self._at(start - 1) in _INSIDE:
            # "an official who asked not to be named said"
            near = self._words[max(bottom, start - 10) : start]
            if "who" in near:
                start -= len(near) - near.index("who")
                while start > bottom and not self._breaks(start - 1):
                    start -= 1
        while start < end and self._words[start] in ("and", ",", '"', "of", "for"):
            start += 1
        return self._span(start, end - 1, keep_comma=True) if start < end else None

    def _breaks(self, k: int) -> bool:
        word = self._words[k]
        if word in self._small["breaks"] or (word in self._small["auxiliaries"] and word != "'s"):
            return True
        base, form = self._verbs.get(word, ("", ""))  # "has said he", "the survey says voters"
        speaks = form in ("past", "s") and "quote" in self._frames[base]
        return speaks and self._at(k - 1) not in self._small["determiners"] and not self._is_name(k)

    def _is_name(self, k: int) -> bool:
        return self._view[self._found[k][0]].isupper()

    def _before_brackets(self, end: int) -> int:
        """Where "(D-Anywhere)" before a verb begins; the end where there is none."""
        near = self._words[max(0, end - _BRACKETS) : end]
        return end - len(near) + near.index("(") if near[-1:] == [")"] and "(" in near else end

    def _first_subject(self, end: int) -> Span | None:
        """The words before the first verb of the sentence, where they look like a subject."""
        words = self._words[:end]
        start = len(words) - words[::-1].index('"') if '"' in words else 0  # what is said comes before
        first = self._at(start)
        if first in self._small["openers"] or first.endswith(("ing", "ed")):
            start = next((k for k in range(start, min(end, start + 25)) if words[k] == ","), start) + 1
        auxiliaries = self._small["auxiliaries"] - {"'s"}
        for k in range(start + 1, min(end, start + _LONGEST_SUBJECT)):
            word = words[k]
            form = self._verbs.get(word, ("", ""))[1]
            if word in auxiliaries or word.endswith("ed") or form in ("past", "s"):
                return self._span(start, k - 1)
        return None

    def _complements(self, i: int, k: int, site: Site) -> None:
        word = self._at(k)
        if word in (",", ".", "", ";", ":", "—", "–", "(", ")", "--"):
            if word in (",", ".", ""):
                self._around(i, site)
            return
        end = self._clause_end(k)
        if word == "that":
            self._keep(site, "that", k, end)
        elif word in self._small["questions"]:
            self._keep(site, "wh", k, end)
        elif word == "to":
            self._keep(site, "to", k, end)
            self._preposition(site, "to+", k)
        elif word in self._small["prepositions"]:
            self._preposition(site, word, k)
            near = self._words[k : k + _NEAR]
            if "that" in near:  # "said in an interview that"
                self._keep(site, "obj that", k + near.index("that"), end)
            elif word in ("on", "in", "at", "as"):  # "..., he said on Monday"
                self._around(i, site)
        else:
            self._object(site, k, end)

    def _object(self, site: Site, k: int, end: int) -> None:
        """A clause that nothing opens, or an object with what follows it; the verb's frames tell which."""
        near = self._words[k : k + _NEAR + 1]
        if "that" in near[:_NEAR]:
            self._keep(site, "obj that", k + near.index("that"), end)
        for word in ("to", "of", "for", "as", "on", "with"):
            if word in near[1:]:
                self._keep(site, "obj " + word, k, end)
        self._keep(site, "bare", k + self._recipient(site.word, k), end)
        self._keep(site, "obj", k, self._object_end(k))

    def _recipient(self, verb: str, k: int) -> int:
        """How many tokens name who is told, before what they are told: "told the crowd he was late"."""
        if self._verbs.get(verb, ("", ""))[0] not in self._small["told"]:
            return 0
        near = self._words[k + 1 : k + _NEAR]
        opens = next((n for n, word in enumerate(near) if word in self._small["clause_subjects"]), None)
        if opens is not None:
            return opens + 1
        return 1 if self._at(k) in ("him", "them", "me", "us", "reporters", "voters", "supporters") else 0

    def _around(self, i: int, site: Site) -> None:
        """The clause that a short "..., officials say, ..." stands in or behind."""
        if site.subject is None:
            return
        subject = site.subject[0]
        first = next((k for k, token in enumerate(self._found) if token[0] >= subject), 0)
        closed = self._at(first - 1) == '"' and self._at(first - 2) == ","
        if first == 0 or not (closed or self._at(first - 1) == ","):
            return
        before = self._span(0, first - (1 if closed else 2))
        goes_on = self._at(i + 1) == "," and i + 2 < len(self._found)
        behind = self._span(i + 1, len(self._found) - 1) if goes_on else None
        parts = tuple(part for part in (before, behind) if part and part[1] - part[0] > 3)
        if parts:
            site.slots["around"] = parts

    def _clause_end(self, k: int) -> int:
        """The last token of a clause that begins at k."""
        last = min(len(self._words), k + _LONGEST_CLAUSE)
        for j in range(k + 1, last):
            word, behind = self._words[j], self._at(j + 1)
            if word in _STOPS:
                return j - 1
            form = self._verbs.get(behind, ("", ""))[1]
            if word == "and" and form in ("past", "s"):
                return j - 1
            goes_on = behind in self._small["goes_on"] or form == "ing"
            if word == "," and (goes_on or (behind == "and" and self._at(j + 2) in self._verbs)):
                return j - 1
        return last - 1

    def _object_end(self, k: int) -> int:
        """The last token of a noun phrase with its attributes that begins at k."""
        last = min(len(self._words), k + _LONGEST_CLAUSE)
        for j in range(k + 1, last):
            word = self._words[j]
            if word in self._small["ends"] or (word == "and" and self._at(j + 1) in self._verbs):
                return j - 1
        return last - 1

    def _span(self, low: int, high: int, keep_comma: bool = False) -> Span | None:
        high = min(high, len(self._words) - 1)
        while low <= high and self._words[low] in ",.;:—–-":
            low += 1
        while high >= low and self._words[high] in (".;:—–-" if keep_comma else ",.;:—–-"):
            high -= 1
        return (self._found[low][0], self._found[high][1]) if low <= high else None

    def _keep(self, site: Site, kind: str, low: int, high: int) -> None:
        span = self._span(low, high)
        if span:
            site.slots.setdefault(kind, (span,))

    def _preposition(self, site: Site, kind: str, k: int) -> None:
        self._keep(site, kind, k + 1, self._object_end(k + 1))
        site.prepositions[kind] = self._found[k][1]

    def _noun(self, i: int) -> Site:
        site = Site(self._words[i], "noun", self._found[i][:2], self._found[i][:2])
        site.subject = self._owner(i)
        word = self._at(i + 1)
        if word in ("that", "to"):
            self._keep(site, word, i + 1, self._clause_end(i + 1))
        if word == "to":
            self._preposition(site, "to+", i + 1)
        elif word in self._small["prepositions"]:
            self._preposition(site, word, i + 1)
        return site

    def _owner(self, i: int) -> Span | None:
        """Whose a noun is: "her claim", "the minister's recent claim"."""
        low = i
        no_part = self._small["determiners"] | self._small["breaks"]
        while low and i - low < 3 and self._words[low - 1].isalpha() and self._words[low - 1] not in no_part:
            low -= 1
        owner = self._at(low - 1)
        if owner in _POSSESSIVES:
            return self._found[low - 1][:2]
        if owner != "'s":
            return None
        start = low - 1
        bottom = max(0, start - 6)
        small = ("of", "in", "on", "to", "for", "about", "with", "from", "by", "and", "at")
        while start > bottom and self._words[start - 1][:1].isalpha() and self._words[start - 1] not in small:
            if self._breaks(start - 1):
                break
            start -= 1
        return self._span(start, low - 1)

    def _adjective(self, i: int) -> Site:
        low = self._group_start(i)
        site = Site(self._words[i], "adjective", self._found[i][:2], (self._found[low][0], self._found[i][1]))
        site.subject = self._subject(low, "past")
        self._complements(i, i + 1, site)
        return site
