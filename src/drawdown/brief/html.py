"""The brief as one page that needs nothing but itself."""

import hashlib
from base64 import b64encode
from importlib.resources import files
from typing import Any

from drawdown.brief import dates
from drawdown.brief.bearing.model import BASIS, AnswerLine
from drawdown.brief.cited.references import references
from drawdown.brief.compared.model import NOTE, TITLE
from drawdown.brief.drawn.model import FOLDER
from drawdown.brief.judged.model import FactLine
from drawdown.brief.model import Brief, Citation, Statement
from drawdown.brief.phrases import STATUS_WORDS
from drawdown.brief.safe import link, to_json, url_words
from drawdown.brief.sentences import capital
from drawdown.brief.since.model import EARLY, Change
from drawdown.brief.source_text import paragraphs
from drawdown.brief.standing import dated_by, degraded, drifts, signals
from drawdown.brief.summary.model import NOTHING
from drawdown.maker import maker
from drawdown.visible import visible

_STYLES = (
    "style/page.css", "style/parts.css", "style/chart.css", "style/table.css", "style/transfers.css",
    "style/narrow.css", "style/source.css", "style/citation.css", "style/print.css",
)  # fmt: skip
"""In the order in which they apply."""


def page(brief: Brief) -> str:
    """The brief as HTML. Everything from a report is escaped; hidden characters are shown as codes."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    style, script = "".join(map(_resource, _STYLES)), _resource("brief.js")
    environment = Environment(
        loader=PackageLoader("drawdown.brief", "templates"),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["capital"] = capital
    return environment.get_template("brief.html.j2").render(
        brief=brief,
        maker=maker(brief.version),
        number={claim: citation.number for claim, citation in brief.citations.items()},
        texts={source.id: paragraphs(source.runs, brief.citations) for source in brief.sources},
        link=link,
        url_words=url_words,
        dated=dates.of_report,
        dated_by=dated_by,
        degraded=degraded,
        signals=signals,
        drifts=drifts,
        image=_image,
        folder=FOLDER,
        paths_title=TITLE,
        paths_note=NOTE,
        working=_working,
        basis=BASIS,
        no_summary=NOTHING,
        status=_status,
        early=EARLY,
        left=_left(brief),
        placed=any(item.judged.placed for item in brief.items),
        policy=_policy(style, script),
        style=Markup(style),
        script=Markup(script),
        claims=Markup(to_json(_claims(brief))),
    )


def _shown(value: Any) -> Any:
    return visible(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _status(statement: Statement | FactLine | Change) -> str:
    return STATUS_WORDS.get(statement.status, "")


def _image(svg: str) -> str:
    """A drawing as an address that holds all of it."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _working(answer: AnswerLine) -> list[str]:
    """The arithmetic of an answer, and which of its numbers nobody reported."""
    assumed = f"Assumed: {'; '.join(answer.assumed)}" if answer.assumed else ""
    return [line for line in (answer.working, assumed) if line]


def _left(brief: Brief) -> list[tuple[str, list[tuple[str, str]]]]:
    """Sentences left unread, by report: each sentence with its reason."""
    found: dict[str, list[tuple[str, str]]] = {}
    for sentence in brief.unread:
        found.setdefault(sentence.path, []).append((sentence.evidence.text, sentence.reason))
    return sorted(found.items())


def _claims(brief: Brief) -> dict[str, Any]:
    """What the script knows of each claim cited, and how it may be cited elsewhere."""
    cited = references(citation.entry for citation in brief.citations.values())
    return {
        "claims": {str(c.number): _opened(c) | {"as": cited.of[id]} for id, c in brief.citations.items()},
        "forms": cited.forms,
        "quotations": cited.quotations,
        "digits": cited.digits,
    }


def _opened(citation: Citation) -> dict[str, Any]:
    """What an opened citation shows beside the sentence, which the page takes from the source itself."""
    claim, decision = citation.claim, citation.entry.decision
    rows = [
        ("Who says so", citation.speaker),
        ("Role", claim.speaker.role or ""),
        ("Chain", citation.chain),
        *((name.capitalize(), words) for name, words in citation.clocks),
        *citation.weight.rows,
        ("Read by", f"{claim.reader or 'a reader not named'}, confidence {claim.confidence:.2f}"),
    ]
    rows.append(("Decision", decision.in_words() if decision else "none yet"))
    return {
        "id": claim.id,
        "text": visible(citation.text),
        "rows": [[name, visible(words)] for name, words in rows if words],
    }


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _resource(name: str) -> str:
    return files("drawdown.brief").joinpath("templates", *name.split("/")).read_text(encoding="utf-8")
