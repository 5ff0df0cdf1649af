"""Ids by the words a person types: ``us``, "United States", ``atacms/long-range``, "K2 Black Panther"."""

from collections.abc import Iterable
from difflib import get_close_matches

from drawdown.catalogue.catalogue import Catalogue


def party_id(catalogue: Catalogue, words: str) -> str | None:
    """The id of the party that these words name, or None if they name none or several."""
    if words in catalogue.parties:
        return words
    names = (
        (name, party.id)
        for party in catalogue.parties.values()
        for name in (party.id, party.name, *party.aliases, *party.adjectives)
    )
    return _only(names, words)


def item_id(catalogue: Catalogue, words: str) -> str | None:
    """The id of the item, with its variant, by which claims tell what these words name; None as above."""
    if words in catalogue.items:
        return catalogue.told(words)
    # The slash of SAMP/T is no variant's.
    if whole := _item(catalogue, words):
        return catalogue.told(whole)
    base, slash, variant = words.rpartition("/")
    found = _item(catalogue, base) if slash else None
    if found is None:
        return None
    if catalogue.told(_item(catalogue, variant)) == f"{found}/{variant.lower()}":
        return f"{found}/{variant.lower()}"
    variants = catalogue.variants.get(found, {})
    known = _only(((name, id) for id, said in variants.items() for name in (id, *said)), variant)
    return f"{found}/{known}" if known else None


def near_parties(catalogue: Catalogue, words: str) -> list[str]:
    """Ids of parties called something like these words, the nearest first."""
    names = {
        name.lower(): party.id for party in catalogue.parties.values() for name in (party.id, party.name)
    }
    return _near(words, names)


def near_items(catalogue: Catalogue, words: str) -> list[str]:
    """Ids of items called something like these words, the nearest first; of a known item, its variants."""
    base, slash, _ = words.rpartition("/")
    if slash and (found := _item(catalogue, base)):
        return [found, *(f"{found}/{variant}" for variant in catalogue.variants.get(found, {}))]
    names = {name.lower(): item.id for item in catalogue.items.values() for name in (item.id, item.name)}
    return [catalogue.told(id) or id for id in _near(words, names)]


def meant(catalogue: Catalogue, what: str, words: str) -> str:
    """What somebody may have meant by words that name no ``party`` or ``item``, as the end of a message."""
    if what == "party":
        near = [f"{id} ({catalogue.party_name(id)})" for id in near_parties(catalogue, words)]
    else:
        near = near_items(catalogue, words)
    return f"did you mean {', '.join(near)}?" if near else "docs/catalogue.md says how to add one."


def _item(catalogue: Catalogue, words: str) -> str | None:
    names = [
        (name, item.id) for item in catalogue.items.values() for name in (item.id, item.name, *item.aliases)
    ]
    return _only([*names, *catalogue.common.items()], words)


def _only(names: Iterable[tuple[str, str]], words: str) -> str | None:
    """The one id under a name, large and small letters and an article aside; as written wins over that."""
    asked = _plain(words)
    found: dict[str, set[str]] = {}
    for name, id in names:
        if _plain(name) == asked:
            found.setdefault(name, set()).add(id)
    exact = found.get(words) or {id for ids in found.values() for id in ids}
    return exact.pop() if len(exact) == 1 else None


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).removeprefix("the ")


def _near(words: str, names: dict[str, str]) -> list[str]:
    close = get_close_matches(words.lower(), names, 3, 0.6)
    return list(dict.fromkeys(names[name] for name in close))
