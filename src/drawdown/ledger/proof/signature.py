"""Signatures of seals, made and checked by OpenSSH, so that anybody who has ssh-keygen can check them.

The signature is SSHSIG, in the namespace ``drawdown-seal``: no signature given for anything else counts.
"""

import subprocess
from pathlib import Path

from drawdown.errors import SealMistake

NAMESPACE = "drawdown-seal"
SUFFIX = ".sig"
"""Added to the name of a seal, as ``ssh-keygen -Y sign`` does."""


def key_there(key: Path) -> None:
    """Raises: SealMistake if there is no such file, before longer work is begun."""
    if not key.is_file():
        raise SealMistake(
            f"{key}: no SSH key there; make one with `ssh-keygen -t ed25519`, or seal without a key"
        )


def sign(seal: bytes, key: Path) -> bytes:
    """The signature over the bytes of a seal; ssh-keygen asks for a passphrase on the terminal.

    Args:
        seal: The file's bytes.
        key: A private key, or a public one whose private key an agent holds.

    Raises: SealMistake if the key cannot be used, or ssh-keygen is not there.
    """
    done = _ssh_keygen("sign", "-f", str(key), seal=seal)
    if done.returncode or not done.stdout:
        raise SealMistake(f"{key}: cannot sign with this key ({_complaint(done)}); name another SSH key")
    return done.stdout


def signer(seal: bytes, signature: Path, signers: Path) -> str:
    """Who signed a seal.

    Args:
        seal: The file's bytes.
        signature: The file with the signature.
        signers: Who may sign with which key: a file as ``man ssh-keygen`` describes under ALLOWED SIGNERS.

    Raises:
        SealMistake: There is no such file of signers, or no ssh-keygen.
        ValueError: The seal is not signed, not as it was signed, or by nobody named there.
    """
    if not signers.is_file():
        raise SealMistake(
            f"{signers}: no file of allowed signers there; see ALLOWED SIGNERS in `man ssh-keygen`"
        )
    if not signature.is_file():
        raise ValueError(f"not signed: there is no {signature.name} beside it")
    found = _ssh_keygen("find-principals", "-s", str(signature), "-f", str(signers), seal=seal)
    names = found.stdout.decode("utf-8", "replace").splitlines()
    if found.returncode or not names:
        raise ValueError(f"signed by nobody that {signers.name} names ({_complaint(found)})")
    done = _ssh_keygen("verify", "-f", str(signers), "-I", names[0], "-s", str(signature), seal=seal)
    if done.returncode:
        raise ValueError(f"not what {names[0]} signed ({_complaint(done)})")
    return names[0]


def _ssh_keygen(work: str, *arguments: str, seal: bytes) -> subprocess.CompletedProcess[bytes]:
    space = ["-n", NAMESPACE] if work != "find-principals" else []
    try:
        return subprocess.run(
            ["ssh-keygen", "-Y", work, *space, *arguments], input=seal, capture_output=True, check=False
        )
    except OSError as error:
        raise SealMistake(
            f"ssh-keygen cannot be run ({error.strerror}); install OpenSSH "
            "(Debian: apt-get install openssh-client)"
        ) from error


def _complaint(done: subprocess.CompletedProcess[bytes]) -> str:
    lines = [line.strip() for line in done.stderr.decode("utf-8", "replace").splitlines()]
    said = [line for line in lines if line and not line.startswith(("@", "Signing data"))]
    return " ".join(said)[:300] or "ssh-keygen does not say why"
