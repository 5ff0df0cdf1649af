"""Words for limits and assurances on the use of what is given, or on passing it on."""

import re

from drawdown.reading.text.rare import Rare

_USE = (
    r"(?:us(?:e|ed|ing)|fir(?:e|ed|ing)|employ(?:ed|ing)?|strik(?:e|ing)|attack(?:ed|ing|s)?|hit(?:ting)?|"
    r"target(?:ed|ing)?|flown|operat(?:e|ed|ing)|deploy(?:ed|ing)?)"
)
_PASS_ON = (
    r"(?:re-?export|resell|resold|pass(?:ed|ing)? (?:[\w'.-]+ ){0,6}?on|transfer(?:red|ring)?|"
    r"hand(?:ed|ing)? (?:\w+ ){0,4}?(?:over|on|to)|sell|sold|give|given|leave|(?:made|make) over|lend|"
    r"lent|divert(?:ed|ing)?)"
)
_ABROAD = r"(?:inside|into|in|on|against|across|over|beyond|outside|within)"
_ENDORSED = (
    r"(?:do|does) not (?:support|encourage|enable|endorse) (?:\w+ )?(?:attacks|strikes) (?:inside|in|into|"
    r"beyond|on)\b|"
    r"not (?:encouraging|enabling)[^.;]{0,40}? (?:to )?(?:strike|attack)\w*"
)
_LIMIT = Rare(
    "must|condition|understanding|proviso|strings|end-us|end us|accountab|diversion|assur|guarantee|not|n't|"
    "never|only|solely|exclusively|bar|ban|forbid|prohibit|prevent|restrict|limit|within|inside|without|"
    "before|unless",
    r"\b(?:"
    r"on (?:the |one )?(?:strict )?(?:condition|understanding|proviso)(?! of anonym)\b|(?:a|"
    r"the) condition (?:of|that|for)\b|"
    r"(?:attach|impos|set|lay|laid)\w* (?:\w+ )?conditions? (?:to|for|on)\b|"
    r"conditions (?:on|for|attached|that|set)(?! the (?:ground|battlefield|front))\b|conditional (?:on|"
    r"upon)|strings attached|"
    r"end[- ]us(?:e|er) (?:monitoring|certificates?|agreements?|checks|assurances)|accountability measures|"
    r"(?:illicit )?diversion of|"
    r"assur(?:ed|es|ing|ances?) [^.;]{0,70}?\b(?:not|never|only|care|that)\b|(?:an|security|"
    r"written) assurances?|assured by|guarantee\w* (?:that|not)|"
    r"(?:promis|pledg|vow|agree|undert(?:ak|ook)|commit)\w* (?:\w+ ){0,5}?(?:not|never) to (?:" + _USE + "|"
    r"" + _PASS_ON + r")|"
    r"(?:will|would|may|must|can|should|shall|could) (?:not|only) be (?:" + _USE + "|" + _PASS_ON + r")\b|"
    r"(?:not|never) be " + _USE + r" " + _ABROAD + r"\b|"
    r"(?:will|would|may|must|can|should|shall|be) " + _USE + r" (?:[\w-]+ ){0,4}?(?:only|solely|"
    r"exclusively)\b|"
    r"(?:let|allow|permit)s? [^.;]{0,50}?" + _USE + r" [^.;]{0,40}?\bonly\b|"
    r"only (?:for|to|in|within|inside|at|against|over|on) (?:targets|use|its|their|the country|occupied|"
    r"sovereign|\w+ (?:borders|territory|soil|airspace))|only in areas|"
    r"(?:not|n't|never) (?:\w+ )?(?:allow|permit|let|authori[sz])\w* [^.;]{0,50}?" + _USE + r"\b|(?:not|"
    r"n't) to " + _USE + r" (?:them|it|the|those|these|against|on)?|"
    r"(?:bar(?:s|red|ring)?|ban(?:s|ned|ning)?|forbid(?:s|ding|den)?|prohibit\w*|"
    r"prevent\w*) [^.;]{0,50}?\b(?:" + _USE + "|" + _PASS_ON + r")\b|"
    r"(?:may not|must not|can not|cannot) (?:" + _USE + r" [^.;]{0,60}?" + _ABROAD + "|" + _PASS_ON + r")\b|"
    r"not be (?:" + _PASS_ON + r")\b|"
    r"restrict\w* [^.;]{0,40}?\b(?:us(?:e|ing)|strikes|range|to (?:targets|the))\b|restrictions? (?:on|"
    r"over|against)\b(?! (?:the )?(?:export|trade|travel))|"
    r"limit(?:s|ed|ing)? (?:on|to)? ?(?:its|their|the|how)? ?(?:use|range|targets)|"
    r"limits? on how [^.;]{0,30}?\buse\b|must (?:first )?(?:approve|consent to|authori[sz]e|"
    r"agree to) (?:any|every|each|the) "
    r"(?:re-?export|transfer|sale|resale)|use (?:only )?within|(?:inside|within) (?:its|the country's|"
    r"their|\w+'s|[A-Z]\w+) (?:own |"
    r"internationally recogni[sz]ed )?(?:borders|territory)|" + _ENDORSED + r"|"
    r"without (?:its|their|[A-Z]\w+'s) (?:prior )?(?:consent|permission|approval|blessing)|"
    r"(?:ask|consult|consent|permission|approval|leave|licen[cs]e)\b[^.;]{0,40}?\bbefore (?:they|it|"
    r"anyone|any|"
    r"re-?export|(?:re)?selling|giving|passing|transferring|lending|handing)|"
    r"only (?:if|once|after|when)\b|(?:not|n't) [^.;]{0,60}? unless\b|if, and only if"
    r")",
)
_GENERAL = re.compile(_ENDORSED, re.I)
_LIFTED = re.compile(r"\b(?:lift|eas|loosen|relax|drop|remov|scrap)\w* (?:\w+ ){0,4}$", re.I)


def condition(view: str, start: int, end: int) -> re.Match[str] | None:
    """The words of a limit or assurance on use or onward transfer, if the sentence has any."""
    return next((found for found in _LIMIT.finditer(view, start, end) if not _lifted(view, found)), None)


def general(words: re.Match[str]) -> bool:
    """Whether a limit is on use as such, whatever the item: "we do not support attacks inside ..."."""
    return bool(_GENERAL.match(words[0]))


def _lifted(view: str, found: re.Match[str]) -> bool:
    return bool(_LIFTED.search(view, max(0, found.start() - 40), found.start()))
