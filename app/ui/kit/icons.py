"""Icons by what they mean, all of one family and one weight (Phosphor regular, through qtawesome)."""

from __future__ import annotations

from collections.abc import Callable

import qtawesome
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from app.ui.kit.theme import Theme

NAMES = {
    "home": "ph.house",
    "calls": "ph.clock-counter-clockwise",
    "settings": "ph.sliders-horizontal",
    "phone": "ph.phone",
    "chat": "ph.chat-circle-dots",
    "hang-up": "ph.phone-disconnect",
    "hold": "ph.pause",
    "resume": "ph.play",
    "play": "ph.play",
    "transfer": "ph.arrow-bend-up-right",
    "microphone": "ph.microphone",
    "muted": "ph.microphone-slash",
    "recognizer": "ph.ear",
    "voice": "ph.speaker-high",
    "database": "ph.database",
    "good": "ph.check-circle",
    "warn": "ph.warning",
    "bad": "ph.x-circle",
    "off": "ph.minus-circle",
    "info": "ph.info",
    "check": "ph.check",
    "circle": "ph.circle",
    "half": "ph.circle-half",
    "lock": "ph.lock-simple",
    "open": "ph.lock-simple-open",
    "eye": "ph.eye",
    "covered": "ph.eye-slash",
    "shield": "ph.shield-check",
    "heart": "ph.heart",
    "steps": "ph.list-numbers",
    "thought": "ph.brain",
    "back": "ph.arrow-left",
    "forward": "ph.arrow-right",
    "sun": "ph.sun",
    "moon": "ph.moon",
    "stop": "ph.hand",
    "send": "ph.paper-plane-right",
    "calendar": "ph.calendar-plus",
    "bell": "ph.bell",
    "note": "ph.note-pencil",
    "benefits": "ph.umbrella",
    "escalate": "ph.first-aid",
    "report": "ph.flag",
    "more": "ph.dots-three",
    "close": "ph.x",
    "empty": "ph.tray",
    "keyboard": "ph.keyboard",
    "user": "ph.user",
    "time": "ph.timer",
    "folder": "ph.folder-open",
    "refresh": "ph.arrow-clockwise",
    "quote": "ph.quotes",
    "pill": "ph.pill",
    "card": "ph.credit-card",
    "paper": "ph.file-text",
    "undo": "ph.arrow-counter-clockwise",
    "redo": "ph.arrow-clockwise",
    "policy": "ph.scales",
    "export": "ph.export",
}


def icon(theme: Theme, name: str, token: str = "ink-soft") -> QIcon:
    """An icon by meaning, in a token's colour."""
    make: Callable[..., QIcon] = qtawesome.icon  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return make(NAMES[name], color=theme.tokens[token], color_disabled=theme.tokens["edge"])


def icon_before_words(theme: Theme, name: str, token: str, size: int, gap: int) -> QIcon:
    """An icon with `gap` empty pixels after it: Qt always sets a button's words 4 px from its icon, which is too near."""
    bare, made = icon(theme, name, token), QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
        for ratio in (1.0, 2.0):
            spaced = QPixmap(QSize(round((size + gap) * ratio), round(size * ratio)))
            spaced.setDevicePixelRatio(ratio)
            spaced.fill(Qt.GlobalColor.transparent)
            painter = QPainter(spaced)
            painter.drawPixmap(0, 0, bare.pixmap(QSize(size, size), ratio, mode))
            painter.end()
            made.addPixmap(spaced, mode)
    return made


def picture(theme: Theme, name: str, token: str = "ink-soft", size: int = 16) -> QPixmap:
    """The same as a picture, `size` in pixels at 100 %."""
    side = theme.px(size)
    return icon(theme, name, token).pixmap(QSize(side, side))
