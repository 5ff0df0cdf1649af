"""The references of a package parse in libraries of others, one each for reports and claims."""

import json

import rispy
from bibtexparser.entrypoint import parse_string
from citeproc.source.json import CiteProcJSON


def test_the_references_of_the_samples_parse_whole(sample_package):
    folder = sample_package / "citations"
    for name, count in (("reports", 16), ("claims", None)):
        library = parse_string((folder / f"{name}.bib").read_text("utf-8"))
        items = json.loads((folder / f"{name}.csl.json").read_text("utf-8"))
        entries = rispy.loads((folder / f"{name}.ris").read_text("utf-8"))
        assert not library.failed_blocks
        assert len(library.entries) == len(entries) == len(CiteProcJSON(items)) == (count or len(items))
