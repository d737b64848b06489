"""Which rules there are, how heavy each is found, and where it comes from: what a policy may name."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.scoring.model import Severity

_FEDERAL = "45 CFR "


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """One rule: `severities` are those that it is found with, the heaviest first."""

    rule: str
    severities: tuple[Severity, ...]
    citation: str

    @property
    def federal(self) -> bool:
        """Whether it rests on the Privacy or Security Rule, and not on good practice alone."""
        return self.citation.startswith(_FEDERAL)


def _federal(rule: str, section: str, *severities: Severity) -> RuleEntry:
    return RuleEntry(rule, severities, _FEDERAL + section)


def _practice(rule: str, *severities: Severity) -> RuleEntry:
    return RuleEntry(rule, severities, "practice")


RULES: tuple[RuleEntry, ...] = (
    _federal("V1", "164.514(h)", "fatal"),
    _federal("V2", "164.514(h)", "fatal"),
    _federal("V3", "164.514(h)", "fatal"),
    _federal("V4", "164.530(c)", "fatal", "major"),
    _practice("V5", "major"),
    _federal("V6", "164.514(h)", "major"),
    _federal("V7", "164.514(h)", "fatal", "major"),
    RuleEntry("V8", ("minor",), "HHS access guidance"),
    _federal("V9", "164.502(b)", "minor"),
    _federal("T1", "164.514(h)", "major"),
    _federal("T2", "164.502(g)", "fatal"),
    _federal("T3", "164.510(b)", "fatal"),
    _federal("T4", "164.502(a)", "fatal"),
    _federal("T5", "164.502(g)(3)", "fatal"),
    _federal("T6", "164.514(h)(2)", "fatal"),
    _federal("T7", "164.508", "fatal"),
    _federal("T8", "164.522(a)", "fatal"),
    _federal("N1", "164.514(d)", "fatal"),
    _federal("N2", "164.502(b)", "major"),
    _federal("C1", "164.522(b)", "fatal"),
    _federal("C2", "164.522(b)(2)(iii)", "major"),
    _federal("C3", "164.530(c)", "fatal", "major"),
    _practice("C4", "fatal"),
    _federal("S1", "164.530(c)", "minor"),
    _federal("E1", "164.512(j)", "fatal"),
    _federal("E2", "164.312(a)(2)(ii)", "fatal"),
    _federal("B1", "164.530(f)", "fatal", "major"),
    _federal("D1", "164.530(j)", "minor"),
    _practice("Q1", "fatal"),
    _practice("Q2", "major"),
    _practice("Q3", "minor"),
    _practice("Q4", "minor"),
    _practice("P1", "minor"),
)
"""In the order of `hipaa/1`; P2, the organisation's own words, has its severity beside each phrase."""

ENTRIES: dict[str, RuleEntry] = {entry.rule: entry for entry in RULES}
