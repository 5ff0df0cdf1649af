"""Who a speaker is: an outlet, a person, a body, unnamed officials; and for whom they speak."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from drawdown.catalogue import Catalogue
from drawdown.claim import Claim
from drawdown.report import Metadata
from drawdown.speaker import Speaker

OUTLET = "outlet"
"""Role of a speaker that is an outlet by name, not reports of nobody in particular."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Who belongs to a state and does not speak for its government.
_NOT_OFFICIAL = re.compile(
    r"\b(?:senator|sen|representative|rep|congress\w*|lawmakers?|legislators?|mps?|deputy speaker|house|"
    r"parliament\w*|senate|bundestag|duma|committee|former|ex|retired|analysts?|experts?|fellows?|professors?|"
    r"historians?|observers?|critics?|advocates?|supporters?|insiders?|activists?|researchers?|institute|"
    r"opposition|candidate|union|residents?|journalists?|correspondents?|academics?)\b",
    re.I,
)
_OFFICIALS = re.compile(
    r"\b(?:officials?|diplomats?|administration|government|minist\w+|defen[cs]e|military|aides?|army|staff|"
    r"pentagon|policymakers?|officers?|sources?)\b",
    re.I,
)
_OFFICES = re.compile(
    r"\b(?:president|chancellor|(?:prime |defen[cs]e |foreign )?minister|(?:national )?security advis[eo]r"
    r"|secretary of (?:state|defen[cs]e|war)|defen[cs]e secretary)\b",
    re.I,
)
_HEAD = frozenset(
    {"boss", "chief", "head", "official", "leader", "czar", "buyer", "minister", "man", "woman"}
)
_SMALL = frozenset({"the", "a", "an", "of", "for", "and", "in", "to", "its", "his", "her", "their"})
UNNAMED = re.compile(
    r"\b(official|diplomat|source|aide|observer|analyst|expert|person|people|lawmaker|insider)(?:s\b|\b)",
    re.I,
)
_THOSE = re.compile(r"the (?:same |two |three )?(official|diplomat|source|aide|person|people)s?", re.I)
_THAT_OUTLET = re.compile(
    r"(?:the|this|that|its) (?:(?:news)?paper|daily|weekly|magazine|(?:news )?(?:agency|outlet|site|channel)|"
    r"broadcaster|tabloid|publication|report|article|story)(?:'s report)?",
    re.I,
)
_TITLES = re.compile(
    r"(?:(?:mr|ms|mrs|miss|dr|sir|dame|lord|president|vice president|prime minister|secretary|minister|"
    r"chancellor|general|gen|maj|major|brig|brigadier|lieutenant|lt|colonel|col|captain|capt|admiral|adm|"
    r"senator|sen|representative|rep|congressman|congresswoman|ambassador|speaker|governor|king|queen|"
    r"prince)\.?\s+)+(?=\S)",
    re.I,
)
_PARTICLES = frozenset(
    {"de", "van", "von", "der", "den", "del", "di", "da", "dos", "ter", "ten", "bin", "al", "el"}
)
_HOST = re.compile(r"^(?:www|edition|m|amp|news)\.")
# Events that are the supplier's to decide: officials without a state speak of their own.
_DECISIONS = frozenset({"refused", "paused", "considered", "authorised", "announced", "notified"})


def institution(claim: Claim, catalogue: Catalogue) -> str | None:
    """Id of the party for which the speaker of a claim speaks, or None."""
    speaker = claim.speaker
    if speaker.kind in ("author", "report"):
        return None
    said = f"{speaker.role or ''} ; {speaker.text or ''}"
    if _NOT_OFFICIAL.search(said):
        return None
    found = _party(said, catalogue)
    if found is None and _decides(claim):
        if speaker.kind == "anonymous" and _OFFICIALS.search(said):
            return claim.supplier
        if speaker.kind == "named" and speaker.role and _OFFICES.search(speaker.role):
            return claim.supplier
    return found


def _decides(claim: Claim) -> bool:
    """Whether its supplier decides it, so that an office without a state is the supplier's."""
    return claim.event in _DECISIONS or (claim.event == "delivered" and claim.status == "planned")


def _party(text: str, catalogue: Catalogue) -> str | None:
    """The party named first in a text; the longer name where two begin together."""
    for match in _WORD.finditer(text.replace(".S.", "S")):
        names = catalogue.parties_by_first_word.get(match[0].removesuffix("’s").removesuffix("'s"), ())
        there = [
            name
            for name in names
            if _begins(text.replace(".S.", "S")[match.start() :], name.replace(".S.", "S"))
        ]
        if there:
            return catalogue.names_of_parties[max(there, key=len)]
    return None


def _begins(text: str, name: str) -> bool:
    return text.startswith(name) and not text[len(name) : len(name) + 1].isalnum()


def outlet(text: str | None, catalogue: Catalogue) -> str | None:
    """The name to print of an outlet, None where the words name none ("media reports", "it was reported")."""
    if not text:
        return None
    bare = re.sub(r"['’]s$", "", " ".join(text.split()))
    for name in (bare, bare.removeprefix("The ").removeprefix("the ")):
        if name in catalogue.outlets:
            return catalogue.outlets[name]
        if name in catalogue.outlet_names:
            return name
    for name in sorted(catalogue.outlets, key=len, reverse=True):
        if name in bare and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", bare):
            return catalogue.outlets[name]
    said = bare.removeprefix("The ").removeprefix("the ").split()
    generic = {word.lower() for word in said} & (
        catalogue.words.reports | {"it", "recent", "local", "earlier"}
    )
    capitals = [word for word in said if word.lower() not in _SMALL]
    if not generic and capitals and all(word[0].isupper() for word in capitals):
        return " ".join(said)
    return None


def meant_before(speaker: Speaker) -> str | None:
    """What a speaker is called who was named before: an outlet ("the newspaper"), or "the officials"."""
    text = speaker.text or ""
    if speaker.kind == "report":
        return OUTLET if _THAT_OUTLET.fullmatch(text) else None
    those = _THOSE.fullmatch(text) if speaker.kind == "anonymous" else None
    return those[1].lower() if those else None


def told_by(speaker: Speaker) -> str | None:
    """The kind of unnamed people a speaker is, as "the officials" means them; None for others."""
    unnamed = UNNAMED.search(speaker.text or "") if speaker.kind == "anonymous" else None
    return unnamed[1].lower() if unnamed else None


def own_outlet(source: Metadata, catalogue: Catalogue) -> str | None:
    """The outlet of a report: as it says, else the one whose name its host spells, else the host."""
    if source.outlet:
        return outlet(source.outlet, catalogue) or source.outlet
    if not source.url:
        return None
    try:
        host = (urlsplit(source.url).hostname or "").lower()
    except ValueError:
        return None
    host = _HOST.sub("", host)
    return _by_host(catalogue).get(host.split(".")[0]) or host or None


@lru_cache(8)
def _squashed(names: frozenset[str]) -> dict[str, str]:
    return {re.sub(r"\W", "", name.lower().removeprefix("the ")): name for name in sorted(names)}


def _by_host(catalogue: Catalogue) -> dict[str, str]:
    spelt = _squashed(catalogue.outlet_names)
    return {host: catalogue.outlets.get(name, name) for host, name in spelt.items()}


def described(speaker: Speaker) -> frozenset[str]:
    """The words that tell who a speaker is, without small ones: of an office or a kind of people."""
    said = f"{speaker.role or ''} {speaker.text or ''}".lower().replace("u.s.", "us").replace("’", "'")
    said = said.replace("defense", "defence")
    return frozenset(word.removesuffix("'s") for word in _WORD.findall(said)) - _SMALL


def named(speaker: Speaker) -> tuple[str, ...]:
    """The words of a person's name, in lower case, without titles; empty for one told by an office alone."""
    if speaker.kind != "named" or not speaker.text:
        return ()
    said = _WORD.findall(untitled(speaker.text))
    if not all(word[0].isupper() or word.lower() in _PARTICLES for word in said):
        return ()
    return tuple(re.sub(r"['’]s$", "", word.lower()) for word in said)


def untitled(name: str) -> str:
    """A name without titles before it: "Andrzej Duda" of "President Andrzej Duda"; a title alone stays."""
    bare = name[found.end() :] if (found := _TITLES.match(name)) else name
    return bare or name


def is_office(speaker: Speaker, other: Speaker) -> bool:
    """Whether ``speaker``, told by an office alone, may be the ``other``, who is named with that office."""
    if named(speaker) or not named(other) or speaker.kind not in ("named", "organisation"):
        return False
    # Short words are mostly the state's, which a role need not name.
    office = frozenset(word for word in described(speaker) - _HEAD if len(word) > 3)
    return len(office) >= 2 and office <= described(other)


def same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are one person's: equal, or one is the surname of the other, or has an initial."""
    if not one or not other or one[-1] != other[-1]:
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    first, second = one[0], other[0]
    return first == second or (1 in (len(first), len(second)) and first[0] == second[0])


def cited(speaker: Speaker) -> str | None:
    """The outlet that an account is told by, if it is; its speaker bears the name to print."""
    return speaker.text if speaker.kind == "report" and speaker.role == OUTLET else None
