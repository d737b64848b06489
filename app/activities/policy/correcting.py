"""Other words for what was heard: a new scorecard, and both texts and both cards are kept."""

from __future__ import annotations

from collections.abc import Callable

from app.activities.policy.ports import Judgement, Judgements
from app.core.record.model import CallRecord, Utterance
from app.core.scoring.model import Scorecard
from app.shared.result import Refusal

LONGEST = 5_000


def correct_words(record: CallRecord, position: int, said: str) -> CallRecord:
    """The record with other words for one event, which a person vouches for: no doubt of the recognizer is left on them.

    Refusal `correction.*` when the event has no words, the text is empty or too long, or nothing differs.
    """
    said = " ".join(said.split())
    event = record.events[position] if 0 <= position < len(record.events) else None
    if not isinstance(event, Utterance):
        sentence = f"Event {position} of {record.id} has no words that could be corrected; nothing was changed."
        raise Refusal("correction.no_words", sentence, event=position)
    if not said or len(said) > LONGEST:
        sentence = f"The corrected words need between 1 and {LONGEST:,} characters; nothing was changed."
        raise Refusal("correction.length", sentence, event=position)
    if said == event.say:
        raise Refusal("correction.same", "These are the words that were heard; nothing was changed.", event=position)
    changed = event.model_copy(update={"say": said, "words": (), "alternatives": (), "confidence": None})
    events = (*record.events[:position], changed, *record.events[position + 1 :])
    return record.model_copy(update={"events": events})


def corrected_record(record: CallRecord, judgements: tuple[Judgement, ...]) -> CallRecord:
    """The record as people have corrected it so far; of two corrections of one event the later counts."""
    for one in judgements:
        if one.correction is not None:
            event = record.events[one.correction.position]
            if isinstance(event, Utterance) and event.say != one.correction.said:
                record = correct_words(record, one.correction.position, one.correction.said)
    return record


def rejudge_corrected(
    attempt: str, position: int, said: str, kept: Judgements, judge: Callable[[CallRecord], Scorecard]
) -> Scorecard:
    """Judges an attempt with other words for one event, on top of earlier corrections, and keeps card and words.

    Refusal as in `correct_words`, and `storage.*`; then nothing was kept.
    """
    before = corrected_record(kept.record(attempt), kept.of(attempt))
    after = correct_words(before, position, said)
    card = judge(after)
    heard, now = before.events[position], after.events[position]
    assert isinstance(heard, Utterance)
    assert isinstance(now, Utterance)
    kept.add_corrected(attempt, position, heard.say, now.say, card)
    return card
