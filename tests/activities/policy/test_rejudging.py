"""Old attempts under a candidate: seen first, kept beside the older cards only when applied."""

from __future__ import annotations

import pytest

from app.activities.policy.correcting import corrected_record, rejudge_corrected
from app.activities.policy.rejudging import Preview, Progress, apply, preview
from app.core.record.model import CallRecord, Utterance
from app.core.scoring.judge import score
from app.core.scoring.model import Scorecard
from app.core.scoring.policy import OrganisationPolicy, Phrase, RuleChange, rubric_under
from app.shared.result import Refusal
from tests.activities.policy.fakes import PaperJudgements
from tests.core.scoring.making import GREETING, matcher, record, rubric

RUDE = (("agent", GREETING), ("caller", "hi there"), ("agent", "please calm down"), ("caller", "i am calm"))
KIND = (("agent", GREETING), ("caller", "hi there"), ("agent", "good to hear from you"), ("caller", "thank you"))
CANDIDATE = OrganisationPolicy("lakeside", 2, forbidden=(Phrase("calm down", "It stings.", "fatal"),))


def judge(made: CallRecord, policy: OrganisationPolicy | None = None) -> Scorecard:
    return score(made, matcher(), rubric_under(policy, rubric()) if policy else rubric(), policy)


@pytest.fixture
def kept() -> PaperJudgements:
    made = PaperJudgements()
    for name, rows in (("rude", RUDE), ("kind", KIND)):
        played = record(*rows, id=name)
        made.play(played, judge(played))
    return made


def test_a_preview_says_what_would_change_and_keeps_nothing(kept: PaperJudgements) -> None:
    progress = Progress()
    seen = preview(CANDIDATE, kept, judge, progress)
    (rude,) = seen.changes
    assert (rude.attempt, rude.passed) == ("rude", (True, False))
    assert [(one.rule, one.event, one.before, one.after) for one in rude.findings] == [("P2", 2, None, "fatal")]
    assert rude.score[1] < rude.score[0]
    assert [name for name, _, _ in rude.figures] == ["process"]
    assert (seen.judged, seen.of, seen.verdicts, progress.share) == (2, 2, (0, 1), 1.0)
    assert all(len(cards) == 1 for cards in kept.cards.values())


def test_applied_cards_stand_beside_the_older_ones(kept: PaperJudgements) -> None:
    assert apply(preview(CANDIDATE, kept, judge, Progress()), kept) == 2
    assert [(one.kind, one.policy) for one in kept.of("rude")] == [("played", ""), ("policy", "lakeside/2")]
    standing = kept.standing("rude")
    assert standing is not None
    assert standing.scorecard["passed"] is False
    again = preview(OrganisationPolicy("lakeside", 3), kept, judge, Progress())
    assert [one.passed for one in again.changes if one.attempt == "rude"] == [(False, True)]


def test_a_cancelled_preview_stops_and_cannot_be_applied(kept: PaperJudgements) -> None:
    progress = Progress()

    def slow(made: CallRecord, policy: OrganisationPolicy) -> Scorecard:
        progress.cancel()
        return judge(made, policy)

    seen = preview(CANDIDATE, kept, slow, progress)
    assert (seen.judged, seen.of, seen.cancelled) == (1, 2, True)
    with pytest.raises(Refusal, match="1 of 2"):
        apply(seen, kept)
    assert all(len(cards) == 1 for cards in kept.cards.values())


def test_an_attempt_that_cannot_be_read_does_not_stop_the_others(kept: PaperJudgements) -> None:
    del kept.records["rude"]
    seen = preview(CANDIDATE, kept, judge, Progress())
    assert (seen.judged, seen.changes) == (2, ())
    assert seen.refused == (("rude", "There is no attempt rude in the history."),)


def test_nothing_to_judge_is_a_preview_without_changes() -> None:
    seen = preview(CANDIDATE, PaperJudgements(), judge, progress := Progress())
    assert (seen.judged, seen.of, progress.share) == (0, 0, None)
    assert apply(Preview(CANDIDATE, 0, 0, ()), PaperJudgements()) == 0


def test_corrected_words_judge_again_and_both_are_kept(kept: PaperJudgements) -> None:
    lenient = OrganisationPolicy("lakeside", 2, CANDIDATE.note, forbidden=CANDIDATE.forbidden)

    def under(made: CallRecord) -> Scorecard:
        return judge(made, lenient)

    card = rejudge_corrected("rude", 2, "please  come round", kept, under)
    assert card.passed
    first, second = kept.of("rude")
    assert (first.kind, second.kind) == ("played", "correction")
    assert second.correction is not None
    assert (second.correction.position, second.correction.heard, second.correction.said) == (
        2,
        "please calm down",
        "please come round",
    )
    heard = kept.record("rude").events[2]
    assert isinstance(heard, Utterance)
    assert heard.say == "please calm down"


def test_corrections_add_up(kept: PaperJudgements) -> None:
    rejudge_corrected("rude", 2, "please come round", kept, judge)
    rejudge_corrected("rude", 3, "i am coming", kept, judge)
    rejudge_corrected("rude", 2, "please come by", kept, judge)
    now = corrected_record(kept.record("rude"), kept.of("rude"))
    assert [event.say for event in now.events[2:] if isinstance(event, Utterance)] == ["please come by", "i am coming"]
    assert kept.of("rude")[-1].correction.heard == "please come round"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("position", "said", "code"),
    [
        (9, "hello", "no_words"),
        (-1, "hello", "no_words"),
        (2, "  ", "length"),
        (2, "x" * 6000, "length"),
        (2, " please calm   down ", "same"),
    ],
)
def test_a_correction_that_is_none_is_refused(kept: PaperJudgements, position: int, said: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        rejudge_corrected("rude", position, said, kept, judge)
    assert refused.value.code == f"correction.{code}"
    assert len(kept.of("rude")) == 1


def test_a_rule_that_waits_for_a_person_is_shown_as_such(kept: PaperJudgements) -> None:
    raised = OrganisationPolicy("a", rules={"P1": RuleChange("major", "Our name matters.")})
    seen = preview(raised, kept, judge, Progress())
    assert seen.changes == ()
