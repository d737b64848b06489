"""The policy page driven by clicks and keys, on a desk of paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSlider, QWidget

from app.core.scoring.policy_file import load_policy
from app.shared.result import Refusal
from app.ui.kit.jobs import JobRunner
from app.ui.shell.window import Window
from app.ui.trainer.policy.state import SECTIONS
from app.ui.trainer.policy.view import PolicyView
from tests.ui.driving import Open
from tests.ui.fakes import House, attempt
from tests.ui.trainer.fakes import FIRST, SECOND, PaperDesk


@pytest.fixture
def desk() -> PaperDesk:
    made = PaperDesk().keep(FIRST, SECOND).play()
    made.stamp = "lakeside/1"
    return made


@pytest.fixture
def window(open_house: Open, desk: PaperDesk, house: House, runner: JobRunner) -> Window:
    house.kept["policy.section"] = "versions"  # quick to make; tests go where they need to
    house.past = [attempt(1), attempt(3, "finished", False, 41.0)]
    made = open_house(policies=desk)
    made.rail.buttons["policy"].click()
    runner.drain()
    return made


def page_of(window: Window) -> PolicyView:
    page = window.page
    assert isinstance(page, PolicyView)
    return page


def save(page: PolicyView, runner: JobRunner, note: str = "a note") -> None:
    page.save.click()
    page.saving.note.setText(note)
    page.saving.keep.click()
    runner.drain()


def test_only_those_who_train_see_the_place(open_house: Open) -> None:
    assert "policy" not in open_house().rail.buttons


def test_the_page_begins_with_the_policy_in_force(window: Window) -> None:
    page = page_of(window)
    assert (page.stamp.text(), page.state.text()) == ("lakeside/1", "Saved")
    assert page.rules.required.buttons["2"].isChecked()
    assert not page.save.isEnabled()
    assert window.rail.buttons["policy"].isChecked()


def test_without_any_version_one_begins_with_the_shipped_policy(open_house: Open, runner: JobRunner) -> None:
    desk = PaperDesk()
    window = open_house(policies=desk)
    window.go("policy")
    runner.drain()
    page = page_of(window)
    assert page.stamp.text() == "kindline/1"
    save(page, runner, "As we begin.")
    assert [(one.stamp, one.policy.note) for one in desk.saved] == [("kindline/1", "As we begin.")]
    assert not page.saving.isVisible()


def test_a_rule_is_lowered_with_its_reason_and_saved(
    window: Window, desk: PaperDesk, runner: JobRunner, qtbot: Any
) -> None:
    page = page_of(window)
    page.sections.buttons["rules"].click()
    line = page.rules.rows["V1"]
    qtbot.keyClick(line.severity, Qt.Key.Key_Down)
    qtbot.keyClick(line.severity, Qt.Key.Key_Down)
    assert page.state.text() == "1 to mend"
    assert not page.save.isEnabled()
    assert line.reason.isVisible()
    qtbot.keyClicks(line.reason, "A pilot.")
    assert page.state.text() == "Changed"
    save(page, runner, "V1 in a pilot")
    saved = desk.saved[0].policy
    assert (saved.stamp, saved.note) == ("lakeside/3", "V1 in a pilot")
    assert (saved.rules["V1"].severity, saved.rules["V1"].reason) == ("minor", "A pilot.")
    assert page.state.text() == "Saved"
    assert page.stamp.text() == "lakeside/3"


def test_undo_and_redo_by_keys(window: Window, qtbot: Any) -> None:
    page = page_of(window)
    page.rules.required.buttons["4"].click()
    page.rules.accepted["address"].click()
    assert not page.rules.accepted["address"].isChecked()
    qtbot.keyClick(page.rules.required.buttons["4"], Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.rules.accepted["address"].isChecked()
    page.undo.click()
    assert page.rules.required.buttons["2"].isChecked()
    assert page.state.text() == "Saved"
    page.redo.click()
    assert page.rules.required.buttons["4"].isChecked()
    assert page.redo.isEnabled()


def test_typing_is_one_step_and_keeps_the_cursor(window: Window, qtbot: Any) -> None:
    page = page_of(window)
    page.sections.buttons["phrases"].click()
    page.phrases.forbidden.add.click()
    line = page.phrases.forbidden.rows[0]
    qtbot.keyClicks(line.words, "calm down")
    line.words.setCursorPosition(0)
    qtbot.keyClicks(line.words, "please ")
    assert line.words.text() == "please calm down"
    qtbot.keyClicks(line.means, "It stings.")
    assert page.state.text() == "Changed"
    qtbot.keyClick(line.means, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (line.means.text(), line.words.text()) == ("", "please calm down")
    page.undo.click()
    assert line.words.text() == ""
    page.phrases.forbidden.rows[0].remove.click()
    assert page.phrases.forbidden.rows == []


def test_weights_move_the_contact_for_trying(window: Window) -> None:
    page = page_of(window)
    page.sections.buttons["scoring"].click()
    before = page.scoring.preview.score.accessibleName()
    page.scoring.weights["timing"].slider.setValue(20)
    assert page.scoring.preview.score.accessibleName() != before
    assert "was" in page.scoring.preview.score.accessibleName()
    page.scoring.mark.slider.setValue(99)
    assert page.scoring.preview.verdict.text() == "Not passed"
    page.scoring.judged["timing"].click()
    assert not page.scoring.weights["timing"].isEnabled()


def test_a_version_is_compared_put_in_force_and_edited_from(window: Window, desk: PaperDesk, runner: JobRunner) -> None:
    page = page_of(window)
    page.sections.buttons["versions"].click()
    page.versions.buttons["lakeside/2", "compare"].click()
    assert page.versions.comparison.isVisible()
    page.versions.buttons["lakeside/2", "use"].click()
    runner.drain()
    assert desk.stamp == "lakeside/2"
    assert not page.versions.buttons["lakeside/2", "use"].isEnabled()
    page.versions.buttons["lakeside/2", "edit"].click()
    assert (page.stamp.text(), page.state.text()) == ("lakeside/2", "Saved")
    page.versions._none.click()
    runner.drain()
    assert desk.stamp is None


def test_past_calls_are_tried_seen_and_then_applied(window: Window, desk: PaperDesk, runner: JobRunner) -> None:
    page = page_of(window)
    page.sections.buttons["phrases"].click()
    page.phrases.forbidden.add.click()
    line = page.phrases.forbidden.rows[0]
    line.words.typed.emit("calm down")
    line.means.typed.emit("It stings.")
    line.severity.picked.emit("fatal")
    page.sections.buttons["old"].click()
    page.old.started.emit(None)
    assert page.old.progress.isVisible()
    runner.drain()
    assert page.old.failing.accessibleName().startswith("Would fail now: 1")
    assert not page.old.apply.isEnabled()
    assert all(len(cards) == 1 for cards in desk.judgements.cards.values())
    save(page, runner)
    assert page.old.apply.isEnabled()
    page.old.apply.click()
    runner.drain()
    assert [one.policy for one in desk.judgements.of("attempt-1")] == ["", "lakeside/3"]
    assert not page.old.apply.isEnabled()
    page.old.leave.click()
    assert not page.old.result.isVisible()


def test_a_change_makes_what_was_tried_stale(window: Window, runner: JobRunner) -> None:
    page = page_of(window)
    page.sections.buttons["old"].click()
    page.old.started.emit(None)
    runner.drain()
    assert page.old.apply.isEnabled()
    page.rules.required.buttons["4"].click()
    assert page.old.stale.isVisible()
    assert not page.old.apply.isEnabled()


def test_trying_can_be_stopped(window: Window, runner: JobRunner) -> None:
    page = page_of(window)
    page.sections.buttons["old"].click()
    page.old.started.emit(None)
    page.old.cancelled.emit(None)
    runner.drain()
    room = window.policy
    assert room is not None
    assert room.inputs is not None
    assert room.inputs.preview is not None
    assert not room.inputs.running
    assert room.inputs.preview.judged <= room.inputs.preview.of


def test_files_go_out_and_come_in(window: Window, runner: JobRunner, tmp_path: Path) -> None:
    room, page = window.policy, page_of(window)
    assert room is not None
    page.rules.required.buttons["5"].click()
    room.export_file(tmp_path / "out.yaml")
    runner.drain()
    written = load_policy((tmp_path / "out.yaml").read_text(encoding="utf-8"), "out.yaml")
    assert (written.stamp, written.identifiers_required) == ("lakeside/3", 5)
    page.undo.click()
    room.import_file(tmp_path / "out.yaml")
    runner.drain()
    assert page.rules.required.buttons["5"].isChecked()
    page.undo.click()
    assert page.rules.required.buttons["2"].isChecked()
    (tmp_path / "bad.yaml").write_text("policy: a/1\nrules: {V1: {severity: off}}\n", encoding="utf-8")
    room.import_file(tmp_path / "bad.yaml")
    runner.drain()
    assert "rules.V1.reason" in window.banner.sentence
    assert page.rules.required.buttons["2"].isChecked()


def test_a_bad_name_is_said_where_it_was_typed(window: Window, desk: PaperDesk, runner: JobRunner) -> None:
    page = page_of(window)
    page.rules.required.buttons["5"].click()
    page.save.click()
    page.saving.name.setText("lake side!")
    page.saving.keep.click()
    runner.drain()
    assert page.saving.problem.isVisible()
    assert "small letters" in page.saving.problem.text()
    assert len(desk.saved) == 2


def test_what_is_edited_is_kept_when_one_leaves_and_when_the_window_closes(
    window: Window, open_house: Open, desk: PaperDesk, house: House, runner: JobRunner
) -> None:
    page_of(window).rules.required.buttons["6"].click()
    page_of(window).sections.buttons["scoring"].click()
    window.go("home")
    runner.drain()
    window.go("policy")
    runner.drain()
    assert page_of(window).rules.required.buttons["6"].isChecked()
    window.close()
    again = open_house(policies=desk)
    again.go("policy")
    runner.drain()
    page = page_of(again)
    assert page.rules.required.buttons["6"].isChecked()
    assert page.state.text() == "Changed"
    assert page.sections.buttons["scoring"].isChecked()
    assert house.kept["policy.section"] == "scoring"


def test_trouble_with_storage_is_a_sentence_and_nothing_is_lost(
    window: Window, desk: PaperDesk, runner: JobRunner
) -> None:
    page = page_of(window)
    page.rules.required.buttons["6"].click()
    desk.problem = Refusal("storage.full", "The disk is full.")
    save(page, runner)
    assert window.banner.sentence == "The disk is full."
    assert page.rules.required.buttons["6"].isChecked()
    assert page.state.text() == "Changed"


def test_everything_has_a_name_for_a_screen_reader(window: Window) -> None:
    page = page_of(window)
    page.phrases.forbidden.add.click()
    for section in SECTIONS:
        page.sections.buttons[section].click()
        for kind in (QAbstractButton, QLineEdit, QComboBox, QSlider):
            widgets: list[QWidget] = page.findChildren(kind)
            silent = [widget for widget in widgets if widget.isVisibleTo(page) and not widget.accessibleName()]
            assert silent == []
