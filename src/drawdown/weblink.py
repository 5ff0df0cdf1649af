"""Addresses that reports give: which of them may be followed."""

import re
from urllib.parse import urlsplit

_PLAIN = re.compile(r"https?://[A-Za-z0-9._~:/?#\[\]@!$&()*+,;=%-]+")


_SECRET = re.compile(r"//[^/?#]*@")


def carries_secret(url: str) -> bool:
    """Whether a url has a name or password in it."""
    return _SECRET.search(url) is not None


def link(url: str | None) -> str | None:
    """The url if it may be followed: plain http or https, to a host, without a name or password in it."""
    if not url or not _PLAIN.fullmatch(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.hostname and "@" not in parts.netloc else None
