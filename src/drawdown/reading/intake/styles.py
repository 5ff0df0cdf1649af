"""What the style of an element says about whether anybody sees its text.

Only what stands in the page itself: a style sheet elsewhere is never fetched, and what it hides not known.
"""

import re
from collections.abc import Mapping

Style = Mapping[str, str]
Colour = tuple[int, int, int]

RELEVANT = frozenset(
    [
        "display",
        "visibility",
        "opacity",
        "font-size",
        "font",
        "color",
        "background",
        "background-color",
        "position",
        "left",
        "top",
        "right",
        "bottom",
        "margin-left",
        "margin-top",
        "text-indent",
        "clip",
        "clip-path",
        "transform",
        "width",
        "height",
        "max-width",
        "max-height",
        "overflow",
        "overflow-x",
        "overflow-y",
        "content-visibility",
        "unicode-bidi",
        "text-decoration",
        "text-decoration-line",
        "-webkit-text-fill-color",
    ]
)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.S)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.S)
_NUMBER = re.compile(r"(-?(?:\d+\.?\d*|\.\d+))(px|pt|em|rem|ex|ch|vw|vh|vmin|vmax|cm|mm|in|%)?(?![\w.])")
_IN_PIXELS = {
    "px": 1.0, "pt": 1.33, "em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0, "vw": 10.0, "vh": 10.0,
    "vmin": 10.0, "vmax": 10.0, "cm": 38.0, "mm": 3.8, "in": 96.0, "%": 9.0,
}  # fmt: skip
_NAMED = {
    "white": (255, 255, 255), "black": (0, 0, 0), "snow": (255, 250, 250), "ivory": (255, 255, 240),
    "whitesmoke": (245, 245, 245), "ghostwhite": (248, 248, 255), "floralwhite": (255, 250, 240),
    "red": (255, 0, 0), "blue": (0, 0, 255), "green": (0, 128, 0), "yellow": (255, 255, 0),
    "gray": (128, 128, 128), "grey": (128, 128, 128), "silver": (192, 192, 192), "navy": (0, 0, 128),
}  # fmt: skip
_AWAY = -500.0  # pixels beyond which something stands outside any screen
_SMALLEST = 2.0  # pixels of a letter that can still be seen
_ALIKE = 16  # difference in each channel up to which two colours cannot be told apart
_OFFSETS = ("left", "top", "right", "bottom", "margin-left", "margin-top", "text-indent")
CLEAR = (-1000, -1000, -1000)
"""No colour at all."""


def declared(text: str) -> dict[str, str]:
    """The relevant declarations of a style attribute or a rule, names and values in lower case."""
    found: dict[str, str] = {}
    for name, value, important in declarations(text):
        if important or f"!{name}" not in found:
            found[name] = value
            if important:
                found[f"!{name}"] = ""
    return {name: value for name, value in found.items() if name[0] != "!"}


def declarations(text: str) -> list[tuple[str, str, bool]]:
    """Name, value and whether it is important, of each relevant declaration, in order."""
    text = plain(text)
    found = []
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        name = name.strip().lower()
        if colon and name in RELEVANT:
            value, mark, _ = value.lower().partition("!")
            found.append((name, value.strip(), bool(mark)))
    return found


def plain(text: str) -> str:
    """A style without its comments and escapes."""
    if "/*" in text:
        text = _COMMENT.sub(" ", text)
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def removes(style: Style) -> bool:
    """Whether the element is not shown, with all that is in it."""
    if style.get("display") == "none" or style.get("content-visibility") == "hidden":
        return True
    opacity = _first(style.get("opacity", ""))
    if opacity is not None and opacity <= 0.02:  # a fiftieth is not seen
        return True
    return _away(style) or _no_room(style)


def _away(style: Style) -> bool:
    """Whether it stands outside the screen."""
    moved = style.get("transform", "")
    if re.search(r"scale[xy]?\(\s*0*\.?0*\s*[,)]", moved):
        return True
    if "translate" in moved and any(pixels <= _AWAY for pixels in _lengths(moved)):
        return True
    return any(pixels <= _AWAY for name in _OFFSETS for pixels in _lengths(style.get(name, "")))


def _no_room(style: Style) -> bool:
    """Whether nothing of it is left: clipped away, or no room and what runs over is cut off."""
    clip, path = style.get("clip", ""), style.get("clip-path", "")
    if clip.startswith("rect(") and all(abs(pixels) <= 1 for pixels in _lengths(clip)):
        return True
    if path.startswith("inset(") and any(pixels >= 450 for pixels in _lengths(path)):  # half
        return True
    if path.startswith("circle(") and any(pixels == 0 for pixels in _lengths(path)[:1]):
        return True
    over = " ".join(style.get(name, "") for name in ("overflow", "overflow-x", "overflow-y"))
    if "hidden" not in over and "clip" not in over:
        return False
    sides = (style.get(name, "") for name in ("width", "height", "max-width", "max-height"))
    # What a calculation comes to depends on the window.
    return any(pixels <= 1 for side in sides if "(" not in side for pixels in _lengths(side))


def turns(style: Style) -> bool:
    """Whether the letters are shown in another order than they stand in."""
    return style.get("unicode-bidi", "") in ("bidi-override", "isolate-override")


def strikes(style: Style) -> bool:
    """Whether the text is struck through."""
    return "line-through" in f"{style.get('text-decoration', '')} {style.get('text-decoration-line', '')}"


def letters_vanish(style: Style) -> bool | None:
    """Whether letters are too small to be seen; None where the style says nothing about it."""
    size = style.get("font-size")
    if size is None:
        size = next((part for part in style.get("font", "").split() if part[:1].isdigit()), None)
    if size is None:
        return None
    found = _lengths(size.split("/")[0])
    if found and size.rstrip().endswith("%"):
        found = [found[0] / _IN_PIXELS["%"] * 0.16]
    return bool(found) and found[0] < _SMALLEST


def colour(value: str) -> Colour | None:
    """A colour as red, green and blue, 0 to 255; ``CLEAR`` for none; None where it cannot be told."""
    value = value.strip()
    if value == "transparent":
        return CLEAR
    if value.startswith("#"):
        return _hexadecimal(value[1:].split()[0] if value[1:].strip() else "")
    if value.startswith(("rgb(", "rgba(")):
        numbers = [float(found[1]) for found in _NUMBER.finditer(value)]
        if len(numbers) not in (3, 4):
            return None
        return CLEAR if len(numbers) == 4 and numbers[3] < 0.05 else _channels(numbers)
    return _NAMED.get(value)


def alike(one: Colour, other: Colour) -> bool:
    """Whether text of one colour on the other cannot be seen."""
    return one == CLEAR or all(abs(a - b) <= _ALIKE for a, b in zip(one, other, strict=True))


def _channels(numbers: list[float]) -> Colour:
    red, green, blue = (int(min(max(number, 0), 255)) for number in numbers[:3])
    return red, green, blue


def _hexadecimal(digits: str) -> Colour | None:
    if len(digits) in (3, 4):
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) not in (6, 8) or not re.fullmatch("[0-9a-f]+", digits):
        return None
    if len(digits) == 8 and int(digits[6:], 16) < 13:
        return CLEAR
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def _lengths(value: str) -> list[float]:
    return [float(found[1]) * _IN_PIXELS[found[2] or "px"] for found in _NUMBER.finditer(value[:200])]


def _first(value: str) -> float | None:
    found = _NUMBER.match(value.strip())
    if not found:
        return None
    return float(found[1]) / (100 if found[2] == "%" else 1)


def _unescaped(found: re.Match[str]) -> str:
    if found[1] is None:
        return found[2]
    code = int(found[1], 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
