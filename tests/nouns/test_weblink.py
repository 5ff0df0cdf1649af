import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.weblink import carries_secret, without_secrets


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("https://ann:pw@a.example/b", "https://a.example/b"),
        ("see ftp://ann@a.example, or HTTP://a:b@[::1]/", "see ftp://a.example, or HTTP://[::1]/"),
        ("https:\\\\ann:pw@a.example", "https:\\\\a.example"),
        ("https://a%40b:p%3Aw@a.example", "https://a.example"),
        ("at //ann:pw@a.example/b", "at //a.example/b"),
        ("a?token=abc&x=1#access_token=def", "a?token=&x=1#access_token="),
        ("[x](https://a.example?api_key=abc)", "[x](https://a.example?api_key=)"),
    ],
)
def test_names_passwords_and_keys_go(text, without):
    assert without_secrets(text)[0] == without
    assert without_secrets(text)[1] > 0


@pytest.mark.parametrize(
    "text",
    [
        "ann@a.example",
        "mailto:ann@a.example",
        "https://a.example/@ann/b",
        "https://a.example/?q=a@b",
        "it said: //a@b",
        "// note: ann@a.example",
        "token = 5",
        "https://a.example/?tokens=5",
        "https://a.example and ann@a.example",
        "x?side=left",
        "https://a.example/ ann:pw@",
    ],
)
def test_what_is_no_secret_stays(text):
    assert without_secrets(text) == (text, 0)


NAMES = st.text(
    st.characters(exclude_characters="/\\?#<>\"' ", exclude_categories=["Z", "C"]), min_size=1, max_size=20
)


@given(NAMES, NAMES, st.sampled_from(["https", "ftp", "postgres", "HTTP"]))
def test_no_name_and_password_stay_in_an_address_of_any_kind(name, password, scheme):
    bare = without_secrets(f"{scheme}://{name}:{password}@a.example/b")[0]
    assert bare == f"{scheme}://a.example/b"
    assert not carries_secret(bare)
