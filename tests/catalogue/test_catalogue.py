from importlib.resources import files

import pytest
import yaml

from drawdown.catalogue import load_catalogue
from drawdown.catalogue.inflect import forms
from drawdown.claim import EVENTS
from drawdown.errors import UserMistake
from drawdown.reading.names.screen import Screen
from drawdown.reading.text.normal import normal

CATALOGUE = load_catalogue()
SCREEN = Screen(CATALOGUE)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("send sent", {"send": "base", "sends": "s", "sent": "past", "sending": "ing"}),
        ("give gave given", {"gave": "past", "given": "participle", "giving": "ing"}),
        ("supply", {"supplies": "s", "supplied": "past", "supplying": "ing"}),
        ("deploy", {"deploys": "s", "deployed": "past", "deploying": "ing"}),
        ("ship", {"shipped": "past", "shipping": "ing"}),
        ("dispatch", {"dispatches": "s", "dispatched": "past"}),
        ("donate", {"donates": "s", "donated": "past", "donating": "ing"}),
        ("deliver", {"delivered": "past", "delivering": "ing"}),
    ],
)
def test_a_verb_is_known_in_all_its_forms(entry, expected):
    made = forms(entry)
    assert {form: made[form][1] for form in expected} == expected
    assert {base for base, _ in made.values()} == {entry.split()[0]}


def test_norway_is_a_state_and_not_the_word_false():
    assert CATALOGUE.parties["NO"].name == "Norway"
    assert CATALOGUE.party_name("NO") == "Norway"


def test_every_event_of_the_words_is_one_of_the_record():
    assert set(CATALOGUE.events) <= set(EVENTS)
    assert {cues.role for cues in CATALOGUE.events.values()} == {"step", "stance"}


def test_an_item_belongs_to_a_class_that_is_there():
    assert {item.kind for item in CATALOGUE.items.values()} - {"class"} <= set(CATALOGUE.items)
    assert not set(CATALOGUE.items) & set(CATALOGUE.parties)


def test_no_two_things_of_one_sort_share_a_name():
    items = [(alias, item.id) for item in CATALOGUE.items.values() for alias in item.aliases]
    parties = [(alias, party.id) for party in CATALOGUE.parties.values() for alias in party.aliases]
    for names in (items, parties):
        meant: dict[str, set[str]] = {}
        for alias, id_ in names:
            meant.setdefault(alias, set()).add(id_)
        assert {alias: ids for alias, ids in meant.items() if len(ids) > 1} == {}


NAMES = [(alias, "item", item.id) for item in CATALOGUE.items.values() for alias in item.aliases]
NAMES += [(alias, "common", id_) for alias, id_ in CATALOGUE.common.items()]
NAMES += [(alias, "party", party.id) for party in CATALOGUE.parties.values() for alias in party.aliases]
NAMES += [
    (alias, "adjective", party.id) for party in CATALOGUE.parties.values() for alias in party.adjectives
]
NAMES += [(alias, "outlet", name) for alias, name in CATALOGUE.outlets.items()]


def test_every_name_of_the_catalogue_is_found_as_what_it_names():
    missed = []
    for alias, kind, id_ in NAMES:
        text = normal(f"We saw {alias} there.")
        found = [
            (name.kind, name.id)
            for name in SCREEN.names(text)
            if name.start == 7 and name.end == 7 + len(alias)
        ]
        if (kind, id_) not in found:
            missed.append((alias, kind, id_, found))
    assert missed == []


def test_names_to_print():
    assert CATALOGUE.item_name("atacms/cluster") == "ATACMS (cluster variant)"
    assert CATALOGUE.item_name("himars") == CATALOGUE.items["himars"].name
    assert CATALOGUE.item_name("slingshot") == "slingshot"
    assert CATALOGUE.item_name(None) == "Aid as a whole"
    assert CATALOGUE.party_name("the coalition") == "the coalition"


def test_a_system_beyond_the_list_is_told_as_a_variant_of_its_class():
    assert CATALOGUE.told("k2") == "tank/k2"
    assert CATALOGUE.told("k2/spare-parts") == "tank/k2-spare-parts"
    assert [CATALOGUE.told(id_) for id_ in ("abrams", "atacms/cluster", "tank", None)] == [
        "abrams",
        "atacms/cluster",
        "tank",
        None,
    ]
    assert CATALOGUE.item_name("tank/k2") == CATALOGUE.items["k2"].name


def test_every_such_system_has_a_class_and_its_unit_and_a_name_that_is_found():
    for id_ in CATALOGUE.systems:
        system = CATALOGUE.items[id_]
        assert (CATALOGUE.items[system.kind].kind, system.kind) != ("", "class")
        assert system.unit == CATALOGUE.items[system.kind].unit
        assert system.aliases or id_ in CATALOGUE.common.values()


@pytest.fixture
def own(tmp_path):
    def written(**files):
        for name, text in files.items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return str(tmp_path)

    return written


def test_a_user_may_add_an_item_and_replace_one_of_ours(own):
    folder = own(
        items="slingshot: {name: Slingshot, kind: class, aliases: [slingshot]}\nhimars: {name: Mine, kind: class}\n",  # noqa: E501
        parties="NO: {name: Norge, kind: state, aliases: [Norge]}\n",
        outlets="The Daily Example: [Daily Example]\n",
    )
    made = load_catalogue(folder)
    assert made.items["slingshot"].aliases == ("slingshot",)
    assert made.items["himars"].name == "Mine"
    assert made.parties["NO"].name == "Norge"
    assert made.outlets["Daily Example"] == "The Daily Example"
    assert made.items["atacms"] == CATALOGUE.items["atacms"]
    assert [name.id for name in Screen(made).names("a slingshot")] == ["slingshot"]


def test_a_user_may_grade_an_outlet_and_drawdown_grades_none(own):
    made = load_catalogue(own(outlets="The Daily Example: {aliases: [Daily Example], reliability: C}\n"))
    assert made.outlets["Daily Example"] == "The Daily Example"
    assert made.reliability == {"The Daily Example": "C"}
    assert CATALOGUE.reliability == {}


@pytest.mark.parametrize("grade", ["G", "c", "3", "[C]"])
def test_a_grade_that_is_none_is_a_users_mistake(own, grade):
    with pytest.raises(UserMistake, match="expected one of A, B, C, D, E, F"):
        load_catalogue(own(outlets=f"The Example: {{aliases: [Example], reliability: {grade}}}\n"))


def test_an_item_of_the_users_own_takes_the_place_of_a_system_and_is_told_by_its_own_id(own):
    made = load_catalogue(own(items="k2: {name: Kay, kind: tank, aliases: [Kay-Two]}\n"))
    assert made.told("k2") == "k2"
    assert made.items["k2"].aliases == ("Kay-Two",)
    assert "K2" not in made.common


def test_the_folder_may_be_named_by_the_environment(own, monkeypatch):
    folder = own(items="slingshot: {name: Slingshot, kind: class, aliases: [slingshot]}\n")
    assert "slingshot" not in load_catalogue().items
    monkeypatch.setenv("DRAWDOWN_CATALOGUE", folder)
    assert "slingshot" in load_catalogue().items
    monkeypatch.setenv("DRAWDOWN_CATALOGUE", "")
    assert "slingshot" not in load_catalogue().items


def test_an_empty_file_changes_nothing(own):
    assert load_catalogue(own(items="# nothing yet\n")) == CATALOGUE


@pytest.mark.parametrize(
    "text",
    [
        "himars: {name: [unclosed",
        "- a\n- list\n",
        "just words\n",
        "himars: words\n",
        "himars: {kind: tank}\n",
        "himars: {name: HIMARS, kind: tank, aliases: HIMARS}\n",
        "himars: {name: HIMARS, kind: tank, aliases: [155]}\n",
        "himars: {name: HIMARS, kind: tank, aliases: ['']}\n",
        "himars: {name: HIMARS, kind: tank, aliases: 155}\n",
        "himars: {name: HIMARS, kind: tank, variants: [a]}\n",
        "himars: {name: HIMARS, kind: tank, common: Himars}\n",
        'himars: {name: "\\UFFFFFFFF"}\n',
        "himars: " + "[" * 100,
    ],
)
def test_a_file_that_is_no_catalogue_is_the_users_mistake(own, text):
    folder = own(items=text)
    with pytest.raises(UserMistake, match="catalogue"):
        load_catalogue(folder)


def test_broken_bytes_and_a_missing_folder_are_the_users_mistake(own, tmp_path):
    folder = own()
    (tmp_path / "outlets.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserMistake, match=r"outlets\.yaml"):
        load_catalogue(folder)
    with pytest.raises(UserMistake, match="no such folder"):
        load_catalogue(str(tmp_path / "nowhere"))


@pytest.mark.parametrize("name", ["events", "furniture", "items", "outlets", "parties", "reporting", "words"])
def test_data_reads_alike_with_and_without_the_fast_loader(name):
    # Without libyaml the plain loader is used, which takes fewer liberties: it wants "cars?" quoted.
    text = files("drawdown.catalogue").joinpath(f"{name}.yaml").read_text("utf-8")
    fast = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    assert yaml.load(text, yaml.SafeLoader) == yaml.load(text, fast)


def _lists(node, path=""):
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _lists(value, f"{path}/{key}")
    elif isinstance(node, list):
        yield path, node


@pytest.mark.parametrize("name", ["events", "items", "outlets", "parties", "reporting", "words"])
def test_no_word_stands_twice_in_one_list(name):
    rows = yaml.safe_load(files("drawdown.catalogue").joinpath(f"{name}.yaml").read_text("utf-8"))
    twice = {path: [word for word in words if words.count(word) > 1] for path, words in _lists(rows)}
    assert {path: words for path, words in twice.items() if words} == {}


def test_a_name_of_a_state_names_its_party_and_a_group_is_no_party() -> None:
    assert CATALOGUE.names_of_parties["Berlin"] == CATALOGUE.names_of_parties["German"] == "DE"
    assert "allies" not in CATALOGUE.names_of_parties
    by_word = CATALOGUE.parties_by_first_word
    assert sorted(name for names in by_word.values() for name in names) == sorted(CATALOGUE.names_of_parties)


def test_an_outlet_is_known_by_every_name_it_is_cited_under() -> None:
    assert set(CATALOGUE.outlets) | set(CATALOGUE.outlets.values()) == CATALOGUE.outlet_names


def test_the_surname_of_who_leads_a_state_is_no_body() -> None:
    assert "Madrid" in CATALOGUE.bodies
    assert "Zelensky" in CATALOGUE.names_of_parties
    assert "Zelensky" not in CATALOGUE.bodies
