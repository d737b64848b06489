"""Settings: looks, voice, what is kept, and how this computer is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QSlider, QVBoxLayout, QWidget

from app.ui.kit.basics import Button, Icon, Text, column, empty, holding, row, rule, scrolling
from app.ui.kit.cards import Card, FormRow
from app.ui.kit.choices import Check
from app.ui.kit.segments import Segments
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Scheme, Theme
from app.ui.kit.words import translate
from app.ui.services import PartStatus, Services
from app.ui.settings import Settings
from app.ui.shell.strip import MARKS, part_name


class SettingsView(QWidget):
    """Every setting takes effect at once."""

    looked = Emits[None]()  # "check again" was pressed
    changed = Emits[None]()

    def __init__(self, theme: Theme, services: Services, settings: Settings) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._theme, self._services, self._settings = theme, services, settings
        self._parts = QVBoxLayout()
        self._parts.setSpacing(10)
        inner = QWidget()
        inner.setProperty("kind", "page")
        inner.setLayout(
            column(
                Text(translate("Settings", "Settings"), "head"),
                self._looks(),
                self._calls(),
                self._computer(),
                self._about(),
                None,
                gap=16,
                margin=24,
            )
        )
        self.setLayout(column(scrolling(inner, theme.px(820))))

    def show_parts(self, parts: tuple[PartStatus, ...]) -> None:
        """How this computer is."""
        empty(self._parts)
        for status in parts:
            icon_name, token, tone = MARKS[status.state]
            name = Text(part_name(status.part), "strong", wrap=False)
            name.setFixedWidth(self._theme.px(120))
            head = row(name, Text(status.name, "soft"), gap=8)
            head.setStretch(1, 1)
            body = column(head, gap=2)
            if status.sentence:
                body.addWidget(Text(status.sentence, "body", tone))
            if status.remedy:
                body.addWidget(Text(status.remedy, "small"))
            line = row(Icon(self._theme, icon_name, token, 18), holding(body), gap=12)
            line.setAlignment(Qt.AlignmentFlag.AlignTop)
            line.setStretch(1, 1)
            self._parts.addLayout(line)

    def _looks(self) -> Card:
        card = _card(translate("Settings", "Looks"))
        self.scheme = Segments(
            self._theme,
            translate("Settings", "Theme"),
            (
                ("system", translate("Settings", "As the system"), ""),
                ("light", translate("Settings", "Light"), "sun"),
                ("dark", translate("Settings", "Dark"), "moon"),
            ),
        )
        self.scheme.show_picked(self._theme.scheme)
        self.scheme.picked.connect(self._set_scheme)
        self.scale = QSlider(Qt.Orientation.Horizontal)
        self.scale.setRange(8, 20)
        self.scale.setValue(round(self._theme.scale * 10))
        self.scale.setFixedWidth(self._theme.px(180))
        self.scale.setAccessibleName(translate("Settings", "Size of text"))
        self._percent = Text("", wrap=False)
        self._percent.setMinimumWidth(self._theme.px(48))
        self.scale.valueChanged.connect(self._say_scale)
        self.scale.sliderReleased.connect(self._set_scale)
        self.scale.actionTriggered.connect(self._set_scale_soon)
        self._say_scale(self.scale.value())
        card.body.addWidget(FormRow(translate("Settings", "Theme"), self.scheme))
        card.body.addWidget(
            FormRow(translate("Settings", "Size of text"), holding(row(self.scale, self._percent, gap=12)))
        )
        return card

    def _calls(self) -> Card:
        card = _card(translate("Settings", "Your calls"))
        kept = self._settings
        self.name = QLineEdit(kept.name)
        self.name.setFixedWidth(self._theme.px(240))
        self.name.editingFinished.connect(lambda: self._put("name", self.name.text().strip()))
        self.voice = Check(self._theme, translate("Settings", "Allowed"))
        self.voice.setChecked(kept.voice)
        self.audio = Check(self._theme, translate("Settings", "Kept"))
        self.audio.setChecked(kept.keep_audio)
        self.audio.setEnabled(kept.voice)
        self.voice.toggled.connect(self._set_voice)
        self.audio.toggled.connect(self._set_audio)
        card.body.addWidget(FormRow(translate("Settings", "Your name"), self.name))
        card.body.addWidget(
            FormRow(
                translate("Settings", "Microphone"),
                self.voice,
                translate("Settings", "Without it every call is typed. Nothing that you say leaves this computer."),
            )
        )
        card.body.addWidget(
            FormRow(
                translate("Settings", "Sound of your calls"),
                self.audio,
                translate("Settings", "Lets you hear a moment again from its scorecard."),
            )
        )
        return card

    def _computer(self) -> Card:
        card = _card(translate("Settings", "This computer"))
        card.body.addLayout(self._parts)
        card.body.addWidget(rule())
        check = Button(
            self._theme, translate("Settings", "Check again"), lambda: self.looked.emit(None), "plain", "refresh"
        )
        card.body.addLayout(row(None, check))
        return card

    def _about(self) -> Card:
        card = _card(translate("Settings", "About"))
        folder = Button(self._theme, translate("Settings", "Open the folder"), self._open_folder, "plain", "folder")
        card.body.addWidget(FormRow(translate("Settings", "Your data"), folder, self._services.data_folder))
        card.body.addWidget(FormRow(translate("Settings", "Version"), Text(self._services.version, wrap=False)))
        for name, value in self._services.details.items():
            card.body.addWidget(FormRow(name, Text(value, "soft")))
        return card

    def _put(self, name: str, value: object) -> None:
        setattr(self._settings, name, value)
        self.changed.emit(None)

    def _set_voice(self, on: bool) -> None:
        self._put("voice", on)
        self.audio.setEnabled(on)
        if not on:
            self.audio.setChecked(False)

    def _set_audio(self, on: bool) -> None:
        self._put("keep_audio", on)

    def _set_scheme(self, key: str) -> None:
        schemes: dict[str, Scheme] = {"system": "system", "light": "light", "dark": "dark"}
        self._settings.scheme = schemes[key]
        self._theme.dress(scheme=schemes[key])

    def _say_scale(self, value: int) -> None:
        self._percent.say(translate("Settings", "{percent} %", percent=value * 10))

    def _set_scale_soon(self, _action: int) -> None:
        if not self.scale.isSliderDown():
            self.scale.setValue(self.scale.sliderPosition())
            self._set_scale()

    def _set_scale(self) -> None:
        self._settings.scale = self.scale.value() / 10
        self._theme.dress(scale=self.scale.value() / 10)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._services.data_folder))


def _card(title: str) -> Card:
    made = Card(name=title)
    made.body.setSpacing(12)
    made.body.addWidget(Text(title, "title"))
    return made
