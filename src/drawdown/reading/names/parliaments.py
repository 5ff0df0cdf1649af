"""The names of parliaments, which decide on arms and on the money for them, for patterns of other files."""

PARLIAMENT = (
    r"(?:Congress|House of Representatives|House|Senate|[Pp]arliament|Bundestag|Knesset|Sejm|Riksdag|"
    r"Storting|Rada|Duma|lawmakers|legislators)"
)
