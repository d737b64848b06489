"""An organisation's own words: found where they are meant, and nowhere else."""

from __future__ import annotations

import pytest

from app.core.record.model import Word
from app.core.scoring.judge import score
from app.core.scoring.phrases import said
from app.core.scoring.policy import OrganisationPolicy, Phrase
from tests.core.scoring.making import GREETING, matcher, record, rubric

POLICY = OrganisationPolicy(
    "lakeside",
    2,
    forbidden=(Phrase("That is our policy", "It shuts the door.", "major"), Phrase("calm down", "It stings.")),
    preferred=(Phrase("we are here for you", "Our promise."),),
)


@pytest.mark.parametrize(
    "text",
    [
        "i am afraid that is our policy",
        "Well, THAT'S our policy!",
        "that is, our policy",
        "nothing to be done; that is our policy, sorry.",
    ],
)
def test_case_and_punctuation_make_no_difference(text: str) -> None:
    assert said("That is our policy", text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "that is our police",
        "is that our new policy",
        'my colleague wrote "that is our policy" on a card',
        "they told you that is our policy",
        "i will not tell you that is our policy",
        "",
        "…",
    ],
)
def test_other_words_quotations_and_denials_do_not_count(text: str) -> None:
    assert said("That is our policy", text) is None


def test_a_phrase_that_is_itself_a_denial_is_found() -> None:
    assert said("I can't help you", "sorry but I cannot help you with that") == "I cannot help you"


def test_a_forbidden_phrase_is_a_process_finding_at_its_first_turn() -> None:
    rows = (
        ("agent", GREETING),
        ("caller", "i want to speak to somebody and calm down is not what i need to hear"),
        ("agent", "please calm down, that is our policy"),
        ("caller", "fine"),
        ("agent", "calm down"),
    )
    card = score(record(*rows), matcher(), rubric(), POLICY)
    found = [(one.rule, one.event, one.severity, one.words, one.details["phrase"]) for one in card.process_findings]
    assert [one for one in found if one[0] == "P2"] == [
        ("P2", 2, "major", "that is our policy", "That is our policy"),
        ("P2", 2, "minor", "calm down", "calm down"),
    ]
    assert all(one.details["means"] for one in card.process_findings if one.rule == "P2")
    assert card.preferred_missing == ("we are here for you",)


def test_a_preferred_phrase_costs_nothing_when_it_is_missing() -> None:
    rows = (("agent", GREETING), ("caller", "hi"), ("agent", "good day"))
    without = score(record(*rows), matcher(), rubric(), POLICY)
    with_it = score(record(*rows[:2], ("agent", "We are here for you. good day")), matcher(), rubric(), POLICY)
    assert with_it.preferred_missing == ()
    assert (without.process, without.process_findings) == (with_it.process, with_it.process_findings)


def test_doubtfully_heard_words_wait_for_a_person() -> None:
    words = tuple(
        Word(text=text, start=20.0, end=20.5, confidence=sure) for text, sure in (("calm", 0.4), ("down", 0.9))
    )
    made = record(("agent", GREETING), ("caller", "hi"), ("agent", "calm down"))
    doubtful = made.events[2].model_copy(update={"words": words})
    card = score(made.model_copy(update={"events": (*made.events[:2], doubtful)}), matcher(), rubric(), POLICY)
    (one,) = [one for one in card.process_findings if one.rule == "P2"]
    assert one.needs_review
    assert one.confidence == 0.4
    assert card.process >= 92.0
