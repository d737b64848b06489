"""The trainer's screens, for `tests.screens`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea

from app.core.scoring.policy import OrganisationPolicy
from app.ui.kit.theme import Theme
from app.ui.trainer.policy.view import PolicyView
from tests.ui.fakes import attempt
from tests.ui.trainer.fakes import FIRST, SECOND, PaperDesk

if TYPE_CHECKING:
    from tests.screens import Stage


def _policy(stage: Stage, theme: Theme, size: tuple[int, int], part: str, *versions: OrganisationPolicy) -> PolicyView:
    """The trainer's page at one of its parts, with two past calls."""
    stage.window.close()
    desk = PaperDesk().keep(*versions).play()
    desk.stamp = versions[-1].stamp if versions else None
    stage.house.kept["policy.section"] = part
    stage.house.past = [attempt(1), attempt(3, "finished", False, 41.0)]
    stage.make(theme, size, policies=desk)
    stage.window.go("policy")
    stage.settle()
    return stage.page(PolicyView)


def policy_rules(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    page = _policy(stage, theme, size, "rules", FIRST, SECOND)
    page.rules.rows["V1"].severity.picked.emit("major")
    stage.settle()


def policy_rules_changed(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    page = _policy(stage, theme, size, "rules", FIRST, SECOND)
    page.rules.rows["V1"].severity.picked.emit("major")
    page.rules.only.click()
    stage.settle()
    area = page.findChild(QScrollArea)
    assert area is not None
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def policy_scoring(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    page = _policy(stage, theme, size, "scoring", FIRST, SECOND)
    page.scoring.weights["timing"].slider.setValue(12)
    page.scoring.minimums["exploration"].picked.emit("2")
    stage.settle()


def policy_words(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    page = _policy(stage, theme, size, "phrases", FIRST, SECOND)
    page.phrases.forbidden.add.click()
    stage.settle()


def policy_words_empty(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    _policy(stage, theme, size, "phrases")


def policy_versions(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    page = _policy(stage, theme, size, "versions", FIRST, SECOND)
    page.versions.buttons["lakeside/1", "compare"].click()
    stage.settle()


def policy_versions_empty(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    page = _policy(stage, theme, size, "versions")
    page.save.click()
    stage.settle()


def policy_past(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    page = _policy(stage, theme, size, "old", FIRST, SECOND)
    page.old.started.emit(None)
    stage.settle()


def policy_past_empty(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    _policy(stage, theme, size, "old", FIRST)


def policy_past_running(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    page = _policy(stage, theme, size, "old", FIRST, SECOND)
    assert stage.window.policy is not None
    stage.window.policy._put(running=True)
    page.old.show_progress(37, 120)


POLICY_SCREENS: tuple[Callable[..., None], ...] = (
    policy_rules,
    policy_rules_changed,
    policy_scoring,
    policy_words,
    policy_words_empty,
    policy_versions,
    policy_versions_empty,
    policy_past,
    policy_past_empty,
    policy_past_running,
)
