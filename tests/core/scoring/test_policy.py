"""Policies: read, refused with the key, printed stable, and what they do to a verdict."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.record.model import Policy
from app.core.scoring.judge import score
from app.core.scoring.model import Rubric, Scorecard
from app.core.scoring.policy import (
    OrganisationPolicy,
    Phrase,
    RuleChange,
    own_part,
    record_under,
    rubric_under,
    without_identifiers,
)
from app.core.scoring.policy_file import check_policy, load_policy, policy_text
from app.core.scoring.policy_schema import schema_text
from app.core.scoring.rule_book import ENTRIES
from app.core.scoring.scorecard import as_json
from app.shared.result import Refusal
from tests.core.scoring.making import GREETING, RESOURCES, matcher, record, rubric

FULL = """
policy: lakeside/3
note: The night desk may hold longer.
identifiers_required: 3
identifiers_accepted: [phone, name, date_of_birth]
rules:
  V1: {severity: major, reason: "A pilot with our privacy officer."}
  Q3: {severity: off, reason: "The night desk is alone."}
rubric:
  base: default/1
  pass_mark: 75.5
  weights: {privacy: 0.5, warmth: 2}
  minimums: {harm: 3}
  not_applicable: [apology]
phrases:
  forbidden:
    - {words: "it is our policy", means: "A wall.", severity: major}
  preferred:
    - {words: "we are here for you", means: "Our promise."}
"""
EARLY = (
    ("agent", GREETING),
    ("caller", "hi i am calling about my biopsy results"),
    ("agent", "the biopsy was benign"),
    ("caller", "thank you"),
    ("agent", "goodbye"),
)
FACTS = {
    "record": {
        "name": "Ana Lopez",
        "date_of_birth": "1970-02-03",
        "facts": [{"id": "biopsy", "section": "results", "says": ["the biopsy of the breast was benign"]}],
    }
}


def judged(policy: OrganisationPolicy | None, *rows: tuple[str, str]) -> Scorecard:
    made = record(*(rows or EARLY), **FACTS)
    return score(made, matcher(), rubric_under(policy, rubric()) if policy else rubric(), policy)


def test_a_whole_policy_is_read_and_printed_and_read_again() -> None:
    policy = load_policy(FULL, "lakeside.yaml")
    assert (policy.stamp, policy.identifiers_required, policy.pass_mark) == ("lakeside/3", 3, 75.5)
    assert policy.identifiers_accepted == ("name", "date_of_birth", "phone")
    assert policy.rules["Q3"] == RuleChange("off", "The night desk is alone.")
    assert policy.forbidden == (Phrase("it is our policy", "A wall.", "major"),)
    text = policy_text(policy)
    assert load_policy(text, "again") == policy
    assert policy_text(load_policy(text, "again")) == text
    assert check_policy(policy) == policy


def test_text_changes_where_the_policy_changed_and_nowhere_else() -> None:
    policy = load_policy(FULL, "lakeside.yaml")
    before = policy_text(policy).splitlines()
    after = policy_text(replace(policy, weights={**policy.weights, "warmth": 3.0})).splitlines()
    assert [(a, b) for a, b in zip(before, after, strict=True) if a != b] == [("    warmth: 2", "    warmth: 3")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("policy: Lakeside", "policy: has to be a name"),
        ("policy: lakeside/0", "policy: has to be a name"),
        ("policy: a/1\nidentifiers_required: 0", "identifiers_required"),
        ("policy: a/1\nidentifiers_required: 8", "identifiers_required"),
        ("policy: a/1\nidentifiers_required: true", "identifiers_required"),
        ("policy: a/1\nidentifiers_accepted: [shoe_size]", "identifiers_accepted"),
        ("policy: a/1\nidentifiers_accepted: []", "identifiers_accepted"),
        ("policy: a/1\nrules: {V1: {severity: off}}", "rules.V1.reason"),
        ("policy: a/1\nrules: {V1: {severity: off, reason: ' '}}", "rules.V1.reason"),
        ("policy: a/1\nrules: {V1: {severity: mild, reason: x}}", "rules.V1.severity"),
        ("policy: a/1\nrules: {Z9: {severity: off, reason: x}}", "rules.Z9"),
        ("policy: a/1\nrules: [V1]", "rules: has to hold"),
        ("policy: a/1\nrubric: {weights: {kindness: 1}}", "kindness"),
        ("policy: a/1\nrubric: {weights: {warmth: -1}}", "weights.warmth"),
        ("policy: a/1\nrubric: {pass_mark: 101}", "pass_mark"),
        ("policy: a/1\nrubric: {base: 3}", "rubric.base"),
        ("policy: a/1\ncolour: red", "colour: is not known"),
        ("policy: a/1\nphrases: {forbidden: [{words: '...', means: x}]}", "phrases.forbidden[0].words"),
        ("policy: a/1\nphrases: {forbidden: [{words: no, means: x}]}", "phrases.forbidden[0].words"),
        ("policy: a/1\nphrases: {preferred: [{words: hello}]}", "phrases.preferred[0].means"),
        (
            "policy: a/1\nphrases: {preferred: [{words: hi, means: x}, {words: Hi, means: y}]}",
            "phrases.preferred[1].words",
        ),
        (
            "policy: a/1\nphrases: {preferred: [{words: hi, means: x, severity: major}]}",
            "phrases.preferred[0].severity",
        ),
        ("just words", "holds no policy"),
        ("", "holds no policy"),
        ("a: [", "not readable YAML"),
        ("[" * 3000, "nested too deeply"),
        ("x" * 200_000, "longer than"),
    ],
)
def test_what_is_wrong_is_named_by_its_key(text: str, place: str) -> None:
    with pytest.raises(Refusal) as refused:
        load_policy(text, "p.yaml")
    assert place in refused.value.sentence
    assert refused.value.sentence.startswith("p.yaml")
    assert refused.value.sentence.endswith(".")


@pytest.mark.parametrize("text", ['{"identifiers_required": 3}', "identifiers_required: 3"])
def test_the_older_small_form_still_opens(text: str) -> None:
    policy = load_policy(text, "p.json")
    assert (policy.stamp, policy.identifiers_required, policy.base) == ("unnamed/1", 3, "")
    assert load_policy("{}", "p.json").identifiers_required == 2


def test_a_lowered_rule_says_what_it_was_who_changed_it_and_why() -> None:
    before, after = judged(None), judged(load_policy(FULL, "p"))
    assert [(one.rule, one.severity) for one in before.privacy_findings] == [("V1", "fatal")]
    (lowered,) = after.privacy_findings
    assert lowered.severity == "major"
    assert {key: lowered.details[key] for key in ("policy", "policy_from", "policy_to", "policy_reason")} == {
        "policy": "lakeside/3",
        "policy_from": "fatal",
        "policy_to": "major",
        "policy_reason": "A pilot with our privacy officer.",
    }
    assert (before.privacy, after.privacy) == (0.0, 75.0)


def test_a_rule_is_switched_off_or_raised() -> None:
    off = OrganisationPolicy("a", rules={"V1": RuleChange("off", "A pilot.")})
    assert judged(off).privacy_findings == ()
    cold = (*EARLY[:2], ("agent", "one moment"), ("caller", "all right"), ("agent", "goodbye"))
    plain_card = judged(None, *(("agent", "hello"), *cold[1:]))
    raised = judged(
        OrganisationPolicy("a", rules={"P1": RuleChange("fatal", "We are proud of our name.")}),
        *(("agent", "hello"), *cold[1:]),
    )
    assert [one.severity for one in plain_card.process_findings if one.rule == "P1"] == ["minor"]
    assert [one.severity for one in raised.process_findings if one.rule == "P1"] == ["fatal"]
    assert not raised.passed


def test_the_card_says_which_policy_judged_it_and_only_then() -> None:
    assert judged(OrganisationPolicy("lakeside", 3)).policy == "lakeside/3"
    assert as_json(judged(OrganisationPolicy("lakeside", 3)))["policy"] == "lakeside/3"
    assert "policy" not in as_json(judged(None))


def test_identifiers_of_the_policy_replace_the_record_s_unless_it_names_none() -> None:
    made = record(*EARLY).model_copy(update={"policy": Policy(identifiers_required=4)})
    asked = OrganisationPolicy("a", identifiers_required=3, identifiers_accepted=("name", "phone"))
    assert record_under(made, asked).policy == Policy(identifiers_required=3, identifiers_accepted=("name", "phone"))
    assert record_under(made, without_identifiers(asked)) is made


def test_what_a_record_changes_itself_goes_on_top_of_the_policy() -> None:
    base = rubric()
    recorded = {"base": "default/1", "pass_mark": 70, "weights": {**base.weights, "warmth": 5}, "minimums": {"harm": 2}}
    own = own_part(base, recorded)
    assert own == {"weights": {"warmth": 5}, "minimums": {"harm": 2}}
    policy = OrganisationPolicy("a", pass_mark=80, weights={"warmth": 2, "harm": 3}, minimums={"harm": 4})
    found = rubric_under(policy, base, own)
    assert (found.pass_mark, found.weights["warmth"], found.weights["harm"], found.minimums) == (80, 5, 3, {"harm": 2})
    assert own_part(Rubric(), None) == {}


def test_every_rule_that_is_found_stands_in_the_book() -> None:
    from app.core.scoring.privacy.rules import ALONE

    names = {rule.__module__.rsplit(".", maxsplit=1)[-1].upper() for rule in ALONE}
    assert names | {"B1", "D1", "Q2", "Q3", "Q4", "P1"} == set(ENTRIES)


def test_the_published_schema_and_the_shipped_policy_are_current() -> None:
    folder = RESOURCES / "policies"
    assert (folder / "schema.json").read_text(encoding="utf-8") == schema_text()
    shipped = (folder / "default.yaml").read_text(encoding="utf-8")
    assert policy_text(load_policy(shipped, "default.yaml")) == shipped
    example = (folder / "README.md").read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    assert load_policy(example, "README.md").stamp == "lakeside/3"
