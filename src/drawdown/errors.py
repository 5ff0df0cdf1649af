"""A caller's mistake raises one of these; a flaw in the data comes back as a ``Problem`` instead."""


class DrawdownError(Exception):
    """Anything drawdown itself complains of; its text is one plain message for the user."""


class UserMistake(DrawdownError):
    """The command or call cannot be carried out as asked; the command line exits with 2."""


class MissingPath(UserMistake):
    """A path that was named does not exist."""

    def __init__(self, path: object) -> None:
        self.path = path
        super().__init__(f"{path}: no such file or folder; check the spelling or give another path")


class NoReports(UserMistake):
    """The paths hold no file that could be a report."""

    def __init__(self, paths: str, expected: str) -> None:
        self.paths = paths
        super().__init__(f"{paths}: no report found; expected files ending in {expected}")


class DateMistake(UserMistake, ValueError):
    """A date that is not in the EDTF subset drawdown reads."""

    def __init__(self, found: str) -> None:
        self.found = found
        super().__init__(
            f"cannot read the date {found!r}: "
            "write YYYY, YYYY-MM or YYYY-MM-DD, or two of them with / between"
        )


class EvidenceMistake(DrawdownError, ValueError):
    """A claim whose evidence is not, character for character, in the stored text of its report."""

    def __init__(self, claim: str, start: int, end: int) -> None:
        self.claim = claim
        super().__init__(
            f"claim {claim}: the stored text at {start}..{end} is not the evidence given; "
            "a claim must quote its report exactly"
        )


class LedgerMistake(UserMistake):
    """The folder or file named as a ledger cannot be used as one."""


class SealMistake(UserMistake):
    """A seal or its signature cannot be read, made or written as asked."""


class ScenarioMistake(UserMistake):
    """A field of a scenario, or of what is to be weighed, that cannot be."""

    def __init__(self, path: str, found: object, expected: str) -> None:
        self.path, self.found, self.expected = path, found, expected
        super().__init__(f"{path}: found {found}, expected {expected}")
