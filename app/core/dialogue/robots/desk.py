"""What every robot knows of its work: the scenario, the library's phrasings, and what is still to be done."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.core.dialogue.answers import covers
from app.core.dialogue.model import DialogueState
from app.core.dialogue.play import Play
from app.core.dialogue.robots.moves import Move
from app.core.dialogue.scope import matched, verified
from app.core.language.acts import ActLibrary
from app.core.language.model import Understanding
from app.core.record.model import Fact

AGENT = "Dana"
MOST_ASKINGS = 3
IDENTIFIERS = {
    "member_id": "member number",
    "mrn": "record number",
    "ssn_last4": "last four of the social",
    "zip": "zip code",
}
"""What a note calls the types of identifier whose own names are not words."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The agent's place of work. `understand` tells which acts words do."""

    play: Play
    act_library: ActLibrary
    understand: Callable[[str], Understanding]

    def phrase(self, act: str, turn: int = 0) -> str | None:
        """The library's words for an act, a different one each `turn`; None where it has none."""
        found = self.act_library.phrasings(act)
        if not found:
            return None
        name = self.play.scenario.organisation.name or "the clinic"
        return polish(found[turn % len(found)].replace("{agent}", AGENT).replace("{organisation}", name))

    def hurts(self) -> tuple[str, ...]:
        """Words of the library that hurt, one of every kind in turn."""
        kinds = [act for act in self.act_library.ids if act.split(":")[0] == "harm" and self.act_library.phrasings(act)]
        rounds = max((len(self.act_library.phrasings(kind)) for kind in kinds), default=0)
        found = [self.phrase(kind, turn) for turn in range(rounds) for kind in kinds]
        return tuple(dict.fromkeys(words for words in found if words))

    def acts(self, words: str) -> tuple[str, ...]:
        return tuple(hit.act for hit in self.understand(words).acts)

    def to_ask(self, state: DialogueState) -> tuple[str, ...]:
        """Identifier classes still to be asked for, those that the caller surely knows first."""
        scenario = self.play.scenario
        if verified(scenario, state):
            return ()
        caller, have = scenario.caller, matched(state)
        possible = [
            cls
            for cls in scenario.policy.identifiers_accepted
            if cls in caller.knows
            and cls not in caller.refuses
            and cls not in have
            and state.asked.get(cls, 0) < MOST_ASKINGS
        ]
        possible.sort(key=lambda cls: cls in caller.misremembers)
        return tuple(possible[: max(1, scenario.policy.identifiers_required - len(have))])

    def to_tell(self, state: DialogueState) -> tuple[Fact, ...]:
        """Facts that the call is about and that were not told yet."""
        scenario = self.play.scenario
        return tuple(
            fact
            for fact in scenario.record.facts
            if fact.section in scenario.caller.reason and fact.says and f"disclose:{fact.id}" not in state.acts
        )

    def to_view(self, state: DialogueState) -> tuple[Move, ...]:
        sections = dict.fromkeys(
            fact.section for fact in self.play.scenario.record.facts if fact.section in self.play.scenario.caller.reason
        )
        return tuple(
            Move(do="view", what=section) for section in sections if not self.done(state, Move(do="view", what=section))
        )

    def note(self, state: DialogueState) -> Move:
        """The closing note: which types of identifier were matched, never their values, and which parts of the record were read."""
        used = [IDENTIFIERS.get(cls, cls.replace("_", " ")) for cls in sorted(matched(state))]
        known = f"Verified by {_listed(used)}." if used else "Identity not verified: no identifiers taken."
        sections = dict.fromkeys(
            fact.section for fact in self.play.scenario.record.facts if f"disclose:{fact.id}" in state.acts
        )
        told = f" Told the caller about: {_listed(list(sections))}." if sections else ""
        return Move(do="note", what=known + told)

    def to_do(self, state: DialogueState) -> tuple[Move, ...]:
        """Required tasks of the scenario that were not done yet."""
        moves = [
            Move(do=task.do, what=task.what, warm=True if task.do == "transfer" else None)
            for task in self.play.scenario.tasks
            if task.required
        ]
        return tuple(move for move in moves if not self.done(state, move))

    def done(self, state: DialogueState, move: Move) -> bool:
        """Whether the action was already taken on that object."""
        slug = "-".join((move.what or "").casefold().split())
        wanted = f"do:{move.do}-{slug}" if slug else f"do:{move.do}"
        return any(act == wanted or (not slug and covers(wanted, act)) for act in state.acts)


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def polish(words: str) -> str:
    """A phrasing of the library as a sentence: a capital to begin with, `I` for `i`, an end."""
    words = re.sub(r"\bi\b", "I", words.strip())
    words = words[:1].upper() + words[1:]
    return words if words.endswith((".", "!", "?")) else f"{words}."


def says(words: str | None) -> tuple[Move, ...]:
    """Words as a move; nothing for no words."""
    return (Move(say=words),) if words else ()


def join_words(parts: Sequence[str | None]) -> str | None:
    """Sentences in one breath; None when there are none."""
    return " ".join(part for part in parts if part) or None
