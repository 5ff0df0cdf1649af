"""Addresses that reports give: which of them may be followed, and what of them nobody should see."""

import re
from urllib.parse import urlsplit

_PLAIN = re.compile(r"https?://[A-Za-z0-9._~:/?#\[\]@!$&()*+,;=%-]+")
_SECRET = re.compile(r"//[^/?#]*@")
# Browsers take any number of slashes of either kind; longer than 300 characters is no name with a password.
_NAMED = re.compile(
    r"([a-z][a-z0-9+.-]{1,15}:[/\\]{2,4}|(?<![\w:/\\])//(?=[^\s/@:]{1,100}:))[^\s/\\?#<>\"']{1,300}@(?=[\w\[])",
    re.IGNORECASE,
)
_KEY = re.compile(
    r"([?&;#](?:access[_-]?token|auth[_-]?token|id[_-]?token|refresh[_-]?token|token|api[_-]?key|apikey|"
    r"client[_-]?secret|secret|password|passwd|pwd|session[_-]?id|sessionid|jsessionid|phpsessid|sid|"
    r"signature|sig|x-amz-(?:signature|credential|security-token))=)[^\s&;#<>\"')\]]{1,4000}",
    re.IGNORECASE,
)


def carries_secret(url: str) -> bool:
    """Whether a url has a name or password in it."""
    return _SECRET.search(url) is not None


def without_secrets(text: str) -> tuple[str, int]:
    """A text without the names, passwords and keys in its addresses, and how many there were.

    ``https://user:pass@host/a?token=x`` becomes ``https://host/a?token=``. A plain mail address stays.
    """
    found = 0
    if "@" in text and ":" in text:
        text, found = _NAMED.subn(r"\1", text)
    if "=" not in text:
        return text, found
    text, keys = _KEY.subn(r"\1", text)
    return text, found + keys


def link(url: str | None) -> str | None:
    """The url if it may be followed: plain http or https, to a host, without a name or password in it."""
    if not url or not _PLAIN.fullmatch(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.hostname and "@" not in parts.netloc else None
