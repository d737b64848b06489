"""Starts Kindline: `main.py` opens the window, `main.py VERB` works in the terminal."""

from __future__ import annotations

import sys

from app.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
