"""The style sheets within a page: which style each of its elements has by them.

Rules by tag, class, id and attribute, also within others; not rules for states such as ``:hover``, nor those
for paper or small screens. Source: W3C, Selectors Level 3, and CSS Cascading Level 4, section 6.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from drawdown.reading.intake.styles import declarations, plain

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_TESTS = 300_000  # of a rule on an element; a page takes some thousands
_HOLDS_ALWAYS = re.compile(r"@media\s+(?:only\s+)?(?:screen|all)\s*|@(?:layer|supports)\b.*", re.I | re.S)
_BRACE = re.compile("[{}]")
_DEEPEST = 20  # blocks in one another
_COMPOUND = re.compile(
    r"(?P<tag>\*|[\w-]+)?(?P<rest>(?:[.#][\w-]+|\[\s*[\w-]+\s*(?:=\s*[\"']?[^\"'\]]*[\"']?\s*)?\])*)"
)
_PART = re.compile(r"([.#])([\w-]+)|\[\s*([\w-]+)\s*(?:=\s*[\"']?([^\"'\]]*?)[\"']?\s*)?\]")


class Compound(NamedTuple):
    """What one element must have: its tag, id, classes and attributes (value None: any)."""

    tag: str
    id: str
    classes: frozenset[str]
    attributes: tuple[tuple[str, str | None], ...]

    def fits(self, element: "HtmlElement") -> bool:
        """Whether an element has all of it."""
        if self.tag not in ("", element.tag) or (self.id and element.get("id") != self.id):
            return False
        if self.classes and not self.classes <= set((element.get("class") or "").split()):
            return False
        return all(
            element.get(name) is not None and value in (None, element.get(name))
            for name, value in self.attributes
        )


class Rule(NamedTuple):
    """One selector with its declarations; ``compounds`` from the outermost to the element itself."""

    compounds: tuple[Compound, ...]
    specificity: tuple[int, int, int]
    declarations: tuple[tuple[str, str, bool], ...]


class Sheets:
    """The rules of a page, looked up by the id, class or tag that an element must have.

    Attributes:
        too_many: Whether there was more to compare than any page has; then the rest was not.
    """

    def __init__(self, texts: list[str]) -> None:
        self._by_key: dict[str, list[tuple[int, Rule]]] = {}
        self._tests = 0
        self.too_many = False
        for order, rule in enumerate(rule for text in texts for rule in _rules(plain(text))):
            self._by_key.setdefault(_key(rule.compounds[-1]), []).append((order, rule))

    def __bool__(self) -> bool:
        return bool(self._by_key)

    def style(self, element: "HtmlElement") -> dict[str, str]:
        """What the sheets and the element's own attribute declare, the strongest of each."""
        found: list[tuple[bool, bool, tuple[int, int, int], int, str, str]] = []
        for key in _keys(element) if self._by_key else ():
            for order, rule in self._by_key.get(key, ()):
                self._tests += len(rule.compounds)
                if self._tests > _MOST_TESTS:
                    self.too_many = True
                    break
                if self._fits(rule, element):
                    found += [
                        (important, False, rule.specificity, order, name, value)
                        for name, value, important in rule.declarations
                    ]
        own = element.get("style")
        if own:
            found += [
                (important, True, (0, 0, 0), at, name, value)
                for at, (name, value, important) in enumerate(declarations(own))
            ]
        found.sort(key=lambda one: one[:4])
        return {name: value for *_, name, value in found}

    def _fits(self, rule: Rule, element: "HtmlElement") -> bool:
        if not rule.compounds[-1].fits(element):
            return False
        waiting = list(rule.compounds[:-1])
        around = element.getparent()
        while waiting and around is not None:
            self._tests += 1
            if waiting[-1].fits(around):
                waiting.pop()
            around = around.getparent()
        return not waiting


def _rules(text: str) -> Iterator[Rule]:
    """The rules of a sheet without comments, by a walk over its braces; a rule in a rule stands within it."""
    at = 0
    around: list[str] = []
    for brace in _BRACE.finditer(text):
        between, at = text[at : brace.start()], brace.end()
        if brace[0] == "{":
            around.append(between.rpartition(";")[2].strip())
            if len(around) > _DEEPEST:
                return
        elif around:
            heads = [head for head in around if not head.startswith("@")]
            conditions = [head for head in around if head.startswith("@")]
            around.pop()
            if heads and all(map(_HOLDS_ALWAYS.fullmatch, conditions)):
                yield from _of(" ".join(heads), between)


def _of(selectors: str, block: str) -> Iterator[Rule]:
    found = tuple(declarations(block))
    if not found:
        return
    for selector in selectors.split(","):
        compounds = _compounds(selector)
        if compounds:
            yield Rule(compounds, _specificity(compounds), found)


def _compounds(selector: str) -> tuple[Compound, ...]:
    """A selector's compounds; none of one that asks for a state, a sibling or something unknown."""
    found = []
    for words in selector.replace(">", " ").split():
        match = _COMPOUND.fullmatch(words)
        if not match:
            return ()
        classes, attributes, id_ = set(), [], ""
        for mark, name, attribute, value in (part.groups() for part in _PART.finditer(match["rest"])):
            if mark == ".":
                classes.add(name)
            elif mark == "#":
                id_ = name
            else:
                attributes.append((attribute.lower(), value))
        tag = (match["tag"] or "").lower().replace("*", "")
        found.append(Compound(tag, id_, frozenset(classes), tuple(attributes)))
    return tuple(found)


def _specificity(compounds: tuple[Compound, ...]) -> tuple[int, int, int]:
    return (
        sum(bool(one.id) for one in compounds),
        sum(len(one.classes) + len(one.attributes) for one in compounds),
        sum(bool(one.tag) for one in compounds),
    )


def _key(last: Compound) -> str:
    if last.id:
        return f"#{last.id}"
    return f".{min(last.classes)}" if last.classes else last.tag


def _keys(element: "HtmlElement") -> list[str]:
    """The keys under which a rule for this element may stand; the empty one is that of rules for any tag."""
    classes = [f".{name}" for name in dict.fromkeys((element.get("class") or "").split())]
    id_ = element.get("id")
    return [*([f"#{id_}"] if id_ else []), *classes, str(element.tag), ""]
