"""Verification over time and what was understood in each turn."""

from __future__ import annotations

from typing import Any

from app.core.scoring.model import Scorecard, Understood
from app.core.scoring.scorecard import as_json
from tests.core.scoring.making import GREETING, card, feels

CHART: dict[str, Any] = {
    "name": "Ana Lopez",
    "date_of_birth": "1970-02-03",
    "address": "12 Birch Lane, Dayton",
    "facts": [{"id": "biopsy", "section": "results", "says": ["your biopsy came back benign"]}],
}
CALL: tuple[tuple[Any, ...], ...] = (
    ("agent", GREETING),
    feels("i am scared about my biopsy"),
    ("agent", "i am so sorry you have had to wait may i have your full name and date of birth"),
    ("caller", "ana lopez march fifth nineteen seventy"),
    ("agent", "could you say the date of birth once more please"),
    ("caller", "february third nineteen seventy"),
    ("do", "mark_verified"),
    ("agent", "your biopsy came back benign"),
)


def judged(*rows: tuple[Any, ...]) -> Scorecard:
    return card(*(rows or CALL), record=CHART)


def steps(made: Scorecard) -> list[tuple[int, str, tuple[str, ...]]]:
    return [(step.event, step.what, step.classes) for step in made.verification]


def of(made: Scorecard, event: int, kind: str) -> list[Understood]:
    return [one for one in made.understood if (one.event, one.kind) == (event, kind)]


def test_verification_is_told_step_by_step() -> None:
    assert steps(judged()) == [
        (2, "asked", ("date_of_birth", "name")),
        (3, "mismatched", ("date_of_birth",)),
        (3, "matched", ("name",)),
        (4, "asked", ("date_of_birth",)),
        (5, "matched", ("date_of_birth",)),
        (5, "verified", ()),
        (6, "marked", ()),
        (7, "first_disclosure", ()),
    ]
    assert [step.t for step in judged().verification][-1] == 70.0


def test_what_is_read_out_is_a_step() -> None:
    made = judged(*CALL[:2], ("agent", "is it still 12 birch lane in dayton"), ("caller", "yes"))
    assert (2, "read_out", ("address",)) in steps(made)
    assert [one.code for one in of(made, 2, "read_out")] == ["address"]


def test_a_contact_with_nothing_has_no_steps() -> None:
    assert judged(("agent", GREETING)).verification == ()


def test_an_agents_turn_shows_acts_labels_and_what_was_told() -> None:
    made = judged()
    assert {one.code for one in of(made, 2, "asked")} == {"name", "date_of_birth"}
    apology = next(one for one in of(made, 2, "label") if one.code == "apology")
    assert apology.detail == "good"
    assert "sorry" in apology.words
    assert [(one.code, one.detail) for one in of(made, 7, "told")] == [("results", "told")]
    assert "benign" in of(made, 7, "told")[0].words
    acts = {act for turn in made.turns for act in turn.acts}
    assert {one.code for one in made.understood if one.kind == "act"} == acts


def test_a_callers_turn_shows_identifiers_feelings_and_claims() -> None:
    made = judged(*CALL, ("caller", "i am her daughter by the way"))
    assert {(one.code, one.detail) for one in of(made, 3, "identifier")} == {
        ("name", "match"),
        ("date_of_birth", "mismatch"),
    }
    assert [(one.code, one.detail) for one in of(made, 1, "feeling")] == [("fear", "taken")]
    assert [one.code for one in of(made, 8, "claim")] == ["child"]


def test_it_is_in_order_and_in_the_file() -> None:
    made = judged()
    assert [one.event for one in made.understood] == sorted(one.event for one in made.understood)
    data = as_json(made)
    assert data["understood"][0].keys() == {"event", "kind", "code", "words", "detail"}
    assert data["privacy"]["verification"][0] == {
        "event": 2, "t": 20.0, "what": "asked", "classes": ["date_of_birth", "name"],
    }  # fmt: skip


def test_that_somebody_is_a_patient_is_told_to_others_alone() -> None:
    rows = (
        ("agent", GREETING),
        ("caller", "is ana lopez in there today"),
        ("agent", "yes ana lopez is a patient here"),
    )
    stranger = card(*rows, record=CHART, caller={"relationship": "friend", "reason": []})
    self_ = card(*rows, record=CHART)
    assert [one.detail for one in stranger.understood if one.kind == "told"] == ["presence"]
    assert (2, "first_disclosure", ()) in steps(stranger)
    assert not any(what == "first_disclosure" for _, what, _ in steps(self_))
