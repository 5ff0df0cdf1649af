"""A report's own text as sentences, without furniture and headings."""

import re

_BLANK_LINE = re.compile(r"\n[ \t]*\n")
# Behind a short title or a single capital a full stop ends nothing: "Gen. Weiss", "U.S. Army".
_END = re.compile(
    r"(?<![A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|Lt|No|vs)\.)(?<!\b(?:Mrs|Gen|Col|Sen|Rep)\.)"
    r"(?:(?<=[.!?])|(?<=[.!?][\"”’)]))\s+(?=[\"“‘(]?[A-Z0-9])"
)
_ENDED = re.compile(r"[.!?][\"”’)\]]*$")
_LEAST = 4  # words of a sentence


def paragraphs(text: str) -> list[str]:
    """What stands between blank lines, each on one line; a line broken by width is no end."""
    return [" ".join(part.split()) for part in _BLANK_LINE.split(text) if part.strip()]


def sentences(text: str) -> list[str]:
    """Sentences of a text in order; headings, captions and single words are none."""
    found = (sentence for part in paragraphs(text) for sentence in _END.split(part))
    return [one for one in found if _ENDED.search(one) and one.count(" ") + 1 >= _LEAST]
