"""The status strip: each part of this machine with a shape, a tooltip and, where it is broken, a way to mend it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.ui.kit.basics import Button, Icon, Text, empty, row
from app.ui.kit.shapes import Tone
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate
from app.ui.services import PartStatus

MARKS: dict[str, tuple[str, str, Tone]] = {
    "ok": ("good", "good", ""),
    "warn": ("warn", "warn", "warn"),
    "bad": ("bad", "bad", "bad"),
    "off": ("off", "ink-soft", ""),
}


def part_name(part: str) -> str:
    """A part of this machine."""
    return {
        "microphone": translate("Part", "Microphone"),
        "recognizer": translate("Part", "Recognizer"),
        "voice": translate("Part", "Voice"),
        "speaker": translate("Part", "Speaker"),
        "database": translate("Part", "Database"),
        "matcher": translate("Part", "Understanding"),
    }.get(part, part.capitalize())


def part_words(status: PartStatus) -> str:
    """How a part is, in a sentence."""
    state = {
        "ok": translate("Part", "works"),
        "warn": translate("Part", "works with limits"),
        "bad": translate("Part", "does not work"),
        "off": translate("Part", "is off"),
    }[status.state]
    first = f"{part_name(status.part)} {state}."
    return " ".join(part for part in (first, status.name, status.sentence, status.remedy) if part)


class StatusStrip(QFrame):
    """One small mark a part."""

    fix = Emits[PartStatus]()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "strip")
        self._theme = theme
        self._shown: tuple[PartStatus, ...] | None = None
        self._box = QHBoxLayout()
        self._box.setSpacing(theme.px(20))
        outer = row(self._box, None)
        outer.setContentsMargins(16, 4, 16, 4)
        self.setLayout(outer)
        self.setMinimumHeight(theme.px(32))
        self.fixes: dict[str, Button] = {}
        self.show_parts(None)

    def show_parts(self, parts: tuple[PartStatus, ...] | None) -> None:
        """Shows the parts; None while they are being looked at."""
        if parts is not None and parts == self._shown:
            return
        self._shown = parts
        empty(self._box)
        self.fixes = {}
        if parts is None:
            self._box.addWidget(Text(translate("Part", "Looking at this computer…"), "small", wrap=False))
            return
        for status in parts:
            self._box.addLayout(self._part(status))

    def _part(self, status: PartStatus) -> QHBoxLayout:
        icon_name, token, tone = MARKS[status.state]
        mark, name = Icon(self._theme, icon_name, token), Text(part_name(status.part), "small", tone, wrap=False)
        for widget in (mark, name):
            widget.setToolTip(part_words(status))
        name.setAccessibleName(part_words(status))
        made = row(mark, name, gap=4)
        if status.state in ("warn", "bad") and (status.sentence or status.remedy):
            fix = Button(
                self._theme,
                translate("Part", "Fix"),
                lambda: self.fix.emit(status),
                "link",
                name=translate("Part", "Fix: {part}", part=part_name(status.part)),
            )
            self.fixes[status.part] = fix
            made.addWidget(fix)
        return made
