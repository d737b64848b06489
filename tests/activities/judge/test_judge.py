"""Streams of records, the verdict's sentence, and advice."""

from __future__ import annotations

from app.activities.judge import Tally, advice, score_records, verdict_sentence
from app.bootstrap.understanding import find_explanations
from app.shared.result import Refusal
from tests.core.scoring.making import GREETING, card, feels, matcher, record, rubric

KIND = (
    ("agent", GREETING),
    feels("i am scared about my results"),
    ("agent", "that sounds frightening i am glad you called i will stay on with you"),
)
RUDE = (("agent", GREETING), feels("i am scared about my results"), ("agent", "calm down that is our policy"))


def test_a_bad_record_does_not_stop_the_others() -> None:
    bad = Refusal("record.broken", "Line 2 is broken.")
    tally = Tally()
    made = list(score_records([record(*KIND), bad, record(*RUDE)], matcher(), lambda _: rubric(), tally))
    assert made[1] is bad
    assert (tally.judged, tally.failed, tally.refused) == (2, 0 if card(*RUDE).passed else 1, 1)


def test_records_are_pulled_one_at_a_time() -> None:
    pulled: list[int] = []

    def source():
        for number in range(3):
            pulled.append(number)
            yield record(*KIND)

    stream = score_records(source(), matcher(), lambda _: rubric(), Tally())
    next(stream)
    assert pulled == [0]


def test_the_verdict_is_a_sentence() -> None:
    assert verdict_sentence(card(*KIND), find_explanations()).startswith("Passed.")


def test_advice_groups_and_says_it_once() -> None:
    found = advice(card(*RUDE, ("do", "transfer", {"warm": False}), ("do", "note", {"what": "Done."})))
    codes = [one.code for one in found]
    assert len(codes) == len(set(codes))
    assert codes[0] == "keep_the_caller_with_you"
    assert {"write_a_clean_note", "leave_out_words_that_hurt", "answer_the_feeling"} <= set(codes)
    assert next(one for one in found if one.code == "write_a_clean_note").events == (4,)
