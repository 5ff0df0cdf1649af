"""Making a seal: of a sound ledger only, under a new name only, signed only with a key that was named."""

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from drawdown.errors import SealMistake
from drawdown.ledger.file import keep_name
from drawdown.ledger.proof.seal import Seal
from drawdown.ledger.proof.signature import SUFFIX, key_there, sign
from drawdown.ledger.proof.verdict import Verdict
from drawdown.ledger.proof.verify import verify
from drawdown.progress import Shown, unshown


@dataclass(frozen=True, slots=True)
class Made:
    """What came of sealing.

    Attributes:
        verdict: What verifying said; there is no seal unless it is ok.
        seal: The seal, or None.
        files: What was written: the seal, and its signature if it was to be signed.
    """

    verdict: Verdict
    seal: Seal | None = None
    files: tuple[Path, ...] = ()


def make_seal(folder: Path, out: Path | None, key: Path | None = None, shown: Shown = unshown) -> Made:
    """Verify a ledger and seal its last commit.

    Args:
        folder: The ledger's.
        out: The new file; None is ``drawdown-seal-COMMIT.json`` in the current folder.
        key: SSH key to sign with; None: not signed.
        shown: Shows how far verifying is; it has ended before ssh-keygen may ask for a passphrase.

    Raises:
        LedgerMistake: There is no ledger, or it cannot be used.
        SealMistake: A file is there already, cannot be written or signed, or nothing is recorded.
    """
    if key is not None:
        key_there(key)
    if out is not None:
        _check_free(out)
    with shown() as progress:
        verdict = verify(folder, progress=progress)
    if not verdict.ok:
        return Made(verdict)
    seal = Seal.of(verdict.trusted, verdict.format or 0)
    file = out or Path(f"drawdown-seal-{seal.commit}.json")
    _check_free(file)
    text = seal.text().encode()
    signature = sign(text, key) if key is not None else None
    _write_new(file, text)
    if signature is None:
        return Made(verdict, seal, (file,))
    try:
        _write_new(_signature_of(file), signature)
    except SealMistake:
        file.unlink()  # made a moment ago; without its signature it is not what was asked for
        raise
    return Made(verdict, seal, (file, _signature_of(file)))


def _signature_of(file: Path) -> Path:
    return file.with_name(file.name + SUFFIX)


def _check_free(file: Path) -> None:
    # A signature left there would be taken for that of the new seal.
    for name in (file, _signature_of(file)):
        if name.exists() or name.is_symlink():
            raise SealMistake(
                f"{name}: is there already, and no seal is overwritten; name another file with --out"
            )


def _write_new(file: Path, data: bytes) -> None:
    """Write a file whole and durably, or not at all; what is there already stays."""
    try:
        with NamedTemporaryFile("wb", dir=file.parent, prefix=f".{file.name}.") as made:
            made.write(data)
            made.flush()
            os.fsync(made.fileno())
            # It was made for its owner alone; a seal is for others.
            os.chmod(made.name, 0o644)
            _name(Path(made.name), file)
        keep_name(file.parent)
    except FileExistsError as error:
        raise SealMistake(f"{file}: was made meanwhile, and is not overwritten; name another file") from error
    except OSError as error:
        raise SealMistake(f"{file}: cannot be written ({error.strerror}); name another file") from error


def _name(made: Path, final: Path) -> None:
    try:
        os.link(made, final)  # unlike a rename it fails if the name is taken
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        with final.open("xb") as file:
            file.write(made.read_bytes())
            file.flush()
            os.fsync(file.fileno())
