"""What a guard can ask about a contact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.core.dialogue.model import DialogueState
from app.core.record.model import CHANNELS
from app.core.scenario.model import Scenario


def matched(state: DialogueState) -> frozenset[str]:
    """Identifier classes whose last given value fits the record."""
    return frozenset(cls for cls, outcome in state.identifiers.items() if outcome == "match")


def verified(scenario: Scenario, state: DialogueState) -> bool:
    """True when as many classes match as the policy asks for; a name alone never is enough."""
    accepted = matched(state) & set(scenario.policy.identifiers_accepted)
    return len(accepted) >= scenario.policy.identifiers_required and accepted != frozenset(("name",))


@dataclass(frozen=True, slots=True)
class ContactScope:
    """Names and functions of the guard language, answered from one moment of a contact."""

    scenario: Scenario
    state: DialogueState

    def value(self, name: str) -> float | bool:
        """A meter, slot, counter or built-in name; KeyError for a name that the scenario does not have."""
        state = self.state
        if name in state.mood:
            return state.mood[name]
        if name in self.scenario.slots:
            return name in state.slots
        if name in self.scenario.counters:
            return state.counters.get(name, 0)
        if name in CHANNELS:
            return state.channel == name
        return self._built_in()[name]

    def ask(self, function: str, argument: str) -> float | bool:
        """`said(turn)` and `asked(class)` as counts, `did(act)` and `gave(class)` as truths; KeyError for any other."""
        state = self.state
        if function == "said":
            return state.said.get(argument, 0)
        if function == "asked":
            return state.asked.get(argument, 0)
        if function == "did":
            return any(act == argument or act.startswith((argument + ":", argument + "-")) for act in state.acts)
        if function == "gave":
            return state.identifiers.get(argument) == "match"
        raise KeyError(function)

    def _built_in(self) -> Mapping[str, float | bool]:
        state = self.state
        return {
            "verified": len(matched(state)),
            "marked": state.marked_verified,
            "seconds": state.t,
            "on_hold": state.on_hold_since is not None,
        }
