"""The plural of what is counted."""

# A class such as "air defence" names no piece, so a plural of it would be no English.
_UNCOUNTABLE = {"aid", "air defence", "ammunition", "armour", "artillery", "aircraft", "equipment"}
_IRREGULAR = {"foot": "feet", "man": "men"}


def plural(noun: str) -> str:
    """The plural of a noun phrase by its last word; words that name no piece stay as they are."""
    if noun in _UNCOUNTABLE or noun.split()[-1] in _UNCOUNTABLE or noun.startswith(("per ", "share of ")):
        return noun
    if " or " in noun:
        return " or ".join(plural(half) for half in noun.split(" or "))
    if " per " in noun:
        counted, _, time = noun.partition(" per ")
        return f"{plural(counted)} per {time}"
    head, _, last = noun.rpartition(" ")
    if last in _IRREGULAR:
        last = _IRREGULAR[last]
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = f"{last[:-1]}ies"
    elif last.endswith(("x", "ch", "sh", "ss")):
        last = f"{last}es"
    elif not last.endswith("s"):
        last = f"{last}s"
    return f"{head} {last}" if head else last
