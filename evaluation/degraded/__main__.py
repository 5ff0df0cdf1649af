"""The command: ``python -m evaluation.degraded``."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from drawdown.catalogue import load_catalogue
from drawdown.reading import Reader
from drawdown.reconcile.degraded import signals
from evaluation.degraded.pairs import Pair, load
from evaluation.degraded.pairs import found as between
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
    for held_out, what in ((False, "rules were made on"), (True, "held out")):
        drifted([pair for pair in load() if pair.held_out == held_out], what)
    return 0


def drifted(pairs: Sequence[Pair], what: str) -> None:
    """Prints how the kinds of drift between origins and their copies are found."""
    reader = Reader()
    held = {pair: between(pair, reader) for pair in pairs}
    expected, told_ = sum(len(one.drifts) for one in pairs), sum(map(len, held.values()))
    both = sum(len(pair.drifts & kinds) for pair, kinds in held.items())
    traps = sum(not one.drifts for one in pairs)
    print(f"{len(pairs)} pairs ({what}), {expected} drifts in them, {traps} traps:")
    print(f"  drifts: precision {both / max(1, told_):.2f}, recall {both / max(1, expected):.2f}")
    for pair, kinds in held.items():
        if kinds != pair.drifts:
            print(f"  {pair.name}: {sorted(kinds)} instead of {sorted(pair.drifts)}")


if __name__ == "__main__":
    sys.exit(main())
