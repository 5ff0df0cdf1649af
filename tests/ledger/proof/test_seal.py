import json

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from drawdown.errors import SealMistake
from drawdown.ledger import verify
from drawdown.ledger.proof.seal import LARGEST, Seal, read_seal
from tests.ledger.proof.forge import COMMITS, kept, seals_of


@pytest.fixture(scope="module")
def seal(sound):
    return seals_of(sound)[-1]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "seal.json"


def test_a_seal_read_back_is_the_seal_written(seal, file):
    assert read_seal(kept(seal, file)) == (seal, file.read_bytes())


def test_a_seal_is_short_ascii_with_one_name_a_line_in_order(seal):
    text = seal.text()
    assert text.isascii()
    assert len(text) < 800
    names = [line.split('"')[1] for line in text.splitlines() if line.startswith(' "')]
    assert names == sorted(names)
    assert json.loads(text)["drawdown_seal"] == 1


def test_a_seal_says_what_the_ledger_was(seal, sound):
    trusted = verify(sound).trusted
    assert (seal.commit, seal.head, seal.recorded, seal.rows) == (
        COMMITS,
        trusted.head,
        trusted.recorded,
        trusted.rows,
    )
    assert seal.ledger == seals_of(sound)[0].head
    assert seal.line() == f"commit {COMMITS} is {trusted.head}"


def test_line_ends_and_spaces_as_mail_makes_them_say_nothing(seal, file):
    file.write_bytes(seal.text().replace("\n", "\r\n").encode() + b"\r\n\r\n")
    assert read_seal(file)[0] == seal


def test_the_words_on_checking_may_change_with_a_later_drawdown(seal, file):
    data = json.loads(seal.text()) | {"check": "ask anybody"}
    file.write_text(json.dumps(data, indent=1, sort_keys=True))
    assert read_seal(file)[0].head == seal.head


def without(data, name):
    return {key: value for key, value in data.items() if key != name}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda data: [data], "not marked"),
        (lambda data: None, "not marked"),
        (lambda data: without(data, "drawdown_seal"), "not marked"),
        (lambda data: data | {"drawdown_seal": 2}, "marked as version 2"),
        (lambda data: data | {"drawdown_seal": "x" * 5000}, "marked as version"),
        (lambda data: without(data, "head"), "expected the names check, commit"),
        (lambda data: data | {"more": 1}, "and no other"),
        (lambda data: data | {"head": "AB" * 32}, "head is no hash"),
        (lambda data: data | {"head": "ab" * 31}, "head is no hash"),
        (lambda data: data | {"ledger": 7}, "ledger is no hash"),
        (lambda data: data | {"commit": "8"}, "commit is no number"),
        (lambda data: data | {"commit": 8.0}, "commit is no number"),
        (lambda data: data | {"commit": True}, "commit is no number"),
        (lambda data: data | {"commit": 0}, "commit is no number"),
        (lambda data: data | {"commit": -1}, "commit is no number"),
        (lambda data: data | {"format": None}, "format is no number"),
        (lambda data: data | {"rows": 3}, "rows does not count"),
        (lambda data: data | {"rows": without(data["rows"], "link")}, "rows does not count"),
        (lambda data: data | {"rows": data["rows"] | {"link": -1}}, "link is no number"),
        (lambda data: data | {"rows": data["rows"] | {"link": [1]}}, "link is no number"),
        (lambda data: data | {"recorded": "2024-01-01"}, "recorded is no time"),
        (lambda data: data | {"sealed": "0001-01-01T00:00:00.000000+23:59"}, "sealed is no time"),
        (lambda data: data | {"sealed": 1704067200}, "sealed is no time"),
        (lambda data: data | {"check": 1}, "check is no text"),
    ],
)
def test_what_is_no_seal_is_refused_in_plain_words(seal, file, change, words):
    file.write_text(json.dumps(change(json.loads(seal.text()))))
    with pytest.raises(SealMistake, match="not a seal") as refused:
        read_seal(file)
    assert words in str(refused.value)
    assert str(file) in str(refused.value)
    assert len(str(refused.value)) < 600


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 100,
        bytes(range(256)),
        b"[" * (LARGEST - 1),
        b'{"drawdown_seal":' * 500,
        b'{"drawdown_seal": ' + b"9" * 9000 + b"}",
        b'{"drawdown_seal": NaN}',
        b'{"drawdown_seal": 1',
        b"\xff\xfe{\0}\0",
        b" " * (LARGEST + 1),
    ],
)
def test_bytes_that_are_no_seal_are_refused_in_plain_words(file, data):
    file.write_bytes(data)
    with pytest.raises(SealMistake, match="not a seal"):
        read_seal(file)


def test_a_huge_file_is_refused_without_being_read(file):
    with file.open("wb") as opened:
        opened.truncate(10**12)  # takes no room on the disk
    with pytest.raises(SealMistake, match="more than 10,000 bytes"):
        read_seal(file)


def test_a_name_that_stands_twice_is_refused(seal, file):
    file.write_text(seal.text().replace('"commit": 8,', '"commit": 7,\n "commit": 8,'))
    with pytest.raises(SealMistake, match="a name stands twice"):
        read_seal(file)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SealMistake, match=r"gone\.json: the seal cannot be read"):
        read_seal(tmp_path / "gone.json")
    with pytest.raises(SealMistake, match="cannot be read"):
        read_seal(tmp_path)


def test_a_ledger_without_a_commit_cannot_be_sealed(ledger):
    with pytest.raises(SealMistake, match="nothing is recorded"):
        Seal.of(ledger.verify().trusted, 2)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_a_seal_with_anything_in_the_place_of_a_value_is_read_back_or_refused(seal, data):
    told = json.loads(seal.text())
    name = data.draw(st.sampled_from(sorted(told)))
    told[name] = data.draw(ANYTHING)
    text = json.dumps(told, indent=1, sort_keys=True).encode()
    try:
        read = Seal.parse(text)
    except ValueError:
        return
    assert json.loads(read.text()) == told


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=200))
def test_random_bytes_are_no_seal(data):
    with pytest.raises(ValueError, match="it is"):
        Seal.parse(data)
