"""What checking says about a scenario: findings with a code, a place, a sentence and a remedy."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong (`E…`) or smells (`S…`) at a line and a column, both counted from 1."""

    code: str
    file: str
    line: int
    column: int
    message: str
    remedy: str
    details: dict[str, str] = field(default_factory=dict[str, str], compare=False)

    @property
    def is_error(self) -> bool:
        """Errors keep a scenario from being played, smells do not."""
        return self.code.startswith("E")


@dataclass(frozen=True, slots=True)
class Findings:
    """Why a draft cannot be played, and what else was noticed; in order of place."""

    errors: tuple[Finding, ...]
    smells: tuple[Finding, ...] = ()
