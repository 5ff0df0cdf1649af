"""Who has spoken so far, and so whom a surname, "he" or "the minister" means."""

import re

from drawdown.speaker import Speaker

_PRONOUN = re.compile(
    r"^(?:he|she|they|the (?:official|spokesman|spokesperson|spokeswoman|general|minister|"
    r"ambassador|president|secretary))$",
    re.I,
)
_NAMED = re.compile(r"^(?!The )[A-Z]\S+(?: \S+)*$")


class People:
    """The speakers of one text, in order."""

    def __init__(self) -> None:
        self._last: Speaker | None = None  # the person a pronoun means
        self._named: dict[str, Speaker] = {}  # by surname, once the full name was given

    def stands_in(self, words: str) -> bool:
        """Whether words mean a person named before."""
        return bool(_PRONOUN.match(words))

    def meant(self, words: str) -> Speaker | None:
        """Whom such words mean; "the general" is somebody even where no name was given, "he" nobody."""
        if " " in words and not (self._last and _NAMED.search(self._last.text or "")):
            return Speaker(words, "named", words[4:])
        return self._last

    def spoke(self, speaker: Speaker) -> Speaker:
        """Notes who spoke; gives the person by the full name where this is only the surname."""
        if speaker.kind != "named":
            return speaker
        words = (speaker.text or "").split()
        if len(words) > 1:
            self._named[words[-1]] = speaker
        before = self._named.get(words[-1]) if words else None
        self._last = before if before and (len(words) == 1 or not speaker.role) else speaker
        return self._last
