"""Items a passage names: their variants, what stands for an item named before, and aid as a whole."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drawdown.catalogue import Catalogue
from drawdown.reading.names.aid import AidWords
from drawdown.reading.names.namesakes import Namesakes
from drawdown.reading.names.screen import Name

_GENERIC = frozenset(
    {"missile", "vehicle", "bomb", "air-defence", "tank", "artillery", "helicopter", "drone", "radar"}
)
_MODIFIERS = (
    r"(?:(?:[a-z][\w-]+|NATO|A\d\w?|Tactical|Unmanned|Aerial|Coastal|Precision|Guided|Air|Infantry|Fighting|"
    r"Armou?red|Main|Battle|Surface[\w-]*|Anti[\w-]+)[ ,]{1,2}){0,3}"
)
_ADJACENT = re.compile(rf"[ -]{{1,3}}{_MODIFIERS}")
_JOINING = re.compile(
    r"\b(?:and|or|to|for|of|with|in|from|as|that|which|by|including|on|at|against|while|plus)\b|,"
)
_AGAINST_IT = re.compile(r"\b(?:anti|counter|non)-$", re.I)
_OWNED = re.compile(r"(?:'s|-(?:supplied|donated|provided|owned))? (?:own |[a-z-]+ ){0,2}")
_STOP = re.compile(r"[.;:]")
_BRACKET = re.compile(r" ?\((?:[A-Z]\w+ )?")
_LISTED = re.compile(r",? (?:and |or )?")
_CALIBRES = frozenset({"155mm", "152mm", "105mm", "122mm"})
_AMMUNITION = frozenset({"ammunition", "missile", "air-defence-missile"})
_FOR_IT = re.compile(r" for (?:(?:the|its|their|those|these|our|existing|other) )?(?:[\w-]+ ){0,2}")
_CLAUSE_BEHIND = re.compile(r" (?:that|which|we|they|already|previously|provided|sent|it|he)\b")
_RECALLED = 500  # characters over which a class word may stand for the item named last
_BACK = re.compile(r"(?<![\w-])(?:the|these|those|this|that|such|its|their|first|more|\d[\d,]*) \Z", re.I)
_CARRIERS = frozenset({"vehicle", "helicopter", "ship"})
_CARRIED = re.compile(r"\b(?:by|via) (?:an? )?$", re.I)
_PARTS = re.compile(
    r"\b(?:spare |replacement )?parts (?:and \w+ )?for (?:(?:the|its|their|our|these|those) )?\Z"
)
# A calibre before a gun tells which gun: "155 mm howitzers", "105mm light guns".
_OF_A_GUN = re.compile(
    r"[ -](?:(?:self-propelled|towed|light|heavy|NATO|standard|wheeled|tracked|field|calibre|caliber|"
    r"M\d+\w*|[A-Z][\w-]+) ){0,3}(?P<gun>artillery\b|howitzers?\b|guns?\b|cannons?\b|tubes?\b|barrels?\b)"
    r"(?! (?:ammunition|rounds?|shells?|munitions?|projectiles?)\b)"
)
_ROUNDS_OF = re.compile(r" of (?:(?:additional|more|new|NATO|standard) )*")
_FOR_GUNS = re.compile(r" (?:for|to go with) (?:(?:the|those|these|its|their|our|such) )?(?:\w+ )?")
# What a gun's name means where it shares the word behind the next one: "mortar and artillery rounds".
_ROUNDS = {"mortar": "mortar-round", "artillery": "artillery-ammunition", "howitzer": "artillery-ammunition"}
_REMEMBERED = 2  # items named last, among which "the missiles" look for one that is a missile
_IN_ROUNDS = frozenset({"mortar-round", "artillery-ammunition"})


@dataclass(frozen=True, slots=True)
class Mention:
    """An item named, or stood for, in a passage.

    Attributes:
        start, end: Character offsets of the words, a class word behind the name included.
        id: Catalogue id with variant; None for aid as a whole.
        kind: ``specific``, ``class`` or ``aid``.
        owner: Party whose it is said to be ("British Storm Shadow", "Russian tanks").
        anaphor: Whether the words stand for an item named before.
    """

    start: int
    end: int
    id: str | None
    kind: str
    owner: str | None = None
    anaphor: bool = False

    @property
    def base_id(self) -> str:
        """The id without its variant; empty for aid as a whole."""
        return (self.id or "").split("/")[0]


def mentions(view: str, names: Sequence[Name], catalogue: Catalogue) -> list[Mention]:
    """The items of a text in order, from the names found in it."""
    found: list[Mention] = []
    owner: Name | None = None
    last: list[Mention] = []
    namesakes = Namesakes(catalogue.words, view, names)
    aid = AidWords(catalogue.words, view, names)
    for name in names:
        if name.kind == "adjective" or (name.kind == "party" and view[name.end : name.end + 1] in " '-"):
            owner = name
            continue
        mention = _mention(view, name, last, namesakes, aid, catalogue)
        if mention is None:
            continue
        mention = _named_before(view, mention, last, catalogue)
        mention = _parts(view, mention)
        if owner and _OWNED.fullmatch(view[owner.end : mention.start]):
            mention = replace(mention, owner=owner.id)
        owner = None
        fits = bool(found) and _fits(
            view, found[-1], mention
        )  # "munitions for Patriot systems" are munitions
        if found and _rounds_for(view, found[-1], mention, catalogue):
            found[-1] = replace(found[-1], id="artillery-ammunition")
        if found and not fits and _one_thing(view, found[-1], mention, catalogue):
            found[-1] = _joined(found[-1], mention)
        elif not fits:
            found.append(mention)
        if len(found) > 1 and _share_a_word(view, found[-2], found[-1]):
            found[-2] = replace(found[-2], id=_ROUNDS[found[-2].id or ""])
        named = mention if fits else found[-1]
        if named.kind == "specific":
            last = [named, *last[: _REMEMBERED - 1]]
    return found


def _mention(
    view: str,
    name: Name,
    last: Sequence[Mention],
    namesakes: Namesakes,
    aid: AidWords,
    catalogue: Catalogue,
) -> Mention | None:
    if name.kind in ("item", "common") and not namesakes.is_item(name):
        return None
    gun = _OF_A_GUN.match(view, name.end) if name.kind == "item" and name.id in _CALIBRES else None
    if gun:
        named = gun["gun"].startswith(("artillery", "howitzer"))  # these are items of their own
        return None if named else Mention(name.start, gun.end(), "artillery", "class")
    if name.kind == "item":
        before = view[max(0, name.start - 16) : name.start]
        if _AGAINST_IT.search(before) or (name.id in _CARRIERS and _CARRIED.search(before)):
            return None  # "counter-drone radars" are radars, and what came "by truck" is no truck
        kind = "class" if catalogue.items[name.id].kind == "class" else "specific"
        return Mention(name.start, name.end, _variant(view, name, catalogue), kind)
    if name.kind == "common":
        return Mention(name.start, name.end, _variant(view, name, catalogue), "specific")
    if name.kind == "aid":
        return Mention(name.start, name.end, None, "aid") if aid.of_arms(name) else None
    if name.kind == "anaphor":
        meant = next((one for one in last if _may_stand_for(name.id, one, catalogue)), None)
        if meant:
            return Mention(name.start, name.end, meant.id, "specific", anaphor=True)
    if name.kind == "anaphor" and name.id in catalogue.items:
        return Mention(name.start, name.end, name.id, "class", anaphor=True)
    if name.kind == "anaphor":
        return Mention(name.start, name.end, None, "aid", anaphor=True)
    return None


def _fits(view: str, first: Mention, second: Mention) -> bool:
    """Whether ammunition is only said to be for an item."""
    aimed = first.id in _AMMUNITION and _FOR_IT.fullmatch(view, first.end, second.start)
    return bool(aimed) and not _CLAUSE_BEHIND.match(view, second.end)


def _named_before(view: str, mention: Mention, last: Sequence[Mention], catalogue: Catalogue) -> Mention:
    """A class word that stands for the item of that class named last: "5,500 missiles" of Javelins."""
    if mention.kind != "class" or mention.id is None or not last:
        return mention
    meant = last[0]
    near = mention.start - meant.end < _RECALLED
    if not near or not _BACK.search(view, max(0, mention.start - 30), mention.start):
        return mention
    item = catalogue.items[meant.base_id]
    if mention.id not in (item.kind, item.unit):
        return mention
    return replace(mention, id=meant.id, kind="specific", anaphor=True)


def _parts(view: str, mention: Mention) -> Mention:
    """Parts for an item are a variant of it: "spare parts for its MiG-29s"."""
    said = _PARTS.search(view, max(0, mention.start - 40), mention.start)
    if said is None or mention.id is None or "/" in mention.id or mention.anaphor:
        return mention
    return replace(mention, start=said.start(), id=f"{mention.id}/spare-parts")


def _variant(view: str, name: Name, catalogue: Catalogue) -> str:
    """The id with the variant named within a few words of the item in its own clause."""
    variants = catalogue.variants.get(name.id)
    if not variants:
        return name.id
    before = _STOP.split(view[max(0, name.start - 40) : name.start].lower())[-1]
    after = _STOP.split(view[name.end : name.end + 60].lower())[0]
    for variant, said in variants.items():
        words = "|".join(map(re.escape, said))
        ahead = re.search(rf"(?:{words})(?: (?:variant|version)s?)?(?: of(?: the)?)? *$", before)
        if ahead or re.search(
            rf"(?:using|in|as) an? (?:{words}) (?:variant|version)|^ (?:{words})s?\b", after
        ):
            return f"{name.id}/{variant}"
    return name.id


def _may_stand_for(family: str, last: Mention, catalogue: Catalogue) -> bool:
    if family == "any" or last.id is None:
        return True
    item = catalogue.items[last.id.split("/")[0]]
    return item.kind == family or item.unit == family or family in item.kind


def _one_thing(view: str, first: Mention, second: Mention, catalogue: Catalogue) -> bool:
    """Whether two names side by side name one thing: a name and its class, or a name and its abbreviation."""
    gap = view[first.end : second.start]
    if first.id in ("artillery-ammunition", "ammunition") and second.id in _CALIBRES:
        return bool(_ROUNDS_OF.fullmatch(gap))  # "rounds of 155mm ammunition"
    if _BRACKET.fullmatch(gap) and (first.id == second.id or first.kind == "class"):
        return True
    if second.kind == "specific" and first.kind != "specific" and gap in ("(", " ("):
        return True
    if first.kind == "specific" and second.id == "air-defence" and gap == " air and ":
        return True  # "S-400 air and missile defence system"
    if not _ADJACENT.fullmatch(gap) or _JOINING.search(gap):
        return False
    if first.kind == "specific":
        item = catalogue.items[first.base_id]
        kin = second.id == item.kind  # "Caesar howitzers"
        # "Gepard ammunition" is two things, "155mm ammunition" is one
        rounds = second.id != "ammunition" or item.unit in ("round", "mine")
        return (second.kind in ("class", "aid") or kin) and rounds
    if first.kind == "class":
        return second.kind in ("class", "aid") and len(gap) <= 20
    return first.kind == second.kind == "aid" and len(gap) <= 12


def _share_a_word(view: str, first: Mention, second: Mention) -> bool:
    """Whether a gun and the rounds behind it are two kinds of rounds: "mortar and artillery rounds"."""
    if first.id not in _ROUNDS or second.id not in _IN_ROUNDS or view[first.end - 1] == "s":
        return False
    return bool(_LISTED.fullmatch(view[first.end : second.start]))


def _rounds_for(view: str, first: Mention, second: Mention, catalogue: Catalogue) -> bool:
    """Whether ammunition is said to be for guns: "rounds of ammunition for the howitzers"."""
    if (
        first.id != "ammunition"
        or second.id is None
        or not _FOR_GUNS.fullmatch(view, first.end, second.start)
    ):
        return False
    kinds = {second.base_id, catalogue.items[second.base_id].kind}
    return bool(kinds & {"artillery", "howitzer"})


def _joined(first: Mention, second: Mention) -> Mention:
    """The two as one: the name before the class, the last class before the generic one."""
    if second.id in _CALIBRES and first.id not in _CALIBRES:
        return replace(second, start=first.start, owner=first.owner)
    if first.id in _ROUNDS and second.id in _IN_ROUNDS:
        return replace(second, start=first.start, owner=first.owner)  # "howitzer shells" are shells
    if first.kind == "class" and second.kind in ("class", "specific") and second.id not in _GENERIC:
        return replace(second, start=first.start, owner=first.owner)
    return replace(first, end=second.end)
