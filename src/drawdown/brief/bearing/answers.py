"""Answers as sentences: one function for each kind of question."""

from collections.abc import Callable, Mapping
from typing import Any

from drawdown.address import joined
from drawdown.brief.bearing.amounts import chance, in_month, name_of, number, time, written
from drawdown.brief.sentences import capital
from drawdown.likelihood import likelihood
from drawdown.plural import plural
from drawdown.projection import NEVER, Answer, Projection
from drawdown.scenario import ALPHA

Said = Mapping[str, Any]
Named = Mapping[str, str]


def sentence(answer: Answer, of: Projection, names: Named) -> tuple[str, str]:
    """A question in short and its answer in a sentence.

    Args:
        answer: The answer.
        of: The projection it belongs to.
        names: What each number is, by its address.
    """
    kind = next(iter(answer.ask), "")
    said = answer.ask.get(kind)
    said = said if isinstance(said, Mapping) else {}
    title, tell = _KINDS.get(kind, (lambda _said, _unit: kind, _plain))
    unit = plural(of.unit)
    if kind == "below_floor" and "by" not in said and of.months:
        said = {**said, "by": of.months[-1]}
    if answer.value is None and not (answer.indices or answer.worth):
        return title(said, unit), "No answer can be given."
    told = title(said, unit), tell(answer, said, unit, names)
    return told if of.floor else (_without_floor(told[0]), _without_floor(told[1]))


def _without_floor(text: str) -> str:
    """Without a floor, falling below it means that more was needed than was there."""
    return text.replace("below the floor", "short of what is needed").replace("to the floor", "to nothing")


def _plain(answer: Answer, _: Said, __: str, ___: Named) -> str:
    return f"{answer.value} {answer.unit}".strip()


def _below_floor(answer: Answer, said: Said, _: str, __: Named) -> str:
    assert not isinstance(answer.value, str)
    share = answer.value or 0.0
    by = f" by the end of {name_of(said['by'])}" if "by" in said else ""
    if answer.standard_error == 0 and share in (0, 1):
        return f"The stock {'falls' if share else 'does not fall'} below the floor{by}."
    falls = f"the stock falls below the floor{by}"
    words = likelihood(share)
    if not words[0].isalpha():
        return f"{capital(falls)} with a probability of {chance(share)}{_error(answer)}."
    lead = "It is" if "chance" not in words else "There is a" if words.startswith("roughly") else "There is"
    return f"{lead} {words} that {falls}{_error(answer)}."


def _largest_transfer(answer: Answer, said: Said, unit: str, _: Named) -> str:
    assert not isinstance(answer.value, str)
    many = max(answer.value or 0.0, 0.0)
    risk = chance(float(said.get("alpha", ALPHA)))
    if not many:
        return (
            f"No {unit} can be sent {in_month(said.get('on'))} if the probability of falling below the floor "
            f"is to stay at {risk} or less."
        )
    error = f" (standard error {number(answer.standard_error)})" if answer.standard_error else ""
    return (
        f"Up to {number(many)} {unit} can be sent {in_month(said.get('on'))} while the probability of "
        f"falling below the floor stays at {risk} or less{error}."
    )


def _replenish(answer: Answer, said: Said, unit: str, _: Named) -> str:
    many = f"{_quantity(said)} {unit}"
    if answer.value == NEVER:
        return f"{capital(many)} are {_not(answer)} replaced{_range(answer)}."
    return f"{capital(many)} are replaced after {_time(answer)}{_range(answer)}."


def _years(answer: Answer, said: Said, unit: str, _: Named) -> str:
    many = f"{_quantity(said)} {unit}"
    if answer.value == NEVER:
        return f"{capital(many)} are {_not(answer)} made{_range(answer)}."
    return f"{capital(many)} are {_time(answer)} of all output, whoever gets it{_range(answer)}."


def _required_rate(answer: Answer, said: Said, unit: str, _: Named) -> str:
    goal = f"{_quantity(said)} {unit} by the end of {name_of(said.get('by'))}"
    if answer.value == NEVER:
        return f"No rate gives {goal}{_range(answer)}."
    return f"For {goal} it takes {_time(answer)} on balance{_range(answer)}."


def _runs_out(answer: Answer, _: Said, __: str, ___: Named) -> str:
    if answer.value == NEVER:
        return f"The stock does not come down to the floor{_range(answer)}."
    return f"The stock is down to the floor after {_time(answer)}{_range(answer)}."


def _sobol(answer: Answer, _: Said, __: str, names: Named) -> str:
    told = []
    for what, by_input in answer.indices.items():
        if by_input:
            name, index = max(by_input.items(), key=lambda one: (one[1].total, one[0]))
            total = chance(max(index.total, 0.0))
            told.append(f"{_OF.get(what, what)}: {joined(name, names)} ({total} of the spread)")
    if not told:
        return "No answer can be given."
    return f"What matters most {'; '.join(told)}."


def _worth(answer: Answer, said: Said, unit: str, names: Named) -> str:
    single = [(name, one) for name, one in answer.worth.items() if name != "all"]
    if not single:
        return "No input is uncertain, so there is nothing to find out."
    name, most = max(single, key=lambda one: (one[1].pieces, one[0]))
    if most.pieces <= 2 * most.error:
        return "No single number is worth finding out first: the decision would be the same."
    among = said.get("decision") == "options"
    choice = "choosing among the options" if among else "deciding how many to send"
    many = f"{number(most.pieces)} {unit} on average (standard error {number(most.error)})"
    whole = f"; all numbers together {number(answer.worth['all'].pieces)}" if "all" in answer.worth else ""
    return f"Before {choice} {joined(name, names)} is worth most to know: {many}{whole}."


def _how_many(said: Said, _: str) -> str:
    return f"How many can be sent {in_month(said.get('on'))}?"


_OF = {
    "below_floor": "for whether the stock falls below the floor",
    "minimum": "for how low it gets",
    "stock": "for the stock at the end",
}
Title = Callable[[Said, str], str]
Tell = Callable[[Answer, Said, str, Named], str]
_KINDS: dict[str, tuple[Title, Tell]] = {
    "below_floor": (lambda said, unit: "Does it fall below the floor?", _below_floor),
    "largest_transfer": (_how_many, _largest_transfer),
    "replenish": (lambda said, unit: f"When are {_quantity(said)} {unit} replaced?", _replenish),
    "required_rate": (lambda said, unit: f"What rate gives {_quantity(said)} {unit}?", _required_rate),
    "years_of_production": (lambda said, unit: f"How much output are {_quantity(said)} {unit}?", _years),
    "runs_out": (lambda said, unit: "When is it down to the floor?", _runs_out),
    "sobol": (lambda said, unit: "Which number matters most?", _sobol),
    "value_of_information": (lambda said, unit: "What is worth finding out first?", _worth),
}


def _quantity(said: Said) -> str:
    return written(said["quantity"]) if "quantity" in said else "these"


def _time(answer: Answer) -> str:
    """The answer; where draws differ it is their median, and no more than that."""
    assert answer.value is not None
    spread = answer.low is not None and answer.low != answer.high
    return f"{time(answer.value, answer.unit)}{' (median)' if spread else ''}"


def _range(answer: Answer) -> str:
    """How far the draws lie apart, and in how many it never comes to pass."""
    if answer.value == NEVER and 0 < answer.never < 1:
        it = "it does" if "runs_out" in answer.ask else "they are"
        return f" in most of the draws; in {chance(1 - answer.never)} of them {it}{_earliest(answer)}"
    told = []
    if answer.low is not None and answer.high is not None and answer.low != answer.high:
        low, high = time(answer.low, answer.unit), time(answer.high, answer.unit)
        low = low.removesuffix(f" {answer.unit}") if high != "never" else low
        told.append(f"9 in 10 draws lie between {low} and {high}")
    if 0 < answer.never < 1:
        told.append(f"in {chance(answer.never)} of the draws it never comes to pass")
    return f"; {', '.join(told)}" if told else ""


def _not(answer: Answer) -> str:
    return "not" if 0 < answer.never < 1 else "never"


def _earliest(answer: Answer) -> str:
    if answer.low is None or answer.low == NEVER:
        return ""
    return f", in 5% {'from the start' if answer.low == 0 else f'within {time(answer.low, answer.unit)}'}"


def _error(answer: Answer) -> str:
    return f" (standard error {chance(answer.standard_error)})" if answer.standard_error else ""
