"""Hears an agent's words as this scenario's caller would: acts of the library and the scenario, and facts told."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.dialogue.play import Play
from app.core.language.acts import LocalAct
from app.core.language.facts import told
from app.core.language.matcher import Matcher
from app.core.language.model import ActHit, Understanding
from app.core.record.model import Fact


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
    acts = tuple(hit for hit in heard.acts if not _only_seems_to_hurt(hit, scenario.record.facts, matcher))
    return Understanding(heard.text, heard.clauses, acts + disclosed, heard.sure, heard.labels)


def _only_seems_to_hurt(hit: ActHit, facts: Sequence[Fact], matcher: Matcher) -> bool:
    """A fact of the record ("it is not cancer") is near in meaning to making a worry small, but telling it is not that."""
    return hit.how != "pattern" and hit.act.startswith("harm:") and bool(told(hit.words, facts, matcher))
