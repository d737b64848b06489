"""The shelf of scenarios, and the way from a path or an id to something that can be played."""

from __future__ import annotations

from dataclasses import replace

from app.adapters.files.scenarios import find_packs, load_scenario, shipped
from app.core.language.matcher import Matcher
from app.core.record.model import Policy
from app.core.scenario.check import Findings, Playable, check
from app.core.scenario.draft import Draft
from app.core.scenario.findings import Finding
from app.shared.result import Refusal

__all__ = ["find_packs", "load_playable", "playable_of", "shipped"]


def load_playable(
    path_or_id: str,
    language: str | None = None,
    matcher: Matcher | None = None,
    policy: Policy | None = None,
) -> Playable:
    """A scenario that can be played; Refusal names the first error's place, and how many there are.

    `policy` takes the place of the scenario's own, unless its caller could never meet it.
    """
    draft = load_scenario(path_or_id, None)
    own = draft.scenario.meta.language if draft.scenario else None
    if language is not None and language != own and draft.scenario is not None:
        draft = load_scenario(path_or_id, language)
    if policy is not None and draft.scenario is not None:
        asked = check(replace(draft, scenario=draft.scenario.model_copy(update={"policy": policy})), matcher)
        if isinstance(asked, Playable):
            return asked
    return playable_of(draft, matcher)


def playable_of(draft: Draft, matcher: Matcher | None = None) -> Playable:
    """The draft as a Playable; Refusal `scenario.errors` otherwise."""
    checked = check(draft, matcher)
    if isinstance(checked, Playable):
        return checked
    raise refusal_of(checked)


def refusal_of(findings: Findings) -> Refusal:
    """The sentence for a scenario with errors."""
    first: Finding = findings.errors[0]
    others = len(findings.errors) - 1
    more = f" (and {others} more)" if others else ""
    place = f"{first.file}:{first.line}"
    sentence = (
        f"{place}: {first.message.rstrip('.')}{more}; the scenario cannot be played until that is mended, and "
        f"`uv run main.py check {first.file}` shows everything."
    )
    return Refusal("scenario.errors", sentence, place=place, finding=first.code, count=len(findings.errors))
