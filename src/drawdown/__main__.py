"""``python -m drawdown`` does what the command ``drawdown`` does."""

from drawdown.cli import main

if __name__ == "__main__":
    main()
