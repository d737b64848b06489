"""Days of the year that people call by a feast's name ("on christmas", "new year's eve")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_FEASTS: dict[tuple[str, ...], tuple[int, int]] = {
    ("christmas", "eve"): (12, 24),
    ("christmas", "day"): (12, 25),
    ("christmas",): (12, 25),
    ("boxing", "day"): (12, 26),
    ("new", "year's", "eve"): (12, 31),
    ("new", "years", "eve"): (12, 31),
    ("new", "year's", "day"): (1, 1),
    ("new", "years", "day"): (1, 1),
    ("new", "year's"): (1, 1),
    ("new", "years"): (1, 1),
    ("groundhog", "day"): (2, 2),
    ("valentine's", "day"): (2, 14),
    ("valentines", "day"): (2, 14),
    ("valentine's",): (2, 14),
    ("leap", "day"): (2, 29),
    ("saint", "patrick's", "day"): (3, 17),
    ("st", "patrick's", "day"): (3, 17),
    ("saint", "patrick's"): (3, 17),
    ("st", "patrick's"): (3, 17),
    ("april", "fool's", "day"): (4, 1),
    ("april", "fools", "day"): (4, 1),
    ("april", "fool's"): (4, 1),
    ("april", "fools"): (4, 1),
    ("cinco", "de", "mayo"): (5, 5),
    ("juneteenth",): (6, 19),
    ("independence", "day"): (7, 4),
    ("halloween",): (10, 31),
    ("veterans", "day"): (11, 11),
    ("veteran's", "day"): (11, 11),
}
_LONGEST = max(map(len, _FEASTS))


def feast(words: Sequence[str], i: int) -> Iterator[tuple[int, int, int]]:
    """Month, day and the index after the words, for the longest name of a feast that begins at word i."""
    for width in range(_LONGEST, 0, -1):
        name = tuple(words[i : i + width])  # shorter than the width at the end of the words
        known = _FEASTS.get(name)
        if known:
            yield (*known, i + len(name))
            return
