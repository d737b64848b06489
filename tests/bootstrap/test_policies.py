"""The policy in force judges new attempts; each attempt stays with the version that judged it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.activities.policy.rejudging import Progress
from app.adapters.files.resources import resource_text
from app.adapters.storage.store import Storage, open_in_memory
from app.bootstrap.policies import PolicyShelf, identifiers_of
from app.bootstrap.scenarios import load_playable
from app.bootstrap.understanding import Mind
from app.core.record.model import CallRecord, Policy
from app.core.record.write import head_json
from app.core.scoring.policy import OrganisationPolicy, Phrase
from app.core.scoring.scorecard import as_json
from app.shared.clock import SystemClock
from app.shared.result import Refusal
from tests.core.scoring.making import GREETING, matcher, record

STRICT = OrganisationPolicy("lakeside", 1, forbidden=(Phrase("calm down", "It stings.", "fatal"),))
MILD = replace(STRICT, version=2, forbidden=())
ROWS = (("agent", GREETING), ("caller", "hi"), ("agent", "calm down please"), ("caller", "all right"))


@pytest.fixture
def storage() -> Iterator[Storage]:
    made = open_in_memory(SystemClock())
    yield made
    made.close()


def shelf(storage: Storage) -> PolicyShelf:
    return PolicyShelf(storage, lambda: Mind(matcher()))


def play(storage: Storage, made: CallRecord) -> None:
    storage.journal.begin(made.id, head_json(made))
    for index, event in enumerate(made.events):
        storage.journal.append(made.id, index, event)
    storage.journal.finish(made.id, as_json(shelf(storage).judge_in_force()(made)))
    storage.flush()


def test_an_attempt_keeps_the_version_that_judged_it(storage: Storage) -> None:
    policies = shelf(storage)
    made = record(*ROWS)
    policies.save(STRICT)
    policies.save(MILD)
    policies.put_in_force("lakeside/1")
    play(storage, made)
    policies.put_in_force("lakeside/2")
    again = policies.judge_as_it_stands(made)
    assert (again.policy, again.passed) == ("lakeside/1", False)
    assert as_json(again) == storage.attempts.scorecard("made")


def test_applying_a_preview_changes_what_stands(storage: Storage) -> None:
    policies = shelf(storage)
    made = record(*ROWS)
    play(storage, made)
    assert policies.judge_as_it_stands(made).policy == ""
    policies.save(STRICT)
    seen = policies.preview(STRICT, Progress())
    assert [one.passed for one in seen.changes] == [(True, False)]
    assert policies.apply(seen) == 1
    assert policies.judge_as_it_stands(made).policy == "lakeside/1"
    assert as_json(policies.judge_as_it_stands(made)) == storage.attempts.scorecard("made")
    assert [one.policy for one in storage.judgements.of("made")] == ["", "lakeside/1"]


def test_an_attempt_without_a_scorecard_is_judged_by_the_policy_in_force(storage: Storage) -> None:
    policies = shelf(storage)
    policies.save(STRICT)
    policies.put_in_force("lakeside/1")
    assert policies.judge_as_it_stands(record(*ROWS, id="never stored")).policy == "lakeside/1"


def test_the_shipped_policy_changes_no_verdict(storage: Storage) -> None:
    policies = shelf(storage)
    made = record(*ROWS)
    bare, shipped = policies.judge(made, None), policies.judge(made, policies.shipped())
    assert replace(shipped, policy="") == bare


def test_scenarios_are_played_by_the_organisation_s_identifiers_where_the_caller_can_meet_them() -> None:
    assert identifiers_of(None) is None
    assert identifiers_of(STRICT) is None
    three = identifiers_of(replace(STRICT, identifiers_required=3))
    assert three is not None
    assert load_playable("lab-results", policy=three).scenario.policy == three
    seven = Policy(identifiers_required=7)
    assert load_playable("lab-results", policy=seven).scenario.policy.identifiers_required == 2


def test_an_unknown_base_is_refused(storage: Storage) -> None:
    with pytest.raises(Refusal, match="harbor/9"):
        shelf(storage).base("harbor/9")
    with pytest.raises(Refusal, match="policy lakeside/1"):
        shelf(storage).judge(record(*ROWS), replace(STRICT, base="harbor/9"))


def test_the_shipped_file_is_what_the_page_begins_with(storage: Storage, tmp_path: Path) -> None:
    policies = shelf(storage)
    path = tmp_path / "kindline.yaml"
    policies.save_file(path, policies.shipped())
    assert path.read_text(encoding="utf-8") == resource_text("policies/default.yaml")
    assert policies.load_file(path) == policies.shipped()
