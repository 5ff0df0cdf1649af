"""What was left out of a report on taking it in: counted, and told in one sentence."""

from collections import Counter
from collections.abc import Iterator

from drawdown.problem import Problem

# In the order told: first what a reader should know, then the machinery of any page.
_TOLD = {
    "hidden": ("stretch of hidden text", "stretches of hidden text"),
    "turned": ("stretch of text turned round by marks of direction",
               "stretches of text turned round by marks of direction"),
    "struck": ("stretch of text struck through", "stretches of text struck through"),
    "secret": ("name, password or key in an address", "names, passwords or keys in addresses"),
    "table": ("table too large for a report", "tables too large for a report"),
    "image": ("image", "images"),
    "embedded": ("image held as data", "images held as data"),
    "comment": ("comment", "comments"),
    "script": ("script", "scripts"),
    "style": ("style sheet", "style sheets"),
    "handler": ("event handler", "event handlers"),
    "link": ("link that runs a script or holds data", "links that run a script or hold data"),
    "frame": ("embedded document", "embedded documents"),
    "unseen": ("invisible character", "invisible characters"),
    "long": ("line about the report that is too long to be a title or an address",
             "lines about the report that are too long to be titles or addresses"),
}  # fmt: skip


class LeftOut:
    """A tally of what was left out, by kind, with the characters of it where that says something."""

    def __init__(self) -> None:
        self._places: Counter[str] = Counter()
        self._characters: Counter[str] = Counter()

    def add(self, kind: str, characters: int = 0, places: int = 1) -> None:
        """One more place, or several, of a kind that ``_TOLD`` has words for."""
        if places:
            self._places[kind] += places
            self._characters[kind] += characters

    def problems(self, label: str) -> Iterator[Problem]:
        """One problem that tells of all of it; none where nothing was left out."""
        told = [self._words(kind) for kind in _TOLD if self._places[kind]]
        if told:
            yield Problem(label, f"left out, and no claim rests on it: {'; '.join(told)}")

    def _words(self, kind: str) -> str:
        one, many = _TOLD[kind]
        places, characters = self._places[kind], self._characters[kind]
        size = f" ({characters:,} characters)" if characters else ""
        return f"{places:,} {one if places == 1 else many}{size}"
