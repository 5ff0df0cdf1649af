"""How each event is put into words: a table, so that wording is changed in one place.

``rest`` follows the verb, ``noun_rest`` the noun. Their slots, each empty or with its own leading space:

- ``what``: item with its number; ``bare``: item without it
- ``to``, ``for_``: the recipient; ``crews``: crews from the recipient; ``asked``, ``from_``: the supplier
- ``by``, ``held``: who does it; ``supplied``: by whom it was supplied; ``reason``, ``lean``, ``rating``
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """One event in words.

    Attributes:
        doer: Field that names who does it: ``supplier``, ``party``, ``successor`` or ``buyer`` (party, else
            recipient).
        past, base, participle: "sent", "send", "sent".
        noun: "a delivery of".
        rest, noun_rest: What follows, see above.
    """

    doer: str
    past: str
    base: str
    participle: str
    noun: str
    rest: str
    noun_rest: str


FORMS: dict[str, Form] = {
    "requested": Form("party", "asked", "ask", "asked", "a request",
                      "{asked} for{what}{for_}", " for{what}{by}{from_}{for_}"),
    "considered": Form("supplier", "weighed sending", "weigh sending", "weighed sending", "talk of sending",
                       "{what}{to}{lean}", "{what}{to}{by}{lean}"),
    "refused": Form("supplier", "refused to send", "refuse to send", "refused to send", "a refusal to send",
                    "{what}{to}", "{what}{to}{by}"),
    "paused": Form("supplier", "paused deliveries of", "pause deliveries of", "paused deliveries of",
                   "a pause in deliveries of", "{what}{to}", "{what}{to}{by}"),
    "authorised": Form("supplier", "authorised sending", "authorise sending", "authorised sending",
                       "an authorisation to send", "{what}{to}", "{what}{to}{by}"),
    "announced": Form("supplier", "announced", "announce", "announced", "an announcement of",
                      "{what}{for_}", "{what}{for_}{by}"),
    "notified": Form("supplier", "notified parliament of a possible sale of",
                     "notify parliament of a possible sale of", "notified parliament of a possible sale of",
                     "a notice to parliament of a possible sale of", "{what}{to}", "{what}{to}{by}"),
    "ordered": Form("buyer", "ordered", "order", "ordered", "an order of",
                    "{what}{from_}{for_}", "{what}{by}{from_}{for_}"),
    "sold": Form("supplier", "sold", "sell", "sold", "a sale of", "{what}{to}", "{what}{to}{by}"),
    "delivered": Form("supplier", "sent", "send", "sent", "a delivery of", "{what}{to}", "{what}{to}{by}"),
    "used": Form("party", "used", "use", "used", "use of", "{what}{supplied}", "{what}{by}{supplied}"),
    "produced": Form("party", "produced", "produce", "produced", "production of",
                     "{what}{for_}", "{what}{by}{for_}"),
    "held": Form("party", "had a stock of", "have a stock of", "had a stock of", "a stock of",
                 "{what}", "{what}{held}"),
    "replaced": Form("successor", "took the place of", "take the place of", "taken the place of",
                     "entry into service or retirement of", "{what}", "{what}"),
    "trained": Form("party", "trained", "train", "trained", "training of",
                    "{crews} on{what}", "{crews} on{what}{by}"),
    "conditioned": Form("party", "set a limit or condition on the use or transfer of",
                        "set a limit or condition on the use or transfer of",
                        "set a limit or condition on the use or transfer of",
                        "a limit, condition or assurance on the use or transfer of",
                        "{what}{for_}", "{what}{for_}{by}"),
    "argued": Form("party", "argued", "argue", "argued", "an argument",
                   "{lean} sending{what}{from_}{to}{reason}", "{lean} sending{what}{from_}{to}{by}{reason}"),
    "rated": Form("supplier", "stated", "state", "stated", "a performance figure for",
                  "{what}", "{bare}{rating}"),
}  # fmt: skip

# A recipient does not limit; it assures.
ASSURED = Form("party", "gave an assurance on the use of", "give an assurance on the use of",
               "given an assurance on the use of", "an assurance on the use of",
               "{what}{supplied}", "{what}{by}{supplied}")  # fmt: skip

# Leave for what another sends: "allowed the sending of tanks from Norway to Ukraine".
LEAVE = {
    "authorised": Form("party", "allowed the sending of", "allow the sending of", "allowed the sending of",
                       "leave for the sending of", "{what}{from_}{to}", "{what}{from_}{to}{by}"),
    "refused": Form("party", "refused to allow the sending of", "refuse to allow the sending of",
                    "refused to allow the sending of", "a refusal to allow the sending of",
                    "{what}{from_}{to}", "{what}{from_}{to}{by}"),
}  # fmt: skip

# A rate holds now; a total was built.
AT_A_RATE = Form("party", "produces", "produce", "produced", "production of",
                 "{what}{for_}", "{what}{by}{for_}")  # fmt: skip

# Training that did not come about was, in most reports, refused; the guideline has no other word for it.
NOT_TRAINED = "{actor} refused to train{crews} on{what}, or did not"

WITH_ACTOR = {
    "actual": "{actor} {past}{rest}",
    "planned": "{actor} {is_} to {base}{rest}",
    # "Likely" and "unlikely" share this status, so neither "may" nor "may not" alone would be fair.
    "possible": "{actor} may or may not {base}{rest}",
    "denied": "it is said not to be so that {actor} {has} {participle}{rest}",
    "asked": "{asker} asked about {noun}{noun_rest}",
}
WITHOUT_ACTOR = {
    "actual": "there was {noun}{noun_rest}",
    "planned": "there is to be {noun}{noun_rest}",
    "possible": "there may or may not be {noun}{noun_rest}",
    "denied": "it is said not to be so that there was {noun}{noun_rest}",
    "asked": "{asker} asked about {noun}{noun_rest}",
}
# A performance figure holds or does not; nobody does it.
STANDING = {
    "actual": "there is {noun}{noun_rest}",
    "planned": "there is to be {noun}{noun_rest}",
    "possible": "there may or may not be {noun}{noun_rest}",
    "denied": "it is said not to be so that there is {noun}{noun_rest}",
    "asked": "{asker} asked about {noun}{noun_rest}",
}

REASONS: dict[str, dict[str, str]] = {
    "against": {"stock": "limited stock", "escalation": "the risk of escalation", "need": "lack of need"},
    "for": {"stock": "stock at hand or to come", "escalation": "no fear of escalation"},
    "": {
        "stock": "the state of the stock", "escalation": "escalation", "need": "need", "law": "law",
        "alliance": "allies and alliances", "cost": "cost", "effect": "military effect", "secrecy": "secrecy",
    },
}  # fmt: skip

STATUS_WORDS = {
    "actual": "", "planned": "planned", "possible": "possible", "denied": "said not to be so",
    "asked": "asked",
}  # fmt: skip

INSTRUMENTS = {
    "drawdown": "from stock (drawdown)", "procurement": "newly made (procurement)", "sale": "as a sale",
    "loan": "as a loan", "grant": "as a grant", "re-export": "as a re-export",
}  # fmt: skip
