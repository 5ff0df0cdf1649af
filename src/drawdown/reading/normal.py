"""A view of the stored text in which every rule can work, with the same offsets as the text itself."""

_SAME = {
    **dict.fromkeys("\t\n\r\x0b\x0c\u00a0\u2002\u2003\u2009\u202f\u2028\u2029", " "),
    **dict.fromkeys("‘’‚‛ʼ", "'"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‐‑", "-"),
}
_TABLE = str.maketrans(_SAME)


def normal(text: str) -> str:
    """White space as blanks, quotation marks and hyphens straight; one character for one character."""
    return text.translate(_TABLE)


def lower(text: str) -> str:
    """Lower case, one character for one character (``str.lower`` makes two of some, such as İ)."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)
