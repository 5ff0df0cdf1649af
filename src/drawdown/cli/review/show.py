"""A claim as text for the terminal. Text of reports is shown as it is: none of it is markup or a control."""

from textual.content import Content

from drawdown.cli.rows import plain
from drawdown.workflow import Card

LABEL, SENTENCE, FURNITURE = "bold", "bold reverse", "dim"


def head(card: Card) -> Content:
    """Why the claim is here, what it says, its fields, who says so where, and what was decided on it."""
    lines = [
        _line("why here", " · ".join(card.grounds)),
        Content.assemble((f"{plain(card.says)}", "bold")),
        Content.styled("  ".join(f"{field}={plain(value)}" for field, value in card.fields), "dim"),
        _line("said by", card.said_by),
        _line("in", card.headline),
    ]
    lines += [_line("decided", one.in_words()) for one in card.held]
    return Content("\n").join(lines)


def around(card: Card) -> tuple[Content, Content]:
    """The report around the sentence: what stands before it, and from the sentence on."""
    before: list[Content] = []
    behind: list[Content] = []
    for run in card.around:
        style = SENTENCE if run.claims else FURNITURE if run.furniture else ""
        if run.claims or behind:
            behind.append(Content.styled(run.text, style))
        else:
            before.append(Content.styled(run.text, style))
    return Content("").join(before), Content("").join(behind)


def effects(card: Card, why: str) -> Content:
    """What each key would do, and the reason that will be recorded with it."""
    lines = [_line(verdict, change) for verdict, change in card.effects.items()]
    lines += [_line(f"{at}", said) for at, said in enumerate(card.candidates, start=1)]
    if card.stranded and not card.candidates:
        lines.append(Content.styled("no claim of the better reading is at this place", LABEL))
    if why:
        lines.append(_line("because", why))
    return Content("\n").join(lines)


def _line(label: str, text: str) -> Content:
    return Content.assemble((f"{label} ", LABEL), plain(text))
