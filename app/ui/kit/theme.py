"""The look of the application: tokens become a palette, a small style sheet and fonts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.kit.signals import Emits
from app.ui.kit.stylesheet import style_sheet
from app.ui.kit.tokens import SIZES, Tokens, read_tokens

Scheme = Literal["system", "light", "dark"]


@dataclass(frozen=True, slots=True)
class ThemeChanged:
    """The tokens or the scale changed; whoever paints by hand paints again."""

    tokens: Tokens
    scale: float


def palette(tokens: Tokens) -> QPalette:
    """The palette that Fusion paints with."""
    roles = {
        QPalette.ColorRole.Window: "paper",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "paper-raised",
        QPalette.ColorRole.AlternateBase: "paper-sunken",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.PlaceholderText: "ink-soft",
        QPalette.ColorRole.Button: "paper-raised",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.BrightText: "bad",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on-accent",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.ToolTipBase: "paper-raised",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.Light: "paper-raised",
        QPalette.ColorRole.Midlight: "line",
        QPalette.ColorRole.Mid: "edge",
        QPalette.ColorRole.Dark: "edge",
        QPalette.ColorRole.Shadow: "ink-soft",
    }
    made = QPalette()
    for role, token in roles.items():
        made.setColor(role, QColor(tokens[token]))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens["edge"]))
    return made


class Theme(QObject):
    """Holds the current tokens and scale, and dresses the application in them."""

    changed = Emits[ThemeChanged]()

    def __init__(self, application: QApplication, resource_text: Callable[[str], str]) -> None:
        super().__init__(application)
        self._application = application
        self._themes = {name: read_tokens(resource_text(f"themes/{name}.toml")) for name in ("light", "dark")}
        self._scheme: Scheme = "system"
        self._family = application.font().family()
        self.scale = 1.0
        self.tokens = self._themes["light"]
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def scheme(self) -> Scheme:
        """What was chosen; `system` follows the desktop."""
        return self._scheme

    def dress(self, scheme: Scheme | None = None, scale: float | None = None) -> None:
        """Applies a scheme and a scale (0.8-2.0); what is None stays as it is."""
        self._scheme = scheme or self._scheme
        self.scale = min(2.0, max(0.8, scale or self.scale))
        self.tokens = self._themes["dark" if self._wants_dark() else "light"]
        self._application.setPalette(palette(self.tokens))
        self._application.setFont(self.font("body"))
        self._application.setStyleSheet(style_sheet(self.tokens, self.scale))
        self.changed.emit(ThemeChanged(self.tokens, self.scale))

    def px(self, size: float) -> int:
        """A length of the 4-px grid at the current scale."""
        return round(size * self.scale)

    def colour(self, token: str) -> QColor:
        """A token as Qt's colour."""
        return QColor(self.tokens[token])

    def font(self, size: str, bold: bool = False) -> QFont:
        """A font of one of the type steps, with figures of one width."""
        made = QFont(self._family)
        made.setPixelSize(self.px(SIZES[size]))
        made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        made.setFeature(QFont.Tag("tnum"), 1)
        return made

    def _wants_dark(self) -> bool:
        if self._scheme == "system":
            return self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._scheme == "dark"

    def _system_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._scheme == "system":
            self.dress()
