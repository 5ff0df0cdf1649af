"""The command: ``python -m evaluation.degraded``."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from drawdown.catalogue import load_catalogue
from drawdown.reconcile.degraded import signals
from evaluation.degraded.texts import Text, texts


@dataclass(frozen=True, slots=True)
class Told:
    """How texts were judged.

    Attributes:
        caught, missed: Rewritten texts judged degraded, and those that were not.
        wrong: Texts in their own words judged degraded.
        unsure: Texts of either kind of which it could not be told.
    """

    caught: tuple[str, ...]
    missed: tuple[str, ...]
    wrong: tuple[str, ...]
    unsure: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Share of texts judged degraded that are."""
        return len(self.caught) / max(1, len(self.caught) + len(self.wrong))

    @property
    def recall(self) -> float:
        """Share of degraded texts judged so."""
        return len(self.caught) / max(1, len(self.caught) + len(self.missed))


def told(judged: Iterable[Text]) -> Told:
    """How these texts are judged."""
    catalogue, verdicts = load_catalogue(), {}
    for text in judged:
        verdicts[text] = signals(text.report, [], catalogue).verdict
    named = {
        (degraded, verdict): tuple(
            one.name for one, said in verdicts.items() if one.degraded == degraded and said == verdict
        )
        for degraded in (True, False)
        for verdict in ("degraded", "unsure", "sound")
    }
    return Told(
        caught=named[True, "degraded"],
        missed=named[True, "unsure"] + named[True, "sound"],
        wrong=named[False, "degraded"],
        unsure=named[True, "unsure"] + named[False, "unsure"],
    )


def main() -> int:
    """Prints the figures."""
    for held_out, what in ((False, "weights were set on"), (True, "held out")):
        some = [text for text in texts() if text.held_out == held_out]
        found = told(some)
        rewritten = sum(text.degraded for text in some)
        print(f"{len(some)} texts, {rewritten} of them rewritten ({what}):")
        print(f'  "degraded": precision {found.precision:.2f}, recall {found.recall:.2f}')
        for name in ("missed", "wrong", "unsure"):
            if texts_ := getattr(found, name):
                print(f"  {name}: {'; '.join(texts_)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
