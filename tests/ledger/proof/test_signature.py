"""Seals signed by OpenSSH; keys are made for each run."""

import os
import shutil
import subprocess

import pytest

from drawdown.errors import SealMistake
from drawdown.ledger import verify
from drawdown.ledger.proof.make import make_seal
from drawdown.ledger.proof.signature import NAMESPACE, key_there, sign, signer

pytestmark = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="needs ssh-keygen")


def make_key(file, comment="somebody", passphrase=""):
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", comment, "-f", str(file)]
    subprocess.run(command, check=True)
    return file


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    """Ann's key, Eve's, and a file that names Ann alone."""
    folder = tmp_path_factory.mktemp("keys")
    ann, eve = make_key(folder / "ann"), make_key(folder / "eve")
    allow(folder / "signers", "ann@example.org", ann)
    return folder, ann, eve


def allow(file, who, key, options=""):
    file.write_text(f"{who} {options} {key.with_suffix('.pub').read_text()}")
    return file


@pytest.fixture
def sealed(sound, tmp_path, keys):
    made = make_seal(sound, tmp_path / "seal.json", keys[1])
    assert made.files == (tmp_path / "seal.json", tmp_path / "seal.json.sig")
    return made.files[0]


def test_a_good_signature_names_the_signer(sound, sealed, keys):
    verdict = verify(sound, [sealed], keys[0] / "signers")
    assert verdict.ok
    assert verdict.seals[0].says.endswith("; signed by ann@example.org")


def test_without_a_file_of_signers_signatures_are_not_looked_at(sound, sealed):
    sealed.with_name("seal.json.sig").write_text("nonsense")
    verdict = verify(sound, [sealed])
    assert verdict.ok
    assert "signed by" not in str(verdict)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (
            lambda seal, keys: seal.with_name("seal.json.sig").unlink(),
            "there is no seal.json.sig beside it",
        ),
        (lambda seal, keys: seal.with_name("seal.json.sig").write_bytes(b""), "signed by nobody"),
        (lambda seal, keys: seal.with_name("seal.json.sig").write_bytes(b"\xff" * 99), "signed by nobody"),
        (
            lambda seal, keys: seal.with_name("seal.json.sig").write_bytes(sign(seal.read_bytes(), keys[2])),
            "signed by nobody that signers names",
        ),
        (lambda seal, keys: seal.write_text(seal.read_text() + " "), "not what ann@example.org signed"),
    ],
)
def test_a_seal_without_a_good_signature_counts_for_nothing(sound, sealed, keys, spoil, words):
    spoil(sealed, keys)
    verdict = verify(sound, [sealed], keys[0] / "signers")
    assert (verdict.ok, verdict.seals[0].finding) == (False, "unsigned")
    assert words in verdict.lines()[0]
    assert verdict.lines()[0].startswith("not proven: ")
    assert verdict.trusted == verify(sound).trusted


def test_a_signature_given_for_something_else_does_not_count(sound, sealed, keys):
    other = sealed.with_name("seal.json.sig")
    other.unlink()
    command = ["ssh-keygen", "-q", "-Y", "sign", "-f", str(keys[1]), "-n", "file", str(sealed)]
    subprocess.run(command, check=True, capture_output=True)
    assert other.exists()
    assert verify(sound, [sealed], keys[0] / "signers").seals[0].finding == "unsigned"


def test_a_signer_allowed_for_something_else_does_not_count(sealed, keys, tmp_path):
    signature = sealed.with_name("seal.json.sig")
    text = sealed.read_bytes()
    for space, good in (("git", False), (NAMESPACE, True)):
        signers = allow(tmp_path / space, "ann@example.org", keys[1], f'namespaces="{space}"')
        if good:
            assert signer(text, signature, signers) == "ann@example.org"
        else:
            with pytest.raises(ValueError, match=r"not what ann@example\.org signed|signed by nobody"):
                signer(text, signature, signers)


def test_a_file_of_signers_that_is_not_there_is_a_mistake(sound, sealed, tmp_path):
    with pytest.raises(SealMistake, match="no file of allowed signers"):
        verify(sound, [sealed], tmp_path / "gone")


def test_a_key_that_is_not_there_is_a_mistake_that_names_it(tmp_path):
    with pytest.raises(SealMistake, match="gone: no SSH key there"):
        key_there(tmp_path / "gone")


def test_a_file_that_is_no_key_is_a_mistake_that_names_it(tmp_path):
    (tmp_path / "key").write_text("nonsense")
    with pytest.raises(SealMistake, match="key: cannot sign with this key"):
        sign(b"x", tmp_path / "key")


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_a_key_that_others_may_read_is_refused_with_the_reason(tmp_path):
    key = make_key(tmp_path / "key")
    key.chmod(0o644)
    with pytest.raises(SealMistake, match="too open"):
        sign(b"x", key)


def test_without_ssh_keygen_the_message_says_what_to_install(monkeypatch, keys, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SealMistake, match="install OpenSSH"):
        sign(b"x", keys[1])
