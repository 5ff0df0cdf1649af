"""Equipment: what the catalogue knows of an item, and how a report names one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One item of equipment, or one class of items.

    Attributes:
        id: Catalogue id, such as ``atacms``; a class has its own id, such as ``air-defence``.
        name: The name to print.
        kind: Id of the class it belongs to, or ``class`` for a class.
        aliases: Names by which reports call it.
        unit: Singular noun one piece is counted in, such as ``missile``.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class ItemMention:
    """An item as one passage names it.

    Attributes:
        id: Catalogue id, with ``/variant`` where the passage names a variant (``atacms/cluster``);
            None where the claim is of a package or of aid as a whole.
        text: The words used.
    """

    id: str | None
    text: str

    @property
    def base(self) -> str | None:
        """The id without its variant."""
        return self.id.split("/")[0] if self.id else None
