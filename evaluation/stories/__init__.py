"""Stories found in an invented archive whose truth is known: ``python -m evaluation.stories``."""
