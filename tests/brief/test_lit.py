from hypothesis import given
from hypothesis import strategies as st

from drawdown.brief.lit import lit
from drawdown.report import Furniture

TEXTS = st.text(alphabet="ab .\n\u202e\ud800é", max_size=40)
POINTS = st.integers(min_value=0, max_value=45)


@st.composite
def texts_with_spans(draw):
    text = draw(TEXTS)
    pairs = draw(st.lists(st.tuples(POINTS, POINTS), max_size=8))
    spans = [(min(pair), max(pair), f"claim{at}") for at, pair in enumerate(pairs)]
    ends = sorted(draw(st.lists(POINTS, max_size=4, unique=True)))
    furniture = [Furniture(a, b, "navigation") for a, b in zip(ends[::2], ends[1::2], strict=False)]
    return text, spans, furniture


@given(texts_with_spans())
def test_the_runs_put_together_are_the_text(case):
    text, spans, furniture = case
    runs = lit(text, spans, furniture)
    assert "".join(run.text for run in runs) == text
    assert all(text[run.start : run.start + len(run.text)] == run.text for run in runs)


@given(texts_with_spans())
def test_every_claim_is_anchored_once_where_its_evidence_begins(case):
    text, spans, furniture = case
    anchors = [(claim, run.start) for run in lit(text, spans, furniture) for claim in run.anchors]
    assert sorted(anchors) == sorted((claim, min(start, len(text))) for start, _, claim in spans)


@given(texts_with_spans())
def test_exactly_the_evidence_of_a_claim_is_lit_for_it(case):
    text, spans, furniture = case
    runs = lit(text, spans, furniture)
    for start, end, claim in spans:
        assert "".join(run.text for run in runs if claim in run.claims) == text[start:end]


@given(texts_with_spans())
def test_furniture_is_cut_except_where_evidence_lies_in_it(case):
    text, spans, furniture = case
    for run in lit(text, spans, furniture):
        inside = any(part.start <= run.start and run.start + len(run.text) <= part.end for part in furniture)
        if run.text:
            assert (run.furniture is not None) == (inside and not run.claims)


def test_two_claims_on_one_sentence_share_one_run():
    runs = lit("One. Two.", [(0, 4, "x"), (0, 4, "y")])
    assert [(run.text, run.claims, run.anchors) for run in runs] == [
        ("One.", ("x", "y"), ("x", "y")),
        (" Two.", (), ()),
    ]
