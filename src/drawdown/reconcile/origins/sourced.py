"""The first ground of a comparison: what ties two sources together, or keeps them apart."""

from drawdown.catalogue import load_catalogue
from drawdown.ground import Ground
from drawdown.reconcile.origins import speakers
from drawdown.reconcile.origins.profile import Profile
from drawdown.speaker import Speaker

SOURCES = frozenset({"speaker", "outlet", "officials", "institution"})
"""Names of grounds that tell of the source."""
OTHER_PERSON = -1.5
"""Weight of two names that are not one person's; nothing else makes up for it."""
_PERSON, _OFFICE, _BODY, _OUTLET, _DESCRIBED, _OFFICIALS = 0.6, 0.5, 0.45, 0.6, 0.35, 0.25
_ONE_STATE, _THROUGH, _ONE_STATE_NAMED, _ANY_OFFICIALS, _OWN, _APART = 0.2, 0.2, 0.1, 0.1, -0.2, -0.4
_SPEAKS = frozenset({"spokesperson", "spokesman", "spokeswoman", "statement", "press", "office"})
# Of these a state has one at a time.
_HEADS = frozenset({"president", "chancellor", "king", "premier", "taoiseach"})


def source(a: Profile, b: Profile) -> Ground:
    """What ties the sources of two accounts together, or keeps them apart."""
    kinds = (a.account.speaker.kind, b.account.speaker.kind)
    if "named" in kinds or "organisation" in kinds:
        return _spoken(a, b)
    return _published(a, b)


def _spoken(a: Profile, b: Profile) -> Ground:
    """At least one is told by somebody who is named, or by a body."""
    one, other = a.account.speaker, b.account.speaker
    who = f"{_who(one)} and {_who(other)}"
    if one.kind == other.kind == "named":
        return _persons(a, b)
    state = a.account.institution
    if one.kind == other.kind == "organisation" and _one_body(a, b):
        return Ground("speaker", _BODY, f"{one.text} in both")
    if state and state == b.account.institution:
        weight = _ONE_STATE_NAMED if "named" in (one.kind, other.kind) else _ONE_STATE
        return Ground("institution", weight, f"{who} speak for {load_catalogue().party_in_sentence(state)}")
    if shared := cites(a, b):
        return Ground("outlet", _THROUGH, f"{shared} has what {who} said")
    if "author" in (one.kind, other.kind):
        return Ground("source", 0.0, "one report says it in its own voice")
    return Ground("speaker", _APART, f"nothing tells that {who} are one")


def _one_body(a: Profile, b: Profile) -> bool:
    """Whether two bodies are one: of one party, and all the words that tell of one tell of the other."""
    mine, theirs = a.bare - _SPEAKS, b.bare - _SPEAKS
    one_party = a.account.institution == b.account.institution
    return one_party and bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _persons(a: Profile, b: Profile) -> Ground:
    one, other = a.account.speaker, b.account.speaker
    if a.name and b.name:
        if speakers.same_name(a.name, b.name):
            return Ground("speaker", _PERSON, f"{one.text} in both")
        return Ground("speaker", OTHER_PERSON, f"{one.text} is not {other.text}")
    if speakers.is_office(one, other) or speakers.is_office(other, one) or _one_office(a, b):
        return Ground("speaker", _OFFICE, f"{one.text} and {other.text} have one office")
    return Ground("speaker", _APART, f"nothing tells that {one.text} is {other.text}")


def _one_office(a: Profile, b: Profile) -> bool:
    """Whether both have one office of one state: its head, or all the words that tell of one tell of both."""
    if not a.account.institution or a.account.institution != b.account.institution:
        return False
    office = min(a.bare, b.bare, key=len)
    return bool(a.bare & b.bare & _HEADS) or (len(office) >= 2 and office <= a.bare & b.bare)


def _published(a: Profile, b: Profile) -> Ground:
    """Both are told by outlets, by unnamed people or by the reports themselves."""
    if shared := cites(a, b):
        return Ground("outlet", _OUTLET, f"both rest on {shared}")
    own = f"{a.first} and {b.first} each have their own" if a.first and b.first else ""
    one, other = a.account, b.account
    if one.speaker.kind == other.speaker.kind == "anonymous":
        if one.institution and one.institution == other.institution:
            party = load_catalogue().party_in_sentence(one.institution)
            weight, words = _OFFICIALS, f"unnamed officials of {party} in both"
            if len(a.bare & b.bare) >= 2:
                weight, words = _DESCRIBED, f"{_who(one.speaker)} in both"
            return Ground("officials", weight + (_OWN if own else 0), "; ".join(filter(None, (words, own))))
        if None in (one.institution, other.institution) and not own:
            return Ground(
                "officials", _ANY_OFFICIALS, f"{one.speaker.text}, {other.speaker.text}: of one body?"
            )
    if own and a.cited and b.cited:
        return Ground("outlet", _APART, f"one rests on {a.first}, the other on {b.first}")
    return Ground("source", 0.0, "nothing ties the sources together")


def cites(a: Profile, b: Profile) -> str | None:
    """The outlet that both rest on: the one that had it first for one of them, and on the way of the other.

    The outlet of both reports is a site in common and no tie: one of the two must cite it.
    """
    if a.account.report == b.account.report:
        return a.cited if a.cited and a.cited == b.cited else None
    for citing, other in ((a, b), (b, a)):
        if citing.cited and citing.cited in other.way:
            return citing.cited
    return None


def _who(speaker: Speaker) -> str:
    return speaker.text or "the report itself"
