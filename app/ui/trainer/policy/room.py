"""The policy page's way through the house: reads versions, edits, saves, tries on past calls, and remembers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from app.activities.policy import editing as steps
from app.activities.policy.editing import Editing
from app.activities.policy.ports import PolicyVersion
from app.activities.policy.rejudging import Preview, Progress
from app.activities.rehearse.ports import Runner
from app.core.scoring.explain import load_explanations
from app.core.scoring.model import Rubric
from app.core.scoring.policy import OrganisationPolicy
from app.core.scoring.policy_file import check_policy, load_policy, policy_text
from app.shared.result import Refusal
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import moment, translate
from app.ui.services import PolicyDesk, Services
from app.ui.trainer.policy.controls import Edit
from app.ui.trainer.policy.state import SECTIONS, PolicyInputs, Section, candidate, derive
from app.ui.trainer.policy.view import PolicyView, Saving

T = TypeVar("T")
STORAGE, FILES, JUDGING = "storage", "files", "judging"
TICK = 250
"""Milliseconds between two looks at how far judging is."""
DRAFT, PART = "policy.draft", "policy.section"


@dataclass(frozen=True, slots=True)
class Read:
    """What the database said."""

    versions: tuple[PolicyVersion, ...]
    in_force: OrganisationPolicy | None
    shipped: OrganisationPolicy
    base: Rubric
    names: dict[str, str]


class PolicyRoom(QObject):
    """Holds what is edited as long as the window is open; a draft is remembered beyond that."""

    arrived = Emits[QWidget]()
    trouble = Emits[Refusal]()
    done = Emits[str]()

    def __init__(self, theme: Theme, services: Services, desk: PolicyDesk, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._services, self._desk, self._runner = theme, services, desk, runner
        self.inputs: PolicyInputs | None = None
        self._names: dict[str, str] = {}
        self._progress: Progress | None = None
        self._page: PolicyView | None = None
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._look)

    def go(self) -> None:
        """To the page; versions are read afresh, what is edited stays."""
        page = self._page = PolicyView(self._theme, self._titles)
        page.destroyed.connect(lambda: self._forget(page))
        page.edited.connect(self._edit)
        page.went.connect(self._go_part)
        page.narrowed.connect(lambda on: self._put(only_changed=on))
        page.undo_pressed.connect(lambda _none: self._step(steps.undo))
        page.redo_pressed.connect(lambda _none: self._step(steps.redo))
        page.import_pressed.connect(lambda _none: self._ask_import())
        page.export_pressed.connect(lambda _none: self._ask_export())
        page.saved.connect(self._save)
        page.opened.connect(self._edit_from)
        page.compared.connect(lambda stamp: self._put(compared=stamp))
        page.activated.connect(self._activate)
        page.trial_started.connect(lambda _none: self.try_out())
        page.trial_cancelled.connect(lambda _none: self.stop())
        page.trial_applied.connect(lambda _none: self._apply())
        page.trial_left.connect(lambda _none: self._put(preview=None, applied=None))
        page.setEnabled(self.inputs is not None)
        self._show()
        self.arrived.emit(page)
        self._do(STORAGE, self._read, self._take)

    def stop(self) -> None:
        """Stops judging past calls after the one in hand."""
        if self._progress is not None:
            self._progress.cancel()

    def close(self) -> None:
        """The window closes."""
        self.stop()
        self._timer.stop()

    def try_out(self) -> None:
        """Judges past calls by what is edited, in the background."""
        if self.inputs is None or self.inputs.running:
            return
        inputs = self.inputs
        policy = inputs.editing.saved
        if inputs.editing.dirty or policy.stamp not in self._taken():
            policy = candidate(inputs.editing, self._taken())
        progress = self._progress = Progress()
        self._put(running=True, preview=None, applied=None)
        self._timer.start()

        def work() -> Preview:
            return self._desk.preview(check_policy(policy), progress)

        def failed(error: Exception) -> None:
            self._end_trial()
            self._failed(error)

        self._runner.submit(JUDGING, work, self._tried, failed)

    def import_file(self, path: Path) -> None:
        """Takes what a file holds as one step of editing, which undo takes back."""

        def take(policy: OrganisationPolicy) -> None:
            self._edit(Edit("", lambda now: replace(policy, version=now.version)))
            self.done.emit(translate("Policy", "{stamp} was read; save it to keep it.", stamp=policy.stamp))

        self._do(FILES, lambda: self._desk.load_file(path), take)

    def export_file(self, path: Path) -> None:
        """Writes what is edited to a file."""
        if self.inputs is None:
            return
        now = self.inputs.editing.now
        policy = candidate(self.inputs.editing, self._taken(), now.note) if self.inputs.editing.dirty else now
        said = translate("Policy", "{stamp} was written.", stamp=policy.stamp)
        self._do(FILES, lambda: self._desk.save_file(path, check_policy(policy)), lambda _none: self.done.emit(said))

    @cached_property
    def _titles(self) -> dict[str, str]:
        """What each rule is about, in the application's language."""
        texts = load_explanations(self._services.resource_text(f"explanations/{self._services.language}.yaml"))
        return {rule: about["title"] for rule, about in texts.rules.items()}

    def _read(self) -> Read:
        versions, in_force = self._desk.versions(), self._desk.in_force()
        shipped = self._desk.shipped()
        edited = self.inputs.editing.now if self.inputs else in_force or shipped
        recent = self._services.attempts.recent(1_000)
        names = {one.attempt: f"{one.title}  ·  {moment(one.started)}" for one in recent}
        return Read(versions, in_force, shipped, self._desk.base(edited.base), names)

    def _take(self, read: Read) -> None:
        self._names = read.names
        stamp = None if read.in_force is None else read.in_force.stamp
        if self.inputs is None:
            begun = steps.begin(read.in_force or (read.versions[0].policy if read.versions else read.shipped))
            kept = self._services.preferences.get(PART)
            section: Section = "rules"
            for one in SECTIONS:
                section = one if one == kept else section
            self.inputs = PolicyInputs(self._with_draft(begun), read.base, section=section)
        self._put(versions=read.versions, in_force=stamp)
        if self._page is not None:
            self._page.setEnabled(True)

    def _with_draft(self, begun: Editing) -> Editing:
        """What was being edited when the window was closed; a draft that cannot be read is left aside."""
        text = self._services.preferences.get(DRAFT)
        if not isinstance(text, str) or not text:
            return begun
        try:
            return steps.change(begun, replace(load_policy(text, "draft"), version=begun.saved.version))
        except Refusal:
            return begun

    def _edit(self, edit: Edit) -> None:
        if self.inputs is not None:
            self._change(steps.change(self.inputs.editing, edit.step(self.inputs.editing.now), edit.what))

    def _step(self, step: Callable[[Editing], Editing]) -> None:
        if self.inputs is not None:
            self._change(step(self.inputs.editing))

    def _change(self, editing: Editing) -> None:
        self._put(editing=editing)
        self._services.preferences.put(DRAFT, policy_text(editing.now) if editing.dirty else "")

    def _edit_from(self, stamp: str) -> None:
        found = next((one.policy for one in self._versions() if one.stamp == stamp), None)
        if found is not None and self.inputs is not None:
            before = self.inputs.editing
            self._change(replace(steps.change(before, found), saved=found))

    def _save(self, saving: Saving) -> None:
        if self.inputs is None or self._page is None:
            return
        named = replace(self.inputs.editing, now=replace(self.inputs.editing.now, name=saving.name))
        policy = candidate(named, self._taken(), saving.note)
        card = self._page.saving
        try:
            checked = check_policy(policy)
        except Refusal as refusal:
            card.show_problem(refusal.sentence)
            return

        def saved(version: PolicyVersion) -> None:
            card.hide()
            if self.inputs is not None:
                self._put(versions=(version, *self._versions()))
                self._change(steps.saved_as(self.inputs.editing, version.policy))
            self.done.emit(translate("Policy", "{stamp} is saved.", stamp=version.stamp))

        self._do(STORAGE, lambda: self._desk.save(checked), saved)

    def _activate(self, stamp: str) -> None:
        def done(_none: None) -> None:
            self._put(in_force=stamp or None)
            by = translate("Policy", "New calls are judged by {stamp}.", stamp=stamp)
            self.done.emit(by if stamp else translate("Policy", "New calls are judged without a policy."))

        self._do(STORAGE, lambda: self._desk.put_in_force(stamp or None), done)

    def _tried(self, seen: Preview) -> None:
        self._end_trial()
        self._put(preview=seen)

    def _end_trial(self) -> None:
        self._timer.stop()
        self._progress = None
        self._put(running=False)

    def _apply(self) -> None:
        if self.inputs is None or self.inputs.preview is None:
            return
        seen = self.inputs.preview

        def done(count: int) -> None:
            self._put(applied=count)
            stamp = seen.candidate.stamp
            self.done.emit(translate("Policy", "{count} calls are judged by {stamp} now.", count=count, stamp=stamp))

        self._do(STORAGE, lambda: self._desk.apply(seen), done)

    def _look(self) -> None:
        if self._progress is not None and self._page is not None and self._shows_old():
            self._page.old.show_progress(self._progress.done, self._progress.of)

    def _shows_old(self) -> bool:
        return self.inputs is not None and self.inputs.section == "old"

    def _go_part(self, part: str) -> None:
        section = next(one for one in SECTIONS if one == part)
        self._put(section=section)
        self._services.preferences.put(PART, section)

    def _versions(self) -> tuple[PolicyVersion, ...]:
        return (self.inputs.versions if self.inputs else None) or ()

    def _taken(self) -> frozenset[str]:
        return frozenset(one.stamp for one in self._versions())

    def _put(self, **changes: object) -> None:
        if self.inputs is not None:
            self.inputs = replace(self.inputs, **changes)  # type: ignore[arg-type]
            self._show()

    def _show(self) -> None:
        if self._page is not None and self.inputs is not None:
            if self._shows_old():
                self._page.old.show_names(self._names)
            self._page.show_props(derive(self.inputs))

    def _forget(self, page: PolicyView) -> None:
        if self._page is page:
            self._page = None

    def _do(self, lane: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._runner.submit(lane, work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            raise error
        self.trouble.emit(error)

    def _ask_import(self) -> None:
        title, kinds = translate("Policy", "Import a policy"), translate("Policy", "Policies (*.yaml *.yml *.json)")
        name, _ = QFileDialog.getOpenFileName(self._page, title, "", kinds)
        if name:
            self.import_file(Path(name))

    def _ask_export(self) -> None:
        if self.inputs is None:
            return
        title, kinds = translate("Policy", "Export the policy"), translate("Policy", "Policies (*.yaml)")
        suggested = f"{self.inputs.editing.now.name}.yaml"
        name, _ = QFileDialog.getSaveFileName(self._page, title, suggested, kinds)
        if name:
            self.export_file(Path(name))
