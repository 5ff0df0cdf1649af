"""The parties of a ladder claim: supplier, recipient, and who asks, uses, trains or allows."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.catalogue import Catalogue
from drawdown.reading.events.arrivals import placed, taken
from drawdown.reading.events.cue import Cue
from drawdown.reading.events.passive import is_passive
from drawdown.reading.events.roles import Roles, roles
from drawdown.reading.ladder.asking import asked
from drawdown.reading.ladder.deals import dealt
from drawdown.reading.ladder.training import taught, trainee_first, trainees
from drawdown.reading.ladder.use import user
from drawdown.reading.names.mentions import Mention
from drawdown.reading.names.parliaments import PARLIAMENT
from drawdown.reading.names.parties import COUNTED, Actor
from drawdown.reading.passages.antecedents import on_its_taker
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage

_PARLIAMENT = re.compile(PARLIAMENT)
_PARTICIPIAL = re.compile(r"(?:,|\b(?:while|after|before|when|by|without|since))\s(?:\w+ly )?$")
_GETS = re.compile(r" [^,.;:]{1,50}? (?:to|into|in there|over there)\b")
_TO_STEP = re.compile(r"(?:'s \w+| (?!to |from |for )\w+)? (?:to|from|for) (?:\w+ ){0,2}?[\w-]+")
_WITH = re.compile(r"\b(?:with|without|needs?|needed|requires?|pending|subject to)\s(?:\w+ )?$")
_TAKEN_ON_REQUESTS = frozenset({"refused", "considered", "authorised", "paused"})
_REQUESTS = re.compile(
    r"(?:'s?)? (?:\w+ ){0,2}?(?:requests?|pleas?|appeals?|bids? (?=for|to buy)|demands?|calls?|wish(?:es)?)\b"
)
_REQUEST_BY = re.compile(r"\b(?:requests?|pleas?|appeals?|demands?|calls?) (?:by|from) (?:the )?\Z")
_USES = re.compile(r" to (?:use|fire|employ)$")
_AND = re.compile(r",? (?:and|while) (?:the )?")
_LENT = frozenset({"lease", "loan"})  # said of who lends and of who borrows
_OWNS = re.compile(r"(?:'s?)? (?:[a-z-]+ )?")
_GIVING = frozenset({"delivered", "announced", "authorised", "sold"})


def with_parties(
    passage: Passage,
    cue: Cue,
    made: Draft,
    low: int,
    high: int,
    passive: bool,
    giver: str | None,
    catalogue: Catalogue,
) -> list[Draft]:
    """The draft with its parties, once for each supplier, recipient and asker named side by side.

    Args:
        passage, cue, made: The sentence, the words for the event and the draft without parties.
        low, high: The clause the words stand in.
        passive: Whether what is moved stands before them.
        giver: The supplier where the sentence names one for each item, in order.
        catalogue: Tells which parties are firms.
    """
    item = made.item
    last = cue.governs.governs or cue.governs if cue.governs else cue
    # "Ukraine has been given Storm Shadow", "Ukraine was permitted to use": the subject receives
    given = is_passive(passage.view, cue) and bool(
        item and not item.anaphor and (item.start >= cue.end or on_its_taker(passage.view, item, cue))
    )
    receives = (last.receives and cue is last and not _gets_there(passage, cue)) or given
    if made.event == "ordered":
        return _each(made, dealt(passage, cue, low, high, catalogue))
    if last.event == "trained":
        receives = trainee_first(passage, last)
    if last.event == "ordered" and cue.event == "announced":
        receives = True  # who announces a purchase buys
    receives = receives or (last.base in _LENT and cue is last and _from_another(passage, cue, high))
    acts = cue is last and cue.form in ("base", "s", "past", "participle") and not passive
    if cue.form == "ing" and _PARTICIPIAL.search(passage.view, max(0, cue.start - 20), cue.start):
        low = passage.sentence.start  # its subject is that of the sentence
    actors = placed(passage.view, last, _acting(passage, catalogue))
    said = roles(passage.view, actors, low, high, (cue.start, last.end), passive, receives, acts)
    if last.receives and cue is last and is_passive(passage.view, cue) and not given:
        said = taken(passage.view, actors, low, high, cue)
    if last.event == "trained" and receives:
        said = trainees(passage, last, said)
    if last.event == "trained" and not receives:
        said = taught(passage, last, said)
    owner = _whose(passage, cue)
    said = replace(said, suppliers=(owner.id,)) if owner and owner.id not in said.recipients else said
    through = _through(passage, cue)
    asking = _whose_request(passage, cue, high)
    if asking and not (through and last.event in ("delivered", "sold")):
        said = Roles(tuple(id_ for id_ in said.suppliers if id_ != asking), (asking,))
    elif through:
        allowing = next((id_ for id_ in said.suppliers if id_ != through.id), None)
        made.party = allowing if cue.event in ("authorised", "refused") else made.party
        takes = last.event == "used" or last.receives or _USES.search(cue.base)
        if takes:  # "allowed Iraq to fire them": Iraq has what it may fire
            said = Roles((allowing,) if allowing else (), (through.id,))
        else:
            said = replace(said, suppliers=(through.id,))
    elif made.event == "authorised":
        made.party, said = _allowing(passage, cue, said)
    if giver:
        said = replace(said, suppliers=(giver,))
    elif (
        item
        and item.owner
        and last.event != "trained"
        and not said.suppliers
        and catalogue.parties[item.owner].kind != "firm"
        and item.owner not in said.recipients
        and (not passive or made.event in ("sold", "delivered"))
    ):
        said = replace(said, suppliers=(item.owner,))
    if made.event == "requested":
        return asked(passage, made, cue, said, high)
    return [_completed(passage, cue, one) for one in _each(made, said)]


def respectively(passage: Passage, cue: Cue, low: int, items: Sequence[Mention]) -> Sequence[str | None]:
    """The givers in the order of their items: "Chile and Peru have sent Leopard 1s and AMX-13s"."""
    if cue.event not in _GIVING or len(items) < 2:
        return []
    gapped = [_left_to_say(passage, cue, item) for item in items]
    if any(gapped):
        return gapped
    before = [
        actor
        for actor in passage.actors
        if low <= actor.start and actor.end <= cue.start and actor.link == "bare" and not actor.pronoun
    ]
    joined = all(
        re.fullmatch(r",? (?:and )?", passage.view[one.end : two.start])
        for one, two in itertools.pairwise(before)
    )
    return [actor.id for actor in before] if joined and len(before) == len(items) else []


def _left_to_say(passage: Passage, cue: Cue, item: Mention) -> str | None:
    """Who gives an item in a clause that leaves the verb unsaid: "sent six to Oman, and Riga eight"."""
    for before, actor in itertools.pairwise(passage.actors):
        if (
            before.link == "to"
            and actor.link == "bare"
            and cue.end <= before.start
            and _AND.fullmatch(passage.view, before.end, actor.start)
            and COUNTED.fullmatch(passage.view, actor.end, item.start)
        ):
            return actor.id
    return None


def _each(made: Draft, said: Roles) -> list[Draft]:
    return [
        replace(
            made, supplier=supplier, recipient=recipient, guessed=set(made.guessed),
            why_missing=dict(made.why_missing),
        )
        for supplier in said.suppliers or (None,)
        for recipient in said.recipients or (None,)
    ]  # fmt: skip


def _completed(passage: Passage, cue: Cue, made: Draft) -> Draft:
    if made.event == "notified":
        made.recipient = _buyer(passage)
    if made.event == "trained":
        made.party, made.quantity = made.supplier, None  # what is counted are crews
    if made.event == "used":
        made.party, made.supplier = user(passage, cue, made), None
    return made


def _acting(passage: Passage, catalogue: Catalogue) -> list[Actor]:
    """The parties without the firms that only tell who builds an item: "Lockheed Martin F-16 jets"."""
    starts = {item.start for item in passage.mentions}
    return [
        actor
        for actor in passage.actors
        if actor.end + 1 not in starts or catalogue.parties[actor.id].kind != "firm"
    ]


def _whose_request(passage: Passage, cue: Cue, high: int) -> str | None:
    """Who would receive where a stance is taken on a request: "turned down Egypt's pleas"."""
    if cue.event not in _TAKEN_ON_REQUESTS:
        return None
    for actor in passage.actors:
        if cue.start <= actor.start < high and (
            (actor.link == "owner" and _REQUESTS.match(passage.view, actor.end))
            or (actor.link == "from" and _REQUEST_BY.search(passage.view, cue.start, actor.start))
        ):
            return actor.id
    return None


def _allowing(passage: Passage, cue: Cue, said: Roles) -> tuple[str | None, Roles]:
    """Who allows what another gives: "sent by Spain with approval from Berlin"."""
    acting = [actor for actor in passage.actors if actor.end <= cue.start and actor.link == "bare"]
    giver = next((actor.id for actor in acting if actor.id not in said.suppliers), None)
    with_leave = _WITH.search(passage.view, max(0, cue.start - 30), cue.start)
    if cue.form == "noun" and said.suppliers and giver and with_leave:
        return said.suppliers[0], replace(said, suppliers=(giver,))
    from_ = [actor.id for actor in passage.actors if actor.start >= cue.end and actor.link == "from"]
    if giver and said.suppliers and said.suppliers[0] in from_:
        return giver, said
    return None, said


def _from_another(passage: Passage, cue: Cue, high: int) -> bool:
    """Whether who leases has it from another: "leased two drones from Oslo"."""
    if is_passive(passage.view, cue) or cue.form == "noun":
        return False
    behind = [actor for actor in passage.actors if cue.end <= actor.start < high and actor.link == "from"]
    return any(passage.view.endswith(("from ", "from the "), 0, actor.start) for actor in behind)


def _gets_there(passage: Passage, cue: Cue) -> bool:
    """Whether "getting them in there" or "get tanks to Kyiv" is said, which is giving."""
    return cue.base == "get" and bool(_GETS.match(passage.view, cue.end, passage.sentence.end))


def _whose(passage: Passage, cue: Cue) -> Actor | None:
    """Whose refusal or consent it is: "Bern's rejection of a Danish request"."""
    if cue.form != "noun" or cue.event not in ("refused", "authorised", "paused"):
        return None
    owners = [actor for actor in passage.actors if actor.link == "owner" and actor.end <= cue.start]
    return owners[-1] if owners and _OWNS.fullmatch(passage.view, owners[-1].end, cue.start) else None


def _through(passage: Passage, cue: Cue) -> Actor | None:
    """Who is to act where a stance is taken on another's step: "allowed Poland to send"."""
    step = cue.governs or cue
    between = [actor for actor in passage.actors if cue.start <= actor.start and actor.end <= step.end]
    last = between[-1] if between else None
    return last if last and _TO_STEP.fullmatch(passage.view, last.end, step.end) else None


def _buyer(passage: Passage) -> str | None:
    """For whom a sale is notified; the parliament it is notified to buys nothing."""
    linked = [actor for actor in passage.actors if actor.link == "to"]
    return next((a.id for a in linked if not _PARLIAMENT.match(passage.view, a.start)), None)
