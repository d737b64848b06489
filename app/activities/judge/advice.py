"""What to do next time: findings, weak dimensions and missed cues, grouped by the habit that mends them."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.scoring.model import Scorecard

_RULES: dict[str, tuple[str, ...]] = {
    "verify_first": ("V1", "V2", "V3", "V4", "V5", "V7"),
    "ask_just_enough": ("V6", "V8", "V9", "C2"),
    "know_who_calls": ("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"),
    "tell_only_what_is_needed": ("N1", "N2"),
    "use_the_agreed_way": ("C1", "C3", "C4", "S1"),
    "act_on_danger": ("E1", "E2"),
    "report_mistakes": ("B1",),
    "leave_medicine_to_clinicians": ("Q1",),
    "keep_the_caller_with_you": ("Q2", "Q3", "Q4", "P1"),
    "use_the_organisations_words": ("P2",),
    "write_a_clean_note": ("D1",),
    "use_our_words": ("P2",),
}
_DIMENSIONS: dict[str, tuple[str, ...]] = {
    "answer_the_feeling": ("warmth", "understanding", "timing", "apology"),
    "let_them_tell": ("reflection", "exploration", "listening"),
    "leave_out_words_that_hurt": ("harm", "respect"),
    "say_what_comes_next": ("support", "orientation"),
    "use_plain_words": ("plain_language",),
}
HABITS = (*_RULES, *_DIMENSIONS)
"""Every code of advice."""
_WEAK = 2  # levels up to here are worth a word of advice
_WEIGHT = {"fatal": 0, "major": 1, "minor": 2}


@dataclass(frozen=True, slots=True)
class Advice:
    """One habit with the rules, dimensions and events that speak for it; `Explanations.habit` says its code."""

    code: str
    rules: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    events: tuple[int, ...] = ()


def advice(card: Scorecard) -> tuple[Advice, ...]:
    """Most serious first: fatal findings, major, minor, then the weakest dimensions. Empty for a flawless contact."""
    ranked: list[tuple[int, Advice]] = []
    findings = (*card.privacy_findings, *card.process_findings)
    for code, rules in _RULES.items():
        mine = [one for one in findings if one.rule in rules]
        if mine:
            events = tuple(sorted({one.event for one in mine}))
            names = tuple(dict.fromkeys(one.rule for one in mine))
            worst = min(_WEIGHT[one.severity] for one in mine)
            ranked.append((worst, Advice(code, rules=names, events=events)))
    for code, names in _DIMENSIONS.items():
        weak = [one for one in card.dimensions if one.name in names and one.level is not None and one.level <= _WEAK]
        if weak:
            events = tuple(sorted({item.event for one in weak for item in one.evidence if not item.good}))
            lowest = min(one.level or 0 for one in weak)
            ranked.append((3 + lowest, Advice(code, dimensions=tuple(one.name for one in weak), events=events)))
    return tuple(item for _, item in sorted(ranked, key=lambda pair: pair[0]))
