"""Reports are hostile until shown otherwise: nothing of theirs may run, leak or hide."""

import json
import re
from typing import Any

from drawdown.visible import visible
from drawdown.weblink import carries_secret
from drawdown.weblink import link as link

# Marks, and the points at which a bare address would become a link.
_MARKDOWN = re.compile(r"[\\`*_\[\]|~$@]|(?<=http):|(?<=https):|(?<=ftp):|(?<=www)\.", re.IGNORECASE)
_IN_JSON = re.compile(
    "[<>&\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e01ef]"
)


def url_words(url: str | None) -> str | None:
    """What to print of a url that is not a link: nothing of one that carries a name or password."""
    if url is None:
        return None
    if carries_secret(url):
        return "address left out: it carries a name or password"
    return f"{visible(url)} (not a plain web address, so not a link)"


def markdown(text: str) -> str:
    """The text in one line of Markdown in which nothing of it is markup, a link or HTML."""
    line = " ".join(visible(text).split())
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKDOWN.sub(lambda found: f"\\{found.group()}", line)


def to_json(value: Any, indent: int | None = None) -> str:
    """JSON that may stand in a page: what could end a script, or hide, is escaped; the data stay the same."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators, allow_nan=False)
    return _IN_JSON.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    # As JSON has it: beyond the basic plane two escapes for one character.
    return json.dumps(found[0])[1:-1] if found[0] > "\x7f" else f"\\u{ord(found[0]):04x}"
