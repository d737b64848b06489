"""Where words go: results to standard output, everything else to standard error."""

from __future__ import annotations

import json
import sys


def result(text: str) -> None:
    """A line of the result."""
    print(text)


def result_json(data: object, *, pretty: bool = False) -> None:
    """One JSON document on standard output: on one line, as JSON Lines need it, or indented for people."""
    print(json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1 if pretty else None))


def complain(sentence: str) -> None:
    """A sentence for the person, on standard error."""
    print(sentence, file=sys.stderr, flush=True)
