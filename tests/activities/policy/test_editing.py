"""Editing a policy: steps both ways, and what differs between two versions."""

from __future__ import annotations

from dataclasses import replace

from app.activities.policy.comparing import compare_cards, compare_policies
from app.activities.policy.editing import begin, change, next_version, redo, saved_as, undo
from app.core.scoring.policy import OrganisationPolicy, Phrase, RuleChange

FIRST = OrganisationPolicy("lakeside", 1, identifiers_required=2)


def test_steps_go_back_and_forward() -> None:
    editing = begin(FIRST)
    two, three = replace(FIRST, identifiers_required=3), replace(FIRST, pass_mark=80.0)
    editing = change(change(editing, two, "identifiers"), three, "pass_mark")
    assert undo(editing).now == two
    assert undo(undo(editing)).now == FIRST
    assert undo(undo(undo(editing))).now == FIRST
    assert redo(undo(editing)).now == three
    assert redo(editing) is editing
    assert change(undo(editing), FIRST, "x").future == ()


def test_typing_in_one_field_is_one_step() -> None:
    editing = begin(FIRST)
    for note in ("a", "ab", "abc"):
        editing = change(editing, replace(FIRST, base=note), "base")
    assert undo(editing).now == FIRST
    assert change(editing, editing.now, "base") is editing


def test_dirty_until_saved_or_taken_back() -> None:
    editing = begin(FIRST)
    assert not editing.dirty
    changed = change(editing, replace(FIRST, pass_mark=60.0))
    assert changed.dirty
    assert not undo(changed).dirty
    assert not saved_as(changed, replace(changed.now, version=2)).dirty
    assert not change(editing, replace(FIRST, note="only a note")).dirty


def test_versions_are_counted_by_name() -> None:
    taken = frozenset({"lakeside/1", "lakeside/9", "harbor/12"})
    assert (next_version("lakeside", taken), next_version("harbor", taken), next_version("new", taken)) == (10, 13, 1)


def test_every_key_that_differs_is_named_once() -> None:
    other = OrganisationPolicy(
        "lakeside",
        2,
        "a note is no difference",
        3,
        ("name",),
        {"V1": RuleChange("major", "A pilot.")},
        "default/1",
        80.0,
        {"warmth": 2.0},
        {"harm": 3.0},
        ("apology",),
        (Phrase("calm down", "It stings."),),
        (Phrase("we are here", "Our promise."),),
    )
    found = compare_policies(FIRST, other)
    assert [(one.key, one.before, one.after) for one in found] == [
        ("identifiers_required", "2", "3"),
        ("identifiers_accepted", "", "name"),
        ("rules.V1", "", "major: A pilot."),
        ("base", "", "default/1"),
        ("pass_mark", "", "80"),
        ("weights.warmth", "", "2"),
        ("minimums.harm", "", "3"),
        ("not_applicable.apology", "", "yes"),
        ("forbidden.calm down", "", "minor: It stings."),
        ("preferred.we are here", "", "Our promise."),
    ]
    assert compare_policies(other, other) == ()
    assert [one.after for one in compare_policies(other, FIRST)][:2] == ["2", ""]


def test_cards_of_older_versions_compare_too() -> None:
    old = {"passed": True, "score": 90}
    new = {
        "passed": False,
        "score": 50.0,
        "process": {
            "score": 50.0,
            "findings": [
                {"rule": "P2", "event": 3, "severity": "minor", "needs_review": False},
                {"rule": "P2", "event": 3, "severity": "minor", "needs_review": False},
                {"rule": "Q3", "event": 1, "severity": "minor", "needs_review": True},
            ],
        },
    }
    found = compare_cards("a", old, new)
    assert [(one.rule, one.before, one.after) for one in found.findings] == [
        ("Q3", None, "review"),
        ("P2", None, "2 x minor"),
    ]
    assert found.figures == (("process", None, 50.0),)
    assert not compare_cards("a", new, new).changes
