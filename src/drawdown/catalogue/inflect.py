"""Forms of English verbs, so that data files need to give only the base form."""

_VOWELS = "aeiou"
# Verbs of the data files that double their last consonant although it is unstressed by rule, or do not.
_DOUBLING = {
    "ship", "permit", "transfer", "beg", "commit", "get", "admit", "plan", "put", "equip", "outfit", "quip",
    "brag", "rap", "rip", "plot", "spar", "rebut", "snap", "pan", "snub", "plug", "dub", "refer", "regret",
    "infer", "prefer",
}  # fmt: skip


def forms(entry: str) -> dict[str, tuple[str, str]]:
    """The forms of a verb, as form -> (base, kind).

    Args:
        entry: The base form, then past and participle where they are irregular: ``"give gave given"``.
    """
    base, *irregular = entry.split()
    stem = base + base[-1] if base in _DOUBLING else base
    if base.endswith("e"):
        past, ing = base + "d", base[:-1] + "ing"
    elif base.endswith("y") and base[-2] not in _VOWELS:
        past, ing = base[:-1] + "ied", base + "ing"
    else:
        past, ing = stem + "ed", stem + "ing"
    if base.endswith("y") and base[-2] not in _VOWELS:
        third = base[:-1] + "ies"
    else:
        third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    first = irregular[0] if irregular else past
    second = irregular[-1] if irregular else past
    return {
        base: (base, "base"),
        third: (base, "s"),
        second: (base, "participle"),
        first: (base, "past"),
        ing: (base, "ing"),
    }
