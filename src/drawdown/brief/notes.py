"""Citations of a brief as footnotes of Markdown."""

from collections.abc import Callable, Mapping

from drawdown.brief.model import Citation

Notes = Callable[[tuple[str, ...]], str]
"""Gives the marks of the footnotes of these claims."""


def footnotes(citations: Mapping[str, Citation]) -> Notes:
    """Marks such as ``[^3][^4]``, numbered as these citations are."""
    return lambda claims: "".join(f"[^{citations[claim].number}]" for claim in claims)
