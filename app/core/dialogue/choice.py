"""Choices without chance: the same seed and count of draws give the same choice on every machine."""

from __future__ import annotations

from hashlib import blake2s


def choose(seed: int, draws: int, of: int) -> int:
    """A number from 0 to `of` - 1, evenly spread over seeds and draws. `of` is at least 1."""
    digest = blake2s(f"{seed}:{draws}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % of
