"""The scorecard's lanes, readings and points in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from app.adapters.files.resources import resource_text
from app.core.scoring.explain import Explanations, load_explanations
from app.core.scoring.model import Scorecard, Understood, VerificationStep
from app.ui.kit.shapes import MomentChosen
from app.ui.kit.theme import Theme
from app.ui.trainee.scorecard.lanes import CONTACT, lanes
from app.ui.trainee.scorecard.readings import reading
from app.ui.trainee.scorecard.state import CardInputs, derive
from app.ui.trainee.scorecard.view import ScorecardView
from app.ui.trainee.scorecard.words import finding_line, judged_by, lane, sureness
from tests.core.scoring.making import card, record

ROWS = (
    ("agent", "thank you for calling lakeside this is dana"),
    ("caller", "this is ana lopez i am so worried"),
    ("agent", "your biopsy came back benign"),
    ("caller", "february third nineteen seventy"),
)
CHART = {
    "name": "Ana Lopez",
    "date_of_birth": "1970-02-03",
    "facts": [{"id": "biopsy", "section": "results", "says": ["your biopsy came back benign"]}],
}


def texts(language: str = "en") -> Explanations:
    return load_explanations(resource_text(f"explanations/{language}.yaml"))


def judged() -> Scorecard:
    return card(*ROWS, record=CHART)


def inputs(made: Scorecard | None = None) -> CardInputs:
    return CardInputs("Nine days", record(*ROWS, record=CHART), made or judged())


def test_each_identifier_has_a_lane_and_the_contact_comes_last() -> None:
    made = lanes(judged())
    assert [one.name for one in made] == ["name", "date_of_birth", CONTACT]
    told, verified = made[-1].steps
    assert (told.what, told.early, verified.what) == ("first_disclosure", True, "verified")
    assert lane(made[-1]).marks[0].tone == "bad"
    assert "before enough had matched" in lane(made[-1]).marks[0].text


def test_what_was_told_after_verification_is_not_early() -> None:
    late = replace(judged(), verified_event=1, verification=(VerificationStep(2, 20.0, "first_disclosure"),))
    assert [step.early for step in lanes(late)[0].steps] == [False]
    assert lanes(replace(judged(), verification=())) == ()


def test_a_point_says_everything_that_a_person_needs() -> None:
    point = next(point for group in derive(inputs()).groups for point in group.points if point.rule == "V1")
    line = finding_line(point, texts())
    assert line.title == "Told before verification"
    assert line.why == "Something about the test results was told when the name had matched; the policy requires 2."
    assert line.instead.startswith("Verify first")
    assert line.source.startswith("Rule V1  ·  45 CFR 164.514(h)")
    assert line.source.endswith("know who is asking before you tell anything")
    assert line.sureness in ("very sure", "fairly sure", "likely")
    assert finding_line(point, texts("es")).title == "Se informó antes de verificar"


@pytest.mark.parametrize(
    ("confidence", "words"), [(0.95, "very sure"), (0.8, "fairly sure"), (0.6, "likely"), (0.4, "unsure")]
)
def test_confidence_is_said_in_words(confidence: float, words: str) -> None:
    assert sureness(confidence) == words


@pytest.mark.parametrize(
    ("one", "name", "text"),
    [
        (Understood(1, "identifier", "name", "ana lopez", "match"), "Gives", "the name: matches"),
        (Understood(1, "identifier", "phone", "", "unread"), "Gives", "the phone number: could not be made out"),
        (Understood(2, "told", "results", "benign", "confirmed"), "Tells of", "the test results: by a yes"),
        (Understood(2, "told", "", "he is here", "presence"), "Tells of", "being a patient here"),
        (Understood(2, "asked", "full_ssn"), "Asks for", "the full Social Security number"),
        (Understood(1, "claim", "child", "her son"), "Says to be", "the patient's child"),
        (Understood(1, "claim", "employer", "his boss"), "Says to be", "an employer"),
        (Understood(1, "feeling", "fear", "", "missed"), "Feels", "fear: not answered"),
        (Understood(2, "label", "jargon", "npo"), "Shows", "jargon"),
        (Understood(2, "label", "orientation", "next"), "Shows", "saying what comes next"),
        (Understood(2, "act", "ask_identifier:name"), "Does", "ask identifier: name"),
    ],
)
def test_what_was_understood_in_words(one: Understood, name: str, text: str) -> None:
    made = reading(one, texts())
    assert (made.name, made.text, made.words) == (name, text, one.words)


def test_it_says_which_versions_judged() -> None:
    props = derive(inputs(replace(judged(), policy="lakeside/3")))
    said = judged_by(props.judged_by)
    assert said.startswith("Judged by rules hipaa/1")
    assert "policy lakeside/3" in said
    assert "policy" not in judged_by(derive(inputs()).judged_by)


def test_choosing_a_line_shows_how_it_was_read(theme: Theme) -> None:
    page = ScorecardView(theme, inputs(), texts())
    page.transcript.chosen.emit("1")
    assert ("Gives", "the name: matches") in page.understood.shown
    assert "the name: matches" in page.understood.accessibleDescription()
    page.transcript.chosen.emit("2")
    assert any(name == "Tells of" and text == "the test results" for name, text in page.understood.shown)
    page.lanes.chosen.emit(MomentChosen(0))
    assert {name for name, _ in page.understood.shown} <= {"Does", "Shows"}


def test_the_page_says_its_points_in_the_language_of_its_texts(theme: Theme) -> None:
    page = ScorecardView(theme, inputs(), texts("es"))
    said = [label.text() for label in page.findings.findChildren(QLabel)]
    assert "Se informó antes de verificar" in said
    assert any(text.startswith("Verifique primero") for text in said)
