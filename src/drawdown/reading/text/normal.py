"""A view of the stored text in which every rule can work, with the same offsets as the text itself."""

_SAME = {
    **dict.fromkeys("\t\n\r\x0b\x0c\u00a0\u2002\u2003\u2009\u202f\u2028\u2029", " "),
    **dict.fromkeys("‘’‚‛ʼ", "'"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‐‑", "-"),
}
# Soft hyphens, and marks of width zero and of direction.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
INVISIBLE += "\u2066\u2067\u2068\u2069\ufeff"
BLANKS = "".join(char for char, plain in _SAME.items() if plain == " " and char != "\n") + " "
_WITHOUT = str.maketrans("", "", INVISIBLE)


def normal(text: str) -> str:
    """White space as blanks, quotation marks and hyphens straight, dashes between blanks long.

    One character for one character.
    """
    for mark, plain in _SAME.items():  # each is rare, and looked for far faster than every character is
        text = text.replace(mark, plain)
    # Either end stands as if a blank were there, as one is where a line of the site comes first or last.
    return f" {text} ".replace(" - ", " — ").replace(" – ", " — ")[1:-1]


def one_line(line: str) -> str:
    """A line in lower case with single blanks and nothing invisible; offsets are lost."""
    return " ".join(lower(normal(line.translate(_WITHOUT))).split())


def lower(text: str) -> str:
    """Lower case, one character for one character (``str.lower`` makes two of some, such as İ)."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)
