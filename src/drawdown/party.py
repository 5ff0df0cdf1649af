"""States, organisations, firms and groups that supply, receive, hold, make or speak."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Party:
    """One party of the catalogue.

    Attributes:
        id: ISO 3166 alpha-2 code of a state (``US``), an organisation's id (``NATO``), a firm's id in lower
            case (``lockheed-martin``), or a group word kept as said (``allies``).
        name: The name to print.
        kind: ``state``, ``organisation``, ``firm`` or ``group``.
        aliases: Names, capitals, buildings, ministries and leaders that stand for it.
        adjectives: Demonyms, such as ``Ukrainian``.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
