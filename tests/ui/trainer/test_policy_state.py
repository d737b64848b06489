"""The policy page as values, without Qt."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from app.activities.policy.editing import begin, change, saved_as
from app.activities.policy.ports import PolicyVersion
from app.activities.policy.rejudging import Preview, Progress
from app.core.record.model import IDENTIFIER_CLASSES
from app.core.scoring.policy import OrganisationPolicy, Phrase, RuleChange
from app.ui.trainer.policy import edits
from app.ui.trainer.policy.state import PolicyInputs, PolicyProps, candidate, derive
from tests.core.scoring.making import rubric
from tests.ui.trainer.fakes import FIRST, SECOND, PaperDesk

WHEN = datetime(2026, 11, 20, tzinfo=UTC)
VERSIONS = (PolicyVersion(SECOND, WHEN), PolicyVersion(FIRST, WHEN))


def props(policy: OrganisationPolicy, **more: object) -> PolicyProps:
    given: dict[str, object] = {"versions": VERSIONS, **more}
    return derive(PolicyInputs(change(begin(SECOND), policy), rubric(), **given))  # type: ignore[arg-type]


def test_nothing_changed_is_nothing_to_save() -> None:
    seen = props(SECOND, in_force="lakeside/1")
    assert (seen.dirty, seen.can_save, seen.can_undo, seen.problems) == (False, False, False, 0)
    assert [(one.stamp, one.in_force, one.edited) for one in seen.versions] == [
        ("lakeside/2", False, True),
        ("lakeside/1", True, False),
    ]
    assert seen.next_stamp == "lakeside/3"


def test_the_shipped_policy_can_be_saved_as_the_first() -> None:
    shipped = PaperDesk().shipped()
    seen = derive(PolicyInputs(begin(shipped), rubric(), versions=()))
    assert (seen.can_save, seen.next_stamp, seen.accepted) == (True, "kindline/1", frozenset(IDENTIFIER_CLASSES))
    assert not derive(PolicyInputs(begin(shipped), rubric())).can_save


def test_a_changed_rule_needs_its_reason() -> None:
    bare = edits.weigh_rule(SECOND, "V1", "major")
    seen = props(bare)
    line = next(one for one in seen.rules if one.rule == "V1")
    assert (line.set_to, line.problem, line.usual, line.federal) == ("major", "no_reason", ("fatal",), True)
    assert (seen.problems, seen.can_save, seen.changed_rules) == (1, False, 3)
    assert props(edits.give_reason(bare, "V1", "A pilot.")).can_save
    assert edits.give_reason(SECOND, "V1", "x") is SECOND
    assert edits.weigh_rule(bare, "V1", None) == SECOND


def test_only_changed_rules_are_shown_when_asked() -> None:
    assert [one.rule for one in props(SECOND, only_changed=True).rules if one.shown] == ["V8", "Q3"]
    assert all(one.shown for one in props(SECOND).rules)


def test_phrases_say_what_is_wrong_with_them() -> None:
    found = (
        Phrase("", "x"),
        Phrase("…", "x"),
        Phrase("calm down", ""),
        Phrase("Calm  Down", "x"),
        Phrase("y" * 300, "x"),
        Phrase("fine", "x"),
    )
    seen = props(edits.put_phrases(SECOND, "forbidden", found))
    assert [one.problem for one in seen.forbidden] == ["no_words", "no_words", "no_means", "twice", "too_long", ""]
    assert seen.problems == 5
    assert props(edits.put_phrases(SECOND, "preferred", found)).preferred[2].problem == "no_means"


def test_identifiers_have_to_be_possible() -> None:
    assert props(edits.require(SECOND, 5)).identifiers_problem == "too_many"
    none = SECOND
    for name in IDENTIFIER_CLASSES:
        none = edits.accept(none, name, on=False)
    assert props(none).identifiers_problem == "no_identifier"
    assert edits.accept(FIRST, "ssn_last4", on=False).identifiers_accepted == IDENTIFIER_CLASSES[:-1]


def test_the_contact_for_trying_moves_with_what_is_edited() -> None:
    seen = props(edits.set_weight(SECOND, "timing", 9.0))
    assert seen.now.score < seen.before.score
    assert props(edits.set_minimum(SECOND, "exploration", 2.0)).now.missed == ("exploration",)
    assert not props(edits.set_minimum(SECOND, "exploration", 2.0)).now.passed
    fatal = edits.give_reason(edits.weigh_rule(FIRST, "Q3", "fatal"), "Q3", "x")
    assert not props(fatal).now.passed
    assert props(edits.set_pass_mark(FIRST, 0.0)).now.passed
    off = replace(FIRST, rules={"V6": RuleChange("off", "x")})
    assert dict(props(off).now.figures)["privacy"] == 100.0
    assert props(edits.count(FIRST, "timing", on=False)).now.score > props(FIRST).now.score


def test_weights_show_the_base_where_the_policy_says_nothing() -> None:
    seen = {one.name: one for one in (*props(SECOND).figures, *props(SECOND).dimensions)}
    assert (seen["privacy"].weight, seen["process"].weight, seen["warmth"].weight) == (0.5, 0.2, 3.0)
    assert (seen["harm"].minimum, seen["warmth"].minimum, seen["apology"].judged) == (3.0, None, False)
    assert edits.set_weight(SECOND, "warmth", None).weights == {"privacy": 0.5}
    assert edits.count(SECOND, "apology", on=True).not_applicable == ()


def test_two_versions_are_compared() -> None:
    seen = props(SECOND, compared="lakeside/1")
    assert seen.compared == "lakeside/1"
    assert ("identifiers_required", "2", "3") in [(one.key, one.before, one.after) for one in seen.differences]
    assert props(SECOND, compared="gone/1").compared == ""


def test_a_preview_is_applied_only_when_it_is_whole_fresh_and_saved() -> None:
    desk = PaperDesk().play()
    whole = desk.preview(SECOND, Progress())
    assert props(SECOND, preview=whole).block == ""
    assert props(SECOND, preview=whole, applied=2).block == "applied"
    assert props(SECOND, preview=replace(whole, judged=1)).block == "partial"
    changed = edits.set_pass_mark(SECOND, 10.0)
    assert props(changed, preview=whole).block == "stale"
    assert props(changed, preview=desk.preview(replace(changed, version=3), Progress())).block == "unsaved"
    assert props(SECOND, preview=Preview(SECOND, 0, 0, ())).block == "empty"


def test_a_saved_candidate_can_be_applied_whatever_its_note() -> None:
    desk = PaperDesk().play()
    editing = change(begin(SECOND), edits.set_pass_mark(SECOND, 10.0))
    taken = frozenset(one.stamp for one in VERSIONS)
    tried = desk.preview(candidate(editing, taken), Progress())
    kept = candidate(editing, taken, "  agreed   on monday ")
    assert (kept.stamp, kept.note) == ("lakeside/3", "agreed on monday")
    versions = (PolicyVersion(kept, WHEN), *VERSIONS)
    assert derive(PolicyInputs(saved_as(editing, kept), rubric(), versions, preview=tried)).block == ""
