"""A package to take away: claims and what they amount to as tables, with schema, references and lineage."""
