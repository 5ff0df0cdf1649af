"""What kind of speaker a noun phrase names: a person, unnamed people, a body or another report."""

import re
from collections.abc import Container, Iterable

from drawdown.catalogue import Words
from drawdown.speaker import Speaker

_TITLE = (
    r"(?:Mr|Ms|Mrs|Dr|Gen|Sen|Rep|Lt|Col|Adm)\.? |(?:President|Secretary|Minister|Chancellor|General|Senator|"
    r"Ambassador|Speaker|Prime Minister) "
)
NAME = rf"(?:{_TITLE})?[A-Z][\w'’.-]+(?: (?:de |van |von |al-)?[A-Z][\w'’.-]+){{0,3}}"
_PARTICLES = r"(?:(?:van|von|de|der|den|del|della|di|da|dos|ter|ten|bin|al|el) ){0,2}"
_PERSON = re.compile(
    rf"((?:{_TITLE})?(?:[A-Z][\w'’-]+\.? ){{1,3}}{_PARTICLES}[A-Z][\w'’-]+|(?:{_TITLE})[A-Z][\w'’-]+)$"
)
# From a first name on: "Willem de Graaf" of "Minister Willem de Graaf".
_FIRST_AND_LAST = re.compile(rf"[A-Z][\w'’-]+\.? {_PARTICLES}[A-Z][\w'’-]+$")
_BODY = re.compile(r"(?:The |the |a |an )?(?:[A-Z][\w.&'-]*|U\.S\.|US)(?: (?:and |of |the )?[A-Z][\w.&'-]*)*")
# Capitalised words that end the name of a body or an outlet, never that of a person.
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:Jr|Sr|Inc|Corp|Co|Ltd))\.$")
_ENDS_A_BODY = re.compile(
    r"\b(?:Post|Times|House|States|Department|Army|Force|Forces|Kingdom|Administration|Office|Council|"
    r"Defense|Ministry|Union|Command|Pentagon|Congress|Journal|Agency|Committee|Center|Institute|"
    r"Group|Review|News|Press|Herald|Tribune|Daily|Today|Magazine)$"
)
# "the Tokyo daily", "a state broadcaster": an outlet that the catalogue need not know.
_OUTLET = re.compile(r"\b(?:news agency|news site|newspaper|daily|weekly|magazine|broadcaster)$", re.I)
# An office that one person holds, so that its holder is known without a name: "the Army's acquisition chief".
_OFFICE = re.compile(
    r"(?:^(?:[Tt]he|[Ii]ts|[Tt]heir) |^(?:[A-Z][\w.]+ )+|'s )(?:[\w-]+ ){0,4}?"
    r"(?:minister|president|chancellor|premier|secretary|general|ambassador|adviser|advisor|chief|head|"
    r"boss|chairman|chairwoman|chair|commander|director|envoy|leader)$"
)
# What speaks for a body to the press is no report: "the palace press office".
_PRESS_OFFICE = re.compile(r"\b(?:press|media) (?:office|service|team|department|centre|center)$", re.I)
_PRESS_SECRETARY = re.compile(r"\b(?:press|media) (?:secretary|attaché|adviser|officer)$", re.I)
# Words behind a noun that say how its bearer came to be heard, no part of who it is.
_HEARD = re.compile(
    r" (?:who\b|which\b|speaking|quoted|cited|interviewed|testifying|\((?![A-Z]{2,6}\))|"
    r"(?:said|reported) to be)[^\n]*$"
)
# "the prime minister, Ana Bar": the name stands behind the office.
_OFFICE_THEN_NAME = re.compile(
    r"(?P<role>(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|[\w.’]+(?: [\w.’]+){0,4}'s) (?:[\w'.-]+ ){0,8}?[a-z]+"
    r"(?: [A-Z]{2,4})?(?: (?:of|for|at|to) (?:the )?[\w .]{3,40}?)?), (?P<name>(?:[A-Z][\w.'’-]* ){1,3}"
    r"[A-Z][\w'’-]+)$"
)
# "a report in the Post", "a statement by the ministry"
_PAPER = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Ii]ts|[Ss]ome|[Tt]wo)? ?(?:[\w-]+ ){0,2}?(?:reports?|articles?|story|stories|"
    r"accounts?|interview|broadcast|statement|press release|communiqué|letter|post|memo|note|documents?|"
    r"briefing) (?:in|by|from|on|of|published (?:by|in)|(?:carried|issued|released|obtained|seen) by) "
    r"(?=[A-Zt])"
)
_NO_SPEAKER = re.compile(
    r"(?:In|On|At|By|For|After|Before|Since|Under|During|From|With|Until|January|February|March|April|May|"
    r"June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday)\b"
)


def classified(
    words: str, outlets: Iterable[str], lists: Words, bodies: Container[str] = ()
) -> Speaker | None:
    """The speaker a noun phrase names, or None where it names none.

    Args:
        words: The noun phrase, an apposition with commas included.
        outlets: Outlets named in the sentence.
        lists: The catalogue's words.
        bodies: Names of states, governments and other bodies.
    """
    words = _HEARD.sub("", words.strip(" ,\"'"))
    words = words if _ABBREVIATED.search(words) else words.rstrip(".")
    if not words or _NO_SPEAKER.match(words):
        return None
    if words.removeprefix("the ").removeprefix("The ") in bodies:
        return Speaker(words, "organisation")
    held = _OFFICE_THEN_NAME.fullmatch(words)
    if held and not _ENDS_A_BODY.search(held["name"]):
        return Speaker(held["name"], "named", held["role"])
    head = words.split(",")[0].strip()
    folded = re.findall(r"[a-z]+", words.lower())
    paper = _PAPER.match(words)
    if paper:
        return _in_print(words, words[paper.end() :], outlets, lists, bodies)
    outlet = next((name for name in outlets if name.lower() in head.lower()), None)
    if outlet and len(head.split()) <= len(outlet.split()) + 2:
        return Speaker(outlet, "report")
    if _PRESS_OFFICE.search(head):
        return Speaker(head, "organisation", "press office")
    reports = lists.reports & set(folded[-2:]) or {"reports", "reporting", "outlets", "media"} & set(folded)
    if _OUTLET.search(head) or (reports and not _PRESS_SECRETARY.search(head)):
        return Speaker(words, "report")
    name, role = _person(words, lists)
    if name and not lists.anonymous & set(re.findall(r"[a-z]+", head.lower())):
        return Speaker(name, "named", role)
    head_noun = re.split(r" (?:of|for|at|in) ", head)[0]
    if _OFFICE.search(head_noun) and not lists.anonymous & set(re.findall(r"[a-z]+", head.lower())):
        return Speaker(head, "named", re.sub(r"^(?:[Tt]he|[Ii]ts|[Tt]heir) ", "", head_noun))
    for kind, known in (("anonymous", lists.anonymous), ("organisation", lists.spokespeople)):
        role = next((word for word in folded if word in known), None)
        if role:
            return Speaker(head if kind == "anonymous" else words, kind, role)
    if _BODY.fullmatch(head) and len(head) > 1 and head not in lists.pronouns:
        return Speaker(head, "organisation")
    return None


def _in_print(
    words: str, issuer: str, outlets: Iterable[str], lists: Words, bodies: Container[str]
) -> Speaker:
    """Whose a "report in the Post" or a "statement by the ministry" is."""
    outlet = next((name for name in outlets if name.lower() in issuer.lower()), None)
    if outlet:
        return Speaker(outlet, "report")
    return classified(issuer, (), lists, bodies) or Speaker(words, "report")


def _person(words: str, lists: Words) -> tuple[str | None, str | None]:
    """The personal name in a noun phrase, and the role beside it."""
    head, _, behind = words.partition(",")
    head = head.strip()
    match = _PERSON.search(head)
    if match is None:
        single = re.fullmatch(r"[A-Z][a-zà-ÿ'-]+", head)
        alone = single is not None and head not in lists.not_people and head not in lists.pronouns
        return (head, behind.strip() or None) if alone else (None, None)
    name, before = match[1], head[: match.start()].strip()
    first, own = name.split()[0], _FIRST_AND_LAST.search(name)
    # "National security adviser Jake Sullivan", "U.S. State Department spokesperson Vedant Patel"
    if own and own.start() and not {first.rstrip("."), first + "."} & set(lists.titles):
        before, name = f"{before} {name[: own.start()]}".strip(), own[0]
    if _ENDS_A_BODY.search(name):
        return None, None
    return name, behind.strip() or before or None
