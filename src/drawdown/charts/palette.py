"""Colours by what they stand for, for paper and for the dark; without colour their lightness tells."""

PAPER, INK, SOFT, GRID = "#fdfcf9", "#1d2126", "#555c64", "#d9d6cd"
OUTER, INNER, DEEP = "#cbdfe3", "#86b5c0", "#0f4a57"
FLOOR, FLOOR_BAND = "#a3402b", "#efd5cd"
RANKS = ("#0f4a57", "#397787", "#86b5c0", "#bcd6dc", "#e3eef0")
"""From the first rank to the last."""
ON_RANKS = ("#fdfcfa", "#fdfcfa", "#1d2127", "#1d2127", "#1d2127")
"""Text on them; a shade off the paper and the ink, since what lies below it has a dark form of its own."""

TOWARD, AGAINST, OPEN = "#1d6f63", FLOOR, "#716e61"
"""Where a step points; told by shape or pattern too."""
TOWARD_PALE, AGAINST_PALE, OPEN_PALE = "#cfe4df", FLOOR_BAND, "#e2dfd5"

DARK = {
    PAPER: "#15181b",
    INK: "#e6e4de",
    SOFT: "#a9afb5",
    GRID: "#363c42",
    OUTER: "#22424b",
    INNER: "#3a717f",
    DEEP: "#a9dde9",
    FLOOR: "#e08a76",
    FLOOR_BAND: "#4a2a22",
    TOWARD: "#5fb8a8",
    TOWARD_PALE: "#1f423c",
    OPEN: "#a5a293",
    OPEN_PALE: "#393831",
    "#397787": "#79b9c8",
    "#bcd6dc": "#2b5560",
    "#e3eef0": "#1f363d",
    "#fdfcfa": "#10262c",
    "#1d2127": "#e9f3f5",
}
"""By colour, the one that takes its place where the reader's system is dark."""
WHITE = "#ffffff"

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
"""The first comes with what draws the pixels, so they are the same on a machine without fonts."""
