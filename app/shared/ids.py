"""Names for things that people make."""

from __future__ import annotations

import uuid


def new_id(kind: str) -> str:
    """A fresh name such as ``attempt-1f0c…``: the kind, a dash and 32 hexadecimal digits."""
    return f"{kind}-{uuid.uuid4().hex}"
