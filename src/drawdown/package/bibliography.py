"""References to the reports and claims of a package, for reference managers."""

import json
from datetime import datetime

from drawdown.citing import as_bibtex, as_csl, as_ris
from drawdown.package.contents import Contents
from drawdown.reference import of_claim, of_report


def bibliography(contents: Contents, page: str) -> dict[str, bytes]:
    """Files by their names in the package: reports and claims, each as BibTeX, RIS and CSL-JSON.

    Args:
        contents: What is in the package.
        page: Address of the brief on which the claims stand, as seen from the package.
    """
    reports = {id: (one.path, one.metadata) for id, one in contents.reports.items()}
    recorded: dict[str, datetime] = {}
    for entry in contents.entries:
        reports.setdefault(entry.claim.report, (entry.claim.path, entry.source))
        recorded.setdefault(entry.claim.report, entry.recorded)
    listed = sorted(reports.items(), key=lambda one: (one[1][0], one[0]))
    made = {
        "reports": [of_report(id, path, about, recorded.get(id)) for id, (path, about) in listed],
        "claims": [of_claim(entry, page) for entry in contents.entries],
    }
    files: dict[str, bytes] = {}
    for name, references in made.items():
        files[f"citations/{name}.bib"] = "\n".join(map(as_bibtex, references)).encode()
        files[f"citations/{name}.ris"] = "\n".join(map(as_ris, references)).encode()
        csl = ",\n".join(json.dumps(as_csl(one), ensure_ascii=False) for one in references)
        files[f"citations/{name}.csl.json"] = f"[\n{csl}\n]\n".encode()
    return files
