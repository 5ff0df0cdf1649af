"""Wordings by which rewritten text shows."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def load_rewriting() -> Mapping[str, str]:
    """By the name of each list in ``rewriting.yaml``, one regular expression for any of its wordings."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    rows = yaml.load(files(__package__).joinpath("rewriting.yaml").read_text("utf-8"), loader)
    return {name: f"(?:{'|'.join(wordings)})" for name, wordings in rows.items()}
