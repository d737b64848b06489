"""Policies and scorecards in the database: written once, side by side, all or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.adapters.storage.store import Storage, open_in_memory, open_storage
from app.core.record.model import CallRecord
from app.core.scoring.judge import score
from app.core.scoring.policy import OrganisationPolicy, RuleChange
from app.core.scoring.policy_file import policy_text
from app.shared.result import Refusal
from tests.adapters.storage.helpers import CARD, Fault, HandClock, head, said
from tests.core.scoring.making import matcher, rubric

FIRST = OrganisationPolicy("lakeside", 1, "As we begin.", 3, rules={"Q3": RuleChange("off", "The desk is alone.")})
SECOND = replace(FIRST, version=2, note="Two are enough.", identifiers_required=2)


@pytest.fixture
def store() -> Iterator[Storage]:
    made = open_in_memory(HandClock())
    yield made
    made.close()


def played(store: Storage, name: str = "a") -> CallRecord:
    store.journal.begin(name, head(name))
    store.journal.append(name, 0, said(0, "hello"))
    store.journal.finish(name, CARD)
    store.flush()
    return store.attempts.record(name)


def test_versions_come_back_newest_first_and_word_for_word(tmp_path: Path) -> None:
    store = open_storage(tmp_path, HandClock())
    store.policies.save(FIRST)
    store.policies.save(SECOND)
    store.close()
    again = open_storage(tmp_path, HandClock())
    assert [one.policy for one in again.policies.versions()] == [SECOND, FIRST]
    assert [one.stamp for one in again.policies.versions()] == ["lakeside/2", "lakeside/1"]
    assert policy_text(again.policies.versions()[1].policy) == policy_text(FIRST)
    assert again.policies.version("lakeside/1") == FIRST
    assert again.policies.version("harbor/1") is None
    again.close()


def test_a_saved_version_never_changes(store: Storage) -> None:
    store.policies.save(FIRST)
    with pytest.raises(Refusal, match="next number") as refused:
        store.policies.save(replace(FIRST, identifiers_required=1))
    assert refused.value.code == "policy.taken"
    assert [one.policy for one in store.policies.versions()] == [FIRST]


def test_one_version_is_in_force_until_another_or_none_is(store: Storage) -> None:
    assert store.policies.in_force() is None
    store.policies.save(FIRST)
    store.policies.save(SECOND)
    assert store.policies.in_force() is None
    store.policies.put_in_force("lakeside/1")
    store.policies.put_in_force("lakeside/2")
    assert store.policies.in_force() == SECOND
    with pytest.raises(Refusal, match="no version harbor/1"):
        store.policies.put_in_force("harbor/1")
    assert store.policies.in_force() == SECOND
    store.policies.put_in_force(None)
    assert store.policies.in_force() is None


def test_a_later_scorecard_counts_and_the_earlier_stays_readable(store: Storage) -> None:
    record = played(store)
    store.judgements.add({"a": score(record, matcher(), rubric(), SECOND)})
    first, second = store.judgements.of("a")
    assert (first.kind, first.policy, first.scorecard) == ("played", "", CARD)
    assert (second.kind, second.policy) == ("policy", "lakeside/2")
    assert store.judgements.standing("a") == second
    assert store.attempts.scorecard("a") == second.scorecard
    (line,) = store.attempts.recent()
    assert (line.score, line.score == CARD["score"]) == (second.scorecard["score"], False)
    assert store.judgements.attempts() == ("a",)


def test_corrected_words_are_kept_beside_what_was_heard(store: Storage) -> None:
    record = played(store)
    card = score(record, matcher(), rubric())
    store.judgements.add_corrected("a", 0, "hello", "hello there", card)
    _, corrected = store.judgements.of("a")
    assert corrected.kind == "correction"
    assert corrected.correction is not None
    assert (corrected.correction.position, corrected.correction.heard, corrected.correction.said) == (
        0,
        "hello",
        "hello there",
    )
    standing = store.judgements.standing("a")
    assert standing is not None
    assert standing.kind == "played"
    assert store.attempts.record("a") == record


def test_unfinished_attempts_have_nothing_to_judge_again(store: Storage) -> None:
    store.journal.begin("left", head("left"))
    store.journal.finish("left", None)
    store.flush()
    assert store.judgements.attempts() == ()
    assert store.judgements.of("left") == ()
    assert store.judgements.standing("left") is None


def test_all_cards_are_kept_or_none(store: Storage) -> None:
    card = score(played(store), matcher(), rubric(), FIRST)
    with pytest.raises(Refusal, match="no attempt gone"):
        store.judgements.add({"a": card, "gone": card})
    assert len(store.judgements.of("a")) == 1


def test_a_full_disk_is_a_sentence_and_changes_nothing(tmp_path: Path) -> None:
    fault = Fault()
    store = open_storage(tmp_path, HandClock(), fault.connect)
    store.policies.save(FIRST)
    fault.error = sqlite3.OperationalError("database or disk is full")
    with pytest.raises(Refusal, match="full"):
        store.policies.save(SECOND)
    with pytest.raises(Refusal, match="full"):
        store.policies.put_in_force("lakeside/1")
    fault.error = None
    assert [one.policy for one in store.policies.versions()] == [FIRST]
    assert store.policies.in_force() is None
    store.close()


def test_the_sample_of_version_2_holds_its_policy_and_both_cards(tmp_path: Path) -> None:
    sample = Path(__file__).resolve().parents[2] / "samples" / "databases" / "version-0002.db"
    (tmp_path / "kindline.db").write_bytes(sample.read_bytes())
    store = open_storage(tmp_path, HandClock())
    found = store.policies.in_force()
    assert found is not None
    assert (found.stamp, found.identifiers_required) == ("lakeside/1", 3)
    first, second = store.judgements.of("attempt-done")
    assert (first.scorecard["score"], second.scorecard["score"], second.policy) == (91.5, 90.0, "lakeside/1")
    assert second.correction is not None
    assert second.correction.said.endswith("this is dana")
    store.close()
