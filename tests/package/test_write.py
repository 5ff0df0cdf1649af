"""A package takes its place file by file, and touches nothing that is not its own."""

import json
import re
from pathlib import Path

import pytest

from drawdown.errors import UserMistake
from drawdown.maker import made_text
from drawdown.package import write as writing
from drawdown.package.contents import Head
from drawdown.package.record import REPORTS
from drawdown.package.write import write_package
from tests.brief.made import report
from tests.package.made import SENTENCE, contents, decision, fact, one


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def full():
    said = one(title="Lynx sent")
    return contents(
        said,
        reports=[report(SENTENCE)],
        facts=[fact("delivered", said)],
        decisions={said.claim.id: [decision(said)]},
    )


def test_equal_contents_give_equal_bytes(tmp_path):
    first, again = (files(write_package(full(), tmp_path / name).folder) for name in "ab")
    assert first == again
    assert first.keys() >= {"README.md", "datapackage.json", "tables.xlsx", "prov.json", "seal.json"}


def test_a_second_package_takes_the_place_of_the_first_and_leaves_no_file_of_it(tmp_path):
    write_package(full(), tmp_path)
    made = write_package(contents(one()), tmp_path, texts=False)
    assert files(tmp_path).keys() == set(made.files)
    assert not {"record/decisions.jsonl", REPORTS} & set(made.files)


def test_files_of_others_stay(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    write_package(full(), tmp_path)
    write_package(contents(), tmp_path)
    assert (tmp_path / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize(
    "path", ["../outside.txt", "/etc/hostname", "data/../../outside.txt", "notes.txt/x", "record"]
)
def test_a_descriptor_cannot_have_other_files_removed(tmp_path, path):
    folder = tmp_path / "p"
    write_package(contents(), folder)
    (tmp_path / "outside.txt").write_text("mine")
    told = json.loads((folder / "datapackage.json").read_text())
    told["resources"].append({"path": path})
    (folder / "datapackage.json").write_text(json.dumps(told))
    write_package(contents(), folder)
    assert (tmp_path / "outside.txt").read_text() == "mine"


@pytest.mark.parametrize("text", ["{}", "no json", '{"drawdown": 1}', '{"drawdown": {}, "resources": 3}'])
def test_a_data_package_of_others_is_never_written_over(tmp_path, text):
    (tmp_path / "datapackage.json").write_text(text)
    with pytest.raises(UserMistake, match="did not write"):
        write_package(contents(), tmp_path)
    assert files(tmp_path) == {"datapackage.json": text.encode()}


def test_a_file_in_the_place_of_the_folder_is_a_plain_mistake(tmp_path):
    (tmp_path / "p").write_text("a file")
    with pytest.raises(UserMistake, match="this is a file"):
        write_package(contents(), tmp_path / "p")


def test_a_folder_that_cannot_be_made_is_a_plain_mistake(tmp_path):
    write_package(contents(), tmp_path / "p")
    (tmp_path / "q").mkdir()
    (tmp_path / "q" / "data").write_text("a file")
    with pytest.raises(UserMistake, match="cannot be made a folder"):
        write_package(contents(), tmp_path / "q")


def test_a_failure_before_the_first_file_leaves_the_package_of_before(tmp_path, monkeypatch):
    before = files(write_package(full(), tmp_path).folder)

    def broken(*_):
        raise RuntimeError("no lineage")

    monkeypatch.setattr(writing, "lineage", broken)
    with pytest.raises(RuntimeError):
        write_package(contents(), tmp_path)
    assert files(tmp_path) == before


def test_the_descriptor_is_written_last(tmp_path, monkeypatch):
    order = []
    monkeypatch.setattr(writing, "write_atomically", lambda path, _: order.append(path.name))
    write_package(full(), tmp_path)
    assert order[-1] == "datapackage.json"
    assert order.count("datapackage.json") == 1


def test_without_texts_no_sentence_but_those_quoted_is_in_it(tmp_path):
    text = f"{SENTENCE} Nobody else was told."
    said = one()
    made = contents(said, reports=[report(text)])
    for texts in (True, False):
        told = b"".join(files(write_package(made, tmp_path / str(texts), texts=texts).folder).values())
        assert (b"Nobody else was told." in told) is texts


def test_an_empty_ledger_gives_tables_without_rows(tmp_path):
    made = write_package(contents(head=Head("", 0, "0" * 64, None, {})), tmp_path)
    assert set(made.rows.values()) == {0}
    assert "seal.json" not in made.files
    assert "created" not in json.loads((tmp_path / "datapackage.json").read_text())


def test_the_readme_tells_every_table_and_column_and_is_never_read_as_a_report(sample_package):
    text = (sample_package / "README.md").read_text("utf-8")
    assert made_text(text)
    assert "$" not in re.sub(r"`[^`]*`", "", text)
    told = json.loads((sample_package / "datapackage.json").read_text("utf-8"))
    for resource in told["resources"]:
        for field in resource.get("schema", {}).get("fields", ()):
            assert f"| `{field['name']}` | {field['type']}" in text
    assert told["drawdown"]["ledger"]["head"] in text


def test_claims_are_cited_at_their_address_on_the_page_named(tmp_path):
    said = one()
    write_package(contents(said), tmp_path, page="../brief.html")
    told = json.loads((tmp_path / "citations" / "claims.csl.json").read_text())
    assert told[0]["note"].endswith(f" ../brief.html#claim-{said.claim.id}")


def test_a_fact_on_a_claim_that_is_not_in_it_is_refused_before_anything_is_written(tmp_path):
    with pytest.raises(ValueError, match="is not in claims"):
        write_package(contents(facts=[fact("delivered", one())]), tmp_path / "p")
    assert not (tmp_path / "p").exists()
