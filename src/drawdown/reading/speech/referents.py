"""Words that stand for a party named before or speaking: "we", "they", "the country", "both countries"."""

import re
from collections.abc import Sequence

from drawdown.catalogue import Catalogue
from drawdown.reading.names.parties import Actor, link
from drawdown.reading.speech.attribution import Attribution
from drawdown.reading.speech.voice import Voices
from drawdown.reading.text.sentences import Sentence
from drawdown.reading.text.turns import asks
from drawdown.speaker import AUTHOR

_STAND_IN = re.compile(
    r"\b(?=[WwIiuOoMmTtHhSsBbYy])(?:(?P<heard>[Yy]our|[Yy]ou"
    r"(?! (?:\w+ )?(?:update|tell|say|said|talk|speak|confirm|comment|explain|clarify|describe|share|walk|"
    r"know|knew|think|see|saw|hear|heard|mention|mean|remember|recall|look|expect|believe)))"
    r"|(?P<first>[Ww]e|I|us|[Oo]ur|[Mm]y)"
    r"|(?P<subject>[Tt]hey|[Ii]t|[Hh]e|[Ss]he)"
    # a thing is, contains or arrives; who gives does something
    r"(?!(?: (?:is|are|was|were|would be|will be)|'re|'s) (?!(?:\w+ )?\w+ing\b|been\b|"
    r"(?:given|promised|offered|denied|refused|granted|allowed|lent)\b(?! (?:to|by|away|up)\b))|"
    r" (?:also |will )?(?:includ|contain|cost)| \w+ \w* ?arrived)"
    r"|(?P<own>[Tt]he (?:government|[Aa]dministration|ministry))(?! of\b)"
    r"|(?P<office>[Tt]he (?:[Pp]resident|[Ss]ecretary|[Pp]rime [Mm]inister))(?! of\b| [A-Z])"
    r"|(?P<state>[Tt]he (?:country|nation|kingdom|island|republic))(?! of\b)"
    r"|(?P<firm>[Tt]he (?:company|firm|manufacturer|maker|factory|plant|facility|defen[cs]e contractor))"
    r"|(?P<two>(?:[Bb]oth|[Tt]he two) (?:countries|governments|nations|sides|allies)))\b"
)
_GIVEN = re.compile(
    r"\b(?:gave|given?|giv(?:es|ing)|sen[dt]|send(?:s|ing)|sold|sell(?:s|ing)?|len[dt]|lend(?:s|ing)|"
    r"offer(?:s|ed|ing)?|"
    r"promis(?:es?|ed|ing)|pledg(?:es?|ed|ing)|ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|t[eo]ll?d?) (?:the )?\Z"
)
_OPENS = re.compile(
    r"(?:[,;:\"(-]|\b(?:and|but|that|which|while|as|when|because|if|after|before|said|says|although|since|so|"
    r"until|once|whether|what|[a-z]{4,}s))\s?\Z"
)
_THEIRS = re.compile(
    r" (?:(?:own|many|closest|other|European|NATO|Western) )*(?:allies|partners|friends)\b", re.I
)


class Referents:
    """Resolves the stand-ins of one text, sentence by sentence."""

    def __init__(self, view: str, voices: Voices, catalogue: Catalogue) -> None:
        self._view = view
        self._voices = voices
        self._states = {
            id_ for id_, party in catalogue.parties.items() if party.kind in ("state", "organisation")
        }
        self._firms = {id_ for id_, party in catalogue.parties.items() if party.kind == "firm"}
        self._firm: str | None = None  # the firm named last
        self._subject: str | None = None  # of the sentence before
        self._state: str | None = None  # the state named last
        self._pair: tuple[str, ...] = ()  # the states of the last sentence that named two

    def resolved(
        self, sentence: Sentence, named: Sequence[Actor], said: Attribution, about: bool
    ) -> list[Actor]:
        """The parties of a sentence in order, with those a stand-in means where it is about some item."""
        if not about:
            self._remember(named)
            return list(named)
        voice = self._voices.of_turn(said.speaker, sentence.turn)
        # "Have they asked you for tanks?" is put to whoever holds the briefing
        host = self._voices.of(AUTHOR) if sentence.turn else None
        heard = host if asks(sentence.turn) else None
        # "Berlin said it would": only in its own words it says "we"
        never = None if said.quoted in ("indirect", "mixed") else voice or heard
        found: list[Actor] = list(named)
        for match in _STAND_IN.finditer(self._view, sentence.start, sentence.end):
            before = [actor for actor in named if actor.end <= match.start()]
            if match["heard"]:
                meant: tuple[str, ...] = (heard,) if heard else ()
            elif match["office"]:
                meant = (host,) if host and host == (voice or heard) else ()
            else:
                meant = self._meant(match, before, voice or heard, never)
            if meant:  # "both countries" are those two, not some countries
                found = [actor for actor in found if not match.start() <= actor.start < match.end()]
            where = self._link(match)
            found += [Actor(match.start(), match.end(), id_, where, pronoun=True) for id_ in meant]
        found.sort(key=lambda actor: actor.start)
        self._remember(found)
        return found

    def _meant(
        self, match: re.Match[str], before: Sequence[Actor], voice: str | None, never: str | None
    ) -> tuple[str, ...]:
        """The parties a stand-in means, ``never`` not being one that "they" or "it" can mean."""
        if match["first"]:
            theirs = match["first"].lower() in ("our", "my") and _THEIRS.match(self._view, match.end())
            return (voice,) if voice and not theirs else ()
        if match["two"]:
            here = dict.fromkeys(a.id for a in before if a.link == "bare" and a.id in self._states)
            return tuple(here) if len(here) == 2 else self._pair
        if match["firm"]:
            return (self._firm,) if self._firm else ()
        if match["own"] and voice:
            return (voice,)
        subjects = [
            actor.id
            for actor in before
            if actor.link == "bare" and actor.id != never and not self._is_given(actor)
        ]
        if match["subject"]:
            lead = self._view[max(0, match.start() - 12) : match.start()]
            if match["subject"] == "it" and not _OPENS.search(lead):
                return ()  # an object: "sent it"
            others = subjects or [
                actor.id
                for actor in before
                if actor.id in self._states - {never} and actor.link not in ("place", "target")
            ]
            meant = others[-1] if others else self._subject
            return (meant,) if meant and meant != never else ()
        states = [actor.id for actor in before if actor.id in self._states]
        meant = states[-1] if states else self._state
        return (meant,) if meant else ()

    def _link(self, match: re.Match[str]) -> str:
        owns = (match["first"] or match["heard"] or "").lower() in ("our", "my", "your")
        return link(self._view, match.start(), match.end(), owns)

    def _is_given(self, actor: Actor) -> bool:
        """Whether a party is an object: "sold the Danes tanks, and it"."""
        return bool(_GIVEN.search(self._view, max(0, actor.start - 25), actor.start))

    def _remember(self, found: Sequence[Actor]) -> None:
        subjects = [actor.id for actor in found if actor.link == "bare"]
        self._subject = subjects[0] if subjects else None
        states = [actor.id for actor in found if actor.id in self._states and actor.link != "target"]
        self._state = states[-1] if states else self._state
        two = tuple(dict.fromkeys(id_ for id_ in subjects if id_ in self._states))
        firms = [actor.id for actor in found if actor.id in self._firms]
        self._firm = firms[-1] if firms else self._firm
        self._pair = two if len(two) == 2 else ()
