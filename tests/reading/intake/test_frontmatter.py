import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.reading.intake.frontmatter import split

BODY = "Forty howitzers were sent.\n"


def read(front, body=BODY):
    text = f"---\n{front}---\n{body}"
    metadata, start, problems = split(text, "a.md")
    return metadata, text[start:], [problem.message for problem in problems]


def test_front_matter_is_metadata_and_the_text_begins_behind_it():
    metadata, text, problems = read(
        "published: 2024-03-05\noutlet: The Example\nurl: https://example.org/a\ntitle: Guns\nauthor: A. B.\n"
    )
    assert metadata.published.edtf() == "2024-03-05"
    assert (metadata.outlet, metadata.url, metadata.title, metadata.author) == (
        "The Example", "https://example.org/a", "Guns", "A. B."
    )  # fmt: skip
    assert (text, problems) == (BODY, [])


@pytest.mark.parametrize(
    ("said", "published"),
    [("2024-03-05T10:00:00Z", "2024-03-05"), ("2024-03-05 10:00", "2024-03-05"), ("2024-03", "2024-03"), ("2024", "2024"),  # noqa: E501
     ("2024-03-05/2024-03-07", "2024-03-05/2024-03-07"), ("'2024-03-05'", "2024-03-05")],
)  # fmt: skip
def test_a_date_of_publication_may_be_as_exact_as_it_is_known(said, published):
    metadata, _, problems = read(f"published: {said}\n")
    assert metadata.published.edtf() == published
    assert problems == []


@pytest.mark.parametrize("said", ["next Tuesday", "2023-02-30", "[2024]", "{a: b}", "5 March 2024"])
def test_a_date_that_cannot_be_read_leaves_the_report_undated_and_says_so(said):
    metadata, text, problems = read(f"published: {said}\ntitle: Guns\n")
    assert metadata.published is None
    assert metadata.title == "Guns"
    assert text == BODY
    assert "counts as undated" in problems[0]


@pytest.mark.parametrize(
    "front",
    [
        "title: [unclosed\n", "title: Kyiv: the guns\n", "\ttitle: x\n", "- a list\n", "just words\n", "? [a]\n: b\n", "a: *b\n",  # noqa: E501
        'title: "\\UFFFFFFFF"\n', "title: " + "[" * 3000 + "\n", "a: b\n...\nc: d\n", "title: a\x01b\n", "long: x\n" * 5000,  # noqa: E501
    ],
)  # fmt: skip
def test_malformed_front_matter_loses_nothing(front):
    metadata, text, problems = read(front)
    assert metadata.published is None
    assert text == f"---\n{front}---\n{BODY}"
    assert "the file is kept whole" in problems[0]


def test_front_matter_that_is_never_closed_is_text():
    text = "---\ntitle: Guns\nForty howitzers were sent.\n"
    _, start, problems = split(text, "a.md")
    assert start == 0
    assert "not closed" in problems[0].message


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("---\n---\nBody", "Body"),
        ("\ufeff---\ntitle: x\n---\nBody", "Body"),
        ("---\r\ntitle: x\r\n---\r\nBody\r\n", "Body\r\n"),
        ("---  \ntitle: x\n--- \nBody", "Body"),
        ("---\ntitle: x\n---", ""),
        ("--- a dash opens this text", "--- a dash opens this text"),
        ("Body\n---\ntitle: x\n---\n", "Body\n---\ntitle: x\n---\n"),
    ],
)
def test_where_the_text_begins(text, stored):
    _, start, problems = split(text, "a.md")
    assert text[start:] == stored
    assert problems == []


def test_values_are_plain_words_on_one_line():
    metadata, _, problems = read("title: |\n  Guns\n  and butter\nauthor: [Ann, Bob]\noutlet: 155\nurl:\n")
    assert (metadata.title, metadata.author, metadata.outlet, metadata.url) == (
        "Guns and butter",
        "Ann, Bob",
        "155",
        None,
    )
    assert problems == []


def test_names_in_front_matter_count_in_any_case():
    metadata, _, problems = read("Published: 2024-03-05\nOUTLET: The Example\nTitle: Guns\ntitle: Butter\n")
    assert (metadata.published.edtf(), metadata.outlet, metadata.title) == (
        "2024-03-05",
        "The Example",
        "Butter",
    )
    assert problems == []


def test_half_a_character_is_never_kept():
    metadata, _, _ = read('title: "a\\ud800b"\n')
    assert metadata.title == "a?b"


def test_a_list_of_lists_of_lists_is_not_written_out():
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 30))
    _, _, problems = read(f"l0: &l0 [x]\n{levels}published: *l29\n")
    assert len(problems[0]) < 300


@given(st.text(alphabet=st.sampled_from("-:[]{}&*!|>'\"%@`#?, \n\tab0\\u"), max_size=60))
def test_no_front_matter_raises(front):
    text = f"---\n{front}\n---\nBody"
    _, start, problems = split(text, "a.md")
    assert start == 0 or text[start - 4 :].startswith("---\n")
    assert all(problem.source == "a.md" for problem in problems)
