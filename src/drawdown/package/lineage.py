"""Where everything in a package comes from, as PROV-JSON: report, reading, claim, decision, fact, package.

Source: The PROV-JSON Serialization, W3C Member Submission, 24 April 2013.
"""

import json
from typing import Any
from urllib.parse import quote

from drawdown.package.contents import Contents
from drawdown.visible import visible

_PREFIXES = {
    name: f"urn:drawdown:{name}:"
    for name in (
        "package",
        "ledger",
        "report",
        "reading",
        "agent",
        "person",
        "claim",
        "decision",
        "fact",
        "term",
    )
}
_PACKAGE = "package:this"
_WORKING = "reading:reconciling"
_ATTRIBUTES = {
    "type": "prov:type",
    "label": "prov:label",
    "value": "prov:value",
    "ended": "prov:endTime",
    "event": "term:event",
    "verdict": "term:verdict",
    "field": "term:field",
    "rule": "term:rule",
    "confidence": "term:confidence",
    "commit": "term:commit",
    "sha256": "term:sha256",
}


class _Document:
    """A PROV document in the making; an element told twice is one."""

    def __init__(self) -> None:
        self._parts: dict[str, dict[str, Any]] = {}
        self._relations = 0

    def element(self, kind: str, id: str, type: str = "", **about: object) -> bool:
        """An ``entity``, ``activity`` or ``agent``. Returns: whether it is told for the first time."""
        of_kind = self._parts.setdefault(kind, {})
        if id in of_kind:
            return False
        told = {_ATTRIBUTES[name]: value for name, value in about.items() if value not in (None, "")}
        of_kind[id] = ({"prov:type": {"$": type, "type": "prov:QUALIFIED_NAME"}} if type else {}) | told
        return True

    def relation(self, kind: str, **ends: str) -> None:
        """A relation between elements."""
        self._relations += 1
        told = {f"prov:{name}": id for name, id in ends.items()}
        self._parts.setdefault(kind, {})[f"_:r{self._relations}"] = told

    def text(self) -> str:
        """The document as JSON."""
        parts = {"prefix": _PREFIXES, **self._parts}.items()
        # A line a part: indented by json it would take as long as all the rest.
        lines = (f"{json.dumps(name)}: {json.dumps(part, ensure_ascii=False)}" for name, part in parts)
        return "{\n" + ",\n".join(lines) + "\n}\n"


def lineage(contents: Contents) -> bytes:
    """The lineage of a package, as a file."""
    made, head = _Document(), contents.head
    made.element("entity", _PACKAGE, "prov:Collection", label="this package")
    ledger = f"ledger:{head.head}"
    made.element(
        "entity", ledger, "term:Ledger", label="the ledger up to its last commit", commit=head.commit
    )
    made.relation("wasDerivedFrom", generatedEntity=_PACKAGE, usedEntity=ledger)
    program = _agent(made, f"drawdown {contents.version}".strip())
    made.relation("wasAttributedTo", entity=_PACKAGE, agent=program)
    _claims(contents, made)
    _decisions(contents, made)
    _facts(contents, made, program)
    return made.text().encode()


def _claims(contents: Contents, made: _Document) -> None:
    """Each report, its reading, and the claims that came of it."""
    for entry in contents.entries:
        claim = entry.claim
        report = f"report:{claim.report}"
        made.element("entity", report, "term:Report", label=visible(claim.path), sha256=claim.report)
        full, _ = contents.readings.get(claim.report, ("", None))
        name = full or claim.reader.partition("/")[0] or "unknown reader"
        reading = f"reading:{claim.report[:16]}.{_local(name)}"
        if made.element("activity", reading, label="reading", ended=entry.recorded.isoformat()):
            made.relation("used", activity=reading, entity=report)
            made.relation("wasAssociatedWith", activity=reading, agent=_agent(made, name))
        this = f"claim:{claim.id}"
        about = {"event": claim.event, "rule": visible(claim.reader), "confidence": claim.confidence}
        made.element("entity", this, "term:Claim", value=visible(claim.evidence.text), **about)
        made.relation("wasGeneratedBy", entity=this, activity=reading)
        made.relation("wasDerivedFrom", generatedEntity=this, usedEntity=report, activity=reading)
        made.relation("hadMember", collection=_PACKAGE, entity=this)


def _decisions(contents: Contents, made: _Document) -> None:
    """Each decision, who made it and on which claim."""
    for claim, decisions in contents.decisions.items():
        for one in decisions:
            this, person = f"decision:{one.number}", f"person:{_local(one.by)}"
            about = {"verdict": one.verdict, "field": one.field, "value": visible(one.value or "")}
            made.element("entity", this, "term:Decision", ended=None, **about)
            made.element("agent", person, "prov:Person", label=visible(one.by))
            made.relation("wasAttributedTo", entity=this, agent=person)
            made.relation("wasDerivedFrom", generatedEntity=this, usedEntity=f"claim:{claim}")


def _facts(contents: Contents, made: _Document, program: str) -> None:
    """Each fact, and the claims and decisions that it was worked out from."""
    if contents.facts:
        made.element("activity", _WORKING, label="working out facts")
        made.relation("wasAssociatedWith", activity=_WORKING, agent=program)
    for fact in contents.facts:
        this = f"fact:{fact.id}"
        made.element("entity", this, "term:Fact", event=fact.event)
        made.relation("wasGeneratedBy", entity=this, activity=_WORKING)
        made.relation("hadMember", collection=_PACKAGE, entity=this)
        for claim in fact.claims:
            made.relation("wasDerivedFrom", generatedEntity=this, usedEntity=f"claim:{claim}")
            for one in contents.decisions.get(claim, ()):
                made.relation("wasInfluencedBy", influencee=this, influencer=f"decision:{one.number}")


def _agent(made: _Document, name: str) -> str:
    """A program by its name and version."""
    id = f"agent:{_local(name)}"
    made.element("agent", id, "prov:SoftwareAgent", label=visible(name))
    return id


def _local(name: str) -> str:
    """A name as the local part of an id: letters, digits, ``-._~``, the rest in percent signs."""
    return quote(name.encode("utf-8", "backslashreplace"), safe="")
