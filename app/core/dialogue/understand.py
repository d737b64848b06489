"""Hears an agent's words as this scenario's caller would: acts of the library and the scenario, and facts told."""

from __future__ import annotations

from app.core.dialogue.play import Play
from app.core.language.acts import LocalAct
from app.core.language.facts import told
from app.core.language.matcher import Matcher
from app.core.language.model import ActHit, Understanding


def hear_words(play: Play, matcher: Matcher, text: str) -> Understanding:
    """All acts of the agent's words; every fact of the record that they state is an act `disclose:<fact id>`."""
    scenario = play.scenario
    local = tuple(LocalAct(act.id, act.examples, act.must, act.must_not) for act in scenario.acts)
    heard = matcher.understand(text, local)
    disclosed = tuple(
        ActHit(
            f"disclose:{fact.fact}", fact.confidence, fact.span, fact.words, "embedding" if heard.sure else "lexical"
        )
        for fact in told(text, scenario.record.facts, matcher)
    )
    return Understanding(heard.text, heard.clauses, heard.acts + disclosed, heard.sure, heard.labels)
