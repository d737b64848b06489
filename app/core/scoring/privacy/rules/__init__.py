"""The rules of `hipaa/1`: one small file each. `ALONE` read the ledger; B1 also reads what the others found."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.ledger import Ledger
from app.core.scoring.privacy.rules import (
    c1,
    c2,
    c3,
    c4,
    e1,
    e2,
    n1,
    n2,
    q1,
    s1,
    t1,
    t2,
    t3,
    t4,
    t5,
    t6,
    t7,
    t8,
    v1,
    v2,
    v3,
    v4,
    v5,
    v6,
    v7,
    v8,
    v9,
)

Rule = Callable[[Ledger], Iterator[Finding]]

ALONE: tuple[Rule, ...] = tuple(
    module.find
    for module in (
        v1,
        v2,
        v3,
        v4,
        v5,
        v6,
        v7,
        v8,
        v9,
        t1,
        t2,
        t3,
        t4,
        t5,
        t6,
        t7,
        t8,
        n1,
        n2,
        c1,
        c2,
        c3,
        c4,
        s1,
        e1,
        e2,
        q1,
    )
)
"""Every rule that needs nothing but the ledger."""
