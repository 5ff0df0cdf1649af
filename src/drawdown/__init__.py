"""drawdown: who says what about arms stocks and transfers, each number with its sentence."""

__version__ = "0.1.0"
