"""docs/package.md tells the tables and columns there are."""

import os

from drawdown.package.readme import columns_in_words, tables_in_words
from drawdown.package.tables import TABLES

BEGIN, END = "<!-- made from the schema -->\n", "<!-- end of what is made -->\n"


def test_the_page_on_packages_has_every_table_and_column(root):
    page = root / "docs" / "package.md"
    before, _, rest = page.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    tables = [*tables_in_words(TABLES), *(line for table in TABLES for line in columns_in_words(table))]
    made = f"{before}{BEGIN}" + "\n".join(tables) + f"\n{END}{after}"
    if os.environ.get("DRAWDOWN_WRITE_DOCS"):
        page.write_text(made, "utf-8")
    assert page.read_text("utf-8") == made, "run: DRAWDOWN_WRITE_DOCS=1 pytest tests/package/test_docs.py"
