"""The descriptor is one that Frictionless accepts, and it finds what is wrong with the files."""

import hashlib
import json

import frictionless
import pytest

from drawdown.package.tables import TABLES
from drawdown.package.write import write_package
from tests.package.made import contents, decision, fact, one


def errors(folder) -> list[str]:
    """What Frictionless finds wrong with a package."""
    report = frictionless.validate(str(folder / "datapackage.json"))
    return [" ".join(map(str, found)) for found in report.flatten(["name", "type", "note"])] + [
        str(error) for error in report.errors
    ]


def test_a_package_of_the_samples_is_valid(sample_package):
    assert errors(sample_package) == []


def test_an_empty_package_is_valid(tmp_path):
    assert errors(write_package(contents(), tmp_path / "p").folder) == []


def test_undated_claims_hostile_words_and_decisions_are_valid(tmp_path):
    said = [one(f"{text} launchers", title=text) for text in ("=1+1", "a\r\nb\tc", '"', "half \ud800", "-")]
    made = contents(
        *said, decisions={said[0].claim.id: [decision(said[0])]}, facts=[fact("delivered", *said)]
    )
    assert errors(write_package(made, tmp_path / "p").folder) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "named"),
    [
        ("data/claims.csv", b"delivered,actual", b"conjured,actual", "hash"),
        ("data/facts_claims.csv", b"delivered,", b"elsewhere,", "hash"),
    ],
)
def test_an_altered_table_is_found_by_its_hash(tmp_path, file, old, new, named):
    said = one()
    folder = write_package(contents(said, facts=[fact("delivered", said)]), tmp_path / "p").folder
    content = (folder / file).read_bytes()
    assert old in content
    (folder / file).write_bytes(content.replace(old, new))
    assert any(named in error for error in errors(folder))


@pytest.mark.parametrize(
    ("file", "old", "new", "kind"),
    [
        ("data/claims.csv", b"delivered,actual", b"conjured,actual", "constraint-error"),
        ("data/facts_claims.csv", b"delivered,", b"elsewhere,", "foreign-key"),
        ("data/claims.csv", b",0.5,", b",much,", "type-error"),
    ],
)
def test_a_wrong_row_with_a_right_hash_is_found_by_schema_and_keys(tmp_path, file, old, new, kind):
    said = one()
    folder = write_package(contents(said, facts=[fact("delivered", said)]), tmp_path / "p").folder
    content = (folder / file).read_bytes()
    assert old in content
    changed = content.replace(old, new)
    (folder / file).write_bytes(changed)
    told = json.loads((folder / "datapackage.json").read_text())
    for resource in told["resources"]:
        if resource["path"] == file:
            resource |= {"hash": f"sha256:{hashlib.sha256(changed).hexdigest()}", "bytes": len(changed)}
    (folder / "datapackage.json").write_text(json.dumps(told))
    assert any(kind in error for error in errors(folder))


def test_every_file_stands_in_it_with_hash_and_size(sample_package):
    told = json.loads((sample_package / "datapackage.json").read_text("utf-8"))
    named = {one["path"]: one for one in told["resources"]}
    there = {str(file.relative_to(sample_package)) for file in sample_package.rglob("*") if file.is_file()}
    assert there == named.keys() | {"datapackage.json"}
    for path, resource in named.items():
        content = (sample_package / path).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_it_tells_ledger_counts_licence_and_sources(sample_package):
    told = json.loads((sample_package / "datapackage.json").read_text("utf-8"))
    ours = told["drawdown"]
    assert ours["version"] == "1.2"
    assert ours["ledger"]["commit"] == ours["ledger"]["rows"]["decision"] + ours["ledger"]["rows"]["link"] + 1
    assert len(ours["ledger"]["head"]) == 64
    assert ours["counts"]["reports"] == len(told["sources"]) == 16
    assert "publishers" in told["licenses"][0]["title"]
    assert told["created"][:19] == ours["ledger"]["recorded"][:19]


def test_each_table_has_its_keys(sample_package):
    told = json.loads((sample_package / "datapackage.json").read_text("utf-8"))
    schemas = {one["name"]: one["schema"] for one in told["resources"] if one["type"] == "table"}
    assert list(schemas) == [table.name for table in TABLES]
    assert schemas["claims"]["primaryKey"] == ["claim"]
    assert schemas["facts_claims"]["foreignKeys"] == [
        {"fields": ["fact"], "reference": {"resource": "facts", "fields": ["fact"]}},
        {"fields": ["claim"], "reference": {"resource": "claims", "fields": ["claim"]}},
    ]
