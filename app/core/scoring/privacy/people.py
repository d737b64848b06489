"""Which names mean one person: first name and surname, however much of each was written down."""

from __future__ import annotations

import re

from app.core.language.sounds import same_name
from app.core.language.text import plain

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mister", "missus", "dr", "doctor", "sir", "madam", "ma'am"})


def name_parts(name: str | None) -> tuple[str, ...]:
    """The words of a name without titles and without what stands in brackets; hyphenated surnames come apart."""
    bare = re.sub(r"\(.*?\)", " ", name or "").replace("-", " ")
    return tuple(word for word in plain(bare).split() if word not in _TITLES)


def same_person(one: str | None, other: str | None) -> bool:
    """True when the first names agree and, where both have one, some surname does."""
    first, second = name_parts(one), name_parts(other)
    if not first or not second or not same_name(first[0], second[0]):
        return False
    if len(first) == 1 or len(second) == 1:
        return True
    return any(same_name(a, b) for a in first[1:] for b in second[1:])
