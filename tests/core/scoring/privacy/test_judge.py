"""Judging as a whole: precedence, doubt, order, unknown things and odd records."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from app.core.record.model import Utterance, Word
from app.core.scoring.privacy import find
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings, same_again

CALL = "A: county clinic\nC: i am the husband of teresa vogel\n"
TOLD = "A: her biopsy was benign"


def test_one_disclosure_stays_under_the_most_specific_rule(matcher: Matcher) -> None:
    assert set(findings(contact(CALL + TOLD, "spouse"), matcher)) == {"T3"}
    restricted = contact(CALL + TOLD, "spouse", restrictions=["nothing about results to family"])
    assert set(findings(restricted, matcher)) == {"T8"}


def test_separate_wrongs_are_separate_findings(matcher: Matcher) -> None:
    found = findings(contact("A: county clinic\nC: teresa vogel\ndo mark_verified\nA: the biopsy was benign"), matcher)
    assert set(found) == {"V1", "V3", "V5"}


def test_every_finding_explains_itself(matcher: Matcher) -> None:
    outcome = find(contact(CALL + TOLD + "\ndo change_record address\nC: i want to end my life", "spouse"), matcher)
    assert len(outcome.findings) >= 3
    for found in outcome.findings:
        assert found.code
        assert found.words
        assert found.code.startswith("privacy.")
        assert found.citation
        assert 0 < found.confidence < 1
    assert [f.event for f in outcome.findings] == sorted(f.event for f in outcome.findings)


def test_the_same_record_gives_the_same_outcome(matcher: Matcher) -> None:
    record = contact(CALL + TOLD, "spouse")
    assert find(record, matcher) == find(same_again(record), matcher)


def test_the_first_half_of_a_value_is_completed_later(matcher: Matcher) -> None:
    script = "A: name and date of birth\nC: teresa vogel the nineteenth of april\nA: and the year\nC: sixty seven\ndo mark_verified"
    outcome = find(contact(script), matcher)
    assert (outcome.verified_event, outcome.findings) == (3, ())


def test_identifiers_say_what_was_given_last(matcher: Matcher) -> None:
    script = (
        "A: name and date of birth\nC: teresa vogel april nineteenth sixty eight\nC: sorry april nineteenth sixty seven"
    )
    outcome = find(contact(script), matcher)
    assert outcome.identifiers == {"date_of_birth": "match", "name": "match"}
    assert outcome.verified_event == 2


def test_a_name_alone_never_verifies(matcher: Matcher) -> None:
    outcome = find(contact("A: name\nC: teresa vogel", policy={"identifiers_required": 1}), matcher)
    assert outcome.verified_event is None


def test_words_heard_badly_wait_for_a_person(matcher: Matcher) -> None:
    record = contact(CALL + TOLD, "spouse")
    told = record.events[2]
    assert isinstance(told, Utterance)
    words = tuple(
        Word(text=w, start=8.0 + n, end=8.5 + n, confidence=0.3 if w == "benign" else 0.9)
        for n, w in enumerate(told.say.split())
    )
    doubted = record.model_copy(update={"events": (*record.events[:2], told.model_copy(update={"words": words}))})
    assert findings(doubted, matcher)["T3"].needs_review
    assert not findings(record, matcher)["T3"].needs_review


def test_another_reading_nearly_as_likely_waits_too(matcher: Matcher) -> None:
    record = contact(CALL + TOLD, "spouse")
    told = record.events[2]
    assert isinstance(told, Utterance)
    other = told.model_copy(update={"confidence": 0.7, "alternatives": (("her bio see was better then", 0.68),)})
    assert findings(record.model_copy(update={"events": (*record.events[:2], other)}), matcher)["T3"].needs_review


def test_an_unknown_action_is_named_and_judged_as_nothing(matcher: Matcher) -> None:
    outcome = find(contact(IDENTIFIED + "do juggle"), matcher)
    assert outcome.findings == ()
    assert "juggle" in outcome.warnings[0]


def test_an_unknown_relationship_is_said_and_claims_still_count(matcher: Matcher) -> None:
    script = "A: county clinic\nC: i am her husband my wife is teresa vogel april nineteenth sixty seven\n" + TOLD
    outcome = find(contact(script, None), matcher)
    assert outcome.unknown == ("caller.relationship",)
    assert [f.rule for f in outcome.findings] == ["T3"]


@pytest.mark.parametrize("script", ["S: silence", "A: ", "C: مرحبا 👋", "do end", "A: hello\n" * 200])
def test_odd_records_are_judged_without_harm(script: str, matcher: Matcher) -> None:
    assert find(contact(script, facts=[]), matcher).findings == ()


@pytest.mark.parametrize("n", [1, 7])
def test_any_number_of_required_identifiers(n: int, matcher: Matcher) -> None:
    outcome = find(contact(IDENTIFIED, policy={"identifiers_required": n}), matcher)
    assert (outcome.verified_event is not None) == (n == 1)


def test_the_lexical_fallback_judges_too(lexical: Matcher) -> None:
    assert set(findings(contact(CALL + "A: the biopsy of the breast was benign", "spouse"), lexical)) == {"T3"}
    assert findings(contact(IDENTIFIED + "A: the biopsy of the breast was benign"), lexical) == {}


class TestMetamorphic:
    """A verdict follows meaning, not form."""

    SCRIPT = (
        "A: county clinic who is this\nC: teresa vogel i had a biopsy\nA: the biopsy came back benign\nC: thank god\n"
    )

    @pytest.mark.parametrize(
        "change",
        [
            str.upper,
            lambda s: s.replace("the biopsy", "um so the biopsy"),
            lambda s: s.replace("benign", "benign, okay?"),
        ],
    )
    def test_form_changes_nothing(self, change: object, matcher: Matcher) -> None:
        assert callable(change)
        lines = [f"{line[:3]}{change(line[3:])}" for line in self.SCRIPT.strip().splitlines()]
        assert "V1" in findings(contact("\n".join(lines)), matcher)

    def test_moving_the_words_behind_verification_changes_it(self, matcher: Matcher) -> None:
        assert "V1" not in findings(contact(IDENTIFIED + "A: the biopsy came back benign"), matcher)

    def test_falsifying_one_identifier_changes_it(self, matcher: Matcher) -> None:
        wrong = IDENTIFIED.replace("nineteenth nineteen", "eighteenth nineteen")
        assert {"V1", "V3"} <= set(findings(contact(wrong + "A: the biopsy came back benign"), matcher))
