"""The rules of checking, a few to a file."""

from __future__ import annotations

from app.core.language.matcher import Matcher
from app.core.scenario.draft import Draft
from app.core.scenario.findings import Finding
from app.core.scenario.rules import answers, earning, flow, guards, names, people, smells, translations, values
from app.core.scenario.rules.sight import Sight

_ERRORS = (
    values.check_values,
    values.check_lines,
    values.check_placeholders,
    names.check_ids,
    names.check_targets,
    names.check_effects,
    names.check_record_words,
    names.check_actions,
    names.check_rubric_names,
    guards.check_guards,
    flow.check_reach,
    flow.check_loops,
    flow.check_handlers,
    earning.check_acts,
    earning.check_rubric,
    earning.check_identifiers,
    people.check_people,
    translations.check_languages,
)
_SMELLS = (
    smells.check_unread,
    smells.check_lines,
    smells.check_moods,
    smells.check_help,
    smells.check_length,
    smells.check_acts,
    answers.check_answers,
    smells.check_translations,
)


def find_errors(draft: Draft, matcher: Matcher | None = None) -> tuple[Finding, ...]:
    """Everything that keeps a draft from being played, in order of place; with a matcher, unknown acts too."""
    if draft.scenario is None:
        return _in_order(draft, list(draft.problems))
    sight = Sight(draft, draft.scenario, matcher)
    for rule in _ERRORS:
        rule(sight)
    return _in_order(draft, [*draft.problems, *sight.found])


def find_smells(draft: Draft, matcher: Matcher | None = None) -> tuple[Finding, ...]:
    """Everything that deserves a second look, in order of place; with a matcher, every example is run through it."""
    if draft.scenario is None:
        return ()
    sight = Sight(draft, draft.scenario, matcher)
    for rule in _SMELLS:
        rule(sight)
    return _in_order(draft, sight.found)


def _in_order(draft: Draft, found: list[Finding]) -> tuple[Finding, ...]:
    return tuple(
        sorted(found, key=lambda each: (each.file != draft.name, each.file, each.line, each.column, each.code))
    )
