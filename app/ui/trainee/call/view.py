"""The call screen, as drawn in the design: conversation, record, guide."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.shared.result import Refusal
from app.ui.kit.basics import Button, column, holding, scrolling, show_if
from app.ui.kit.bend import Bend
from app.ui.kit.cards import Banner
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate
from app.ui.trainee.call.chart import Deed, RecordCard, TaskCard, VerificationCard
from app.ui.trainee.call.deeds import DeskTask, ask_what, desk_tasks, fill_menu
from app.ui.trainee.call.desk import CallDesk
from app.ui.trainee.call.dialogs import TransferDialog
from app.ui.trainee.call.guide import GuidePanel
from app.ui.trainee.call.head import CallHead
from app.ui.trainee.call.state import CallInputs, TaskLine, derive
from app.ui.trainee.call.talk import TalkPanel


class CallView(QWidget):
    """Shows a desk's contact and hands every key and click to it."""

    def __init__(
        self, theme: Theme, desk: CallDesk, stopped: Callable[[], None], keep_elsewhere: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._theme, self._desk, self._stopped, self._keep = theme, desk, stopped, keep_elsewhere
        inputs = desk.inputs
        self.head = CallHead(theme, inputs.channel, inputs.mode == "exam")
        self.banner = Banner(theme, closable=True)
        self.banner.name_close(translate("Call", "Put this message away"))
        self.talk = TalkPanel(theme, inputs.spoken, inputs.push_to_talk)
        self.record = RecordCard(theme)
        self.verification = VerificationCard(theme)
        self._menu = QMenu(self)
        fill_menu(self._menu, theme, self._pick)
        more = Button(theme, translate("Task", "More"), None, "quiet", "more", name=translate("Task", "More tasks"))
        more.setMenu(self._menu)
        more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tasks = TaskCard(theme, more)
        self.guide = GuidePanel(theme)
        show_if(self.guide, inputs.mode == "practice")
        self._lay_out()
        self._connect()
        self.show_inputs(inputs)

    def show_inputs(self, inputs: CallInputs) -> None:
        """One cycle: derive, then update what changed."""
        props = derive(inputs)
        self.head.show_props(props)
        self.talk.show_props(props)
        self.record.show_props(props)
        self.verification.show_props(props)
        self.tasks.show_props(props)
        self.guide.show_props(props)

    def show_trouble(self, problem: Refusal) -> None:
        """One sentence; the call goes on."""
        self._over.show()
        if problem.code.startswith(("storage", "journal", "record")):
            self.banner.show_sentence(problem.sentence, "warn", translate("Call", "Save a copy…"), self._keep)
        elif self._desk.inputs.sound == "paused" and self._desk.spoken:
            self.banner.show_sentence(problem.sentence, "warn", translate("Call", "Try again"), self._desk.try_devices)
        else:
            self.banner.show_sentence(problem.sentence, "warn")
        if not self._desk.spoken:
            self.talk.show_voice(False)
        else:
            self.talk.open_typing()

    def take_focus(self) -> None:
        """Puts the cursor where the next word goes."""
        if self._desk.spoken:
            self.talk.captions.setFocus()
        else:
            self.talk.line.setFocus()

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setProperty("kind", "page")
        middle.setLayout(column(self.record, self.verification, self.tasks, None, gap=12, margin=16))
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.addWidget(self.talk, 10)
        self._side = Bend(scrolling(middle), self.guide, gap=0, stretch=(9, 6), least=self._theme.px(640))
        columns.addWidget(self._side, 15)
        top = QVBoxLayout()
        top.setContentsMargins(16, 8, 16, 0)
        top.addWidget(self.banner)
        box = QVBoxLayout(self)
        box.setSpacing(0)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.head)
        self._over = holding(top)
        self._over.hide()
        self.banner.closed.connect(lambda _none: self._over.hide())
        box.addWidget(self._over)
        box.addLayout(columns, 1)

    def _connect(self) -> None:
        desk = self._desk
        desk.changed.connect(self.show_inputs)
        desk.level.connect(self.talk.meter.show_level)
        desk.trouble.connect(self.show_trouble)
        self.talk.said.connect(desk.say)
        self.talk.muted.connect(desk.mute)
        self.talk.pushed.connect(desk.push)
        self.talk.typed_instead.connect(lambda _none: self.talk.open_typing())
        for panel in (self.record, self.verification):
            panel.did.connect(self._do)
        self.tasks.chosen.connect(self._take_task)
        self.head.hold.clicked.connect(self._hold)
        self.head.transfer.clicked.connect(self._transfer)
        self.head.hang_up.clicked.connect(desk.hang_up)
        self.head.stop.clicked.connect(self._stopped)
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("H", self._hold),
            ("T", self._transfer),
            ("M", self._mute),
            ("Ctrl+Return", self.talk.send.click),
            ("Ctrl+Shift+E", desk.hang_up),
            ("Escape", self._escape),
        )
        for sequence, action in keys:
            QShortcut(QKeySequence(sequence), self).activated.connect(action)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
            and event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
            and self.isVisible()
            and self._desk.inputs.push_to_talk
            and self._desk.spoken
            and QApplication.activeModalWidget() is None
            and not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit | QComboBox | QAbstractButton)
        ):
            if not event.isAutoRepeat():
                self._desk.push(event.type() == QEvent.Type.KeyPress)
            return True
        return super().eventFilter(watched, event)

    def _do(self, deed: Deed) -> None:
        self._desk.does(deed.do, deed.what)

    def _pick(self, task: DeskTask) -> None:
        ask_what(self._theme, task, self, self._do)

    def _take_task(self, task: TaskLine) -> None:
        if task.what or task.do in ("mark_verified", "open_record"):
            self._do(Deed(task.do, task.what or None))
            return
        known = next((known for known in desk_tasks() if known.do == task.do), None)
        question = known.question if known and known.question else translate("Task", "What should be written down?")
        ask_what(self._theme, DeskTask(task.do, task.text, "note", question), self, self._do)

    def _hold(self) -> None:
        held = self._desk.inputs.moment.state.on_hold_since is not None
        self._desk.does("resume" if held else "hold")

    def _mute(self) -> None:
        if self._desk.spoken:
            self.talk.mute.toggle()

    def _transfer(self) -> None:
        dialog = TransferDialog(self._theme, self)
        dialog.accepted.connect(
            lambda: self._desk.does("transfer", dialog.choice.department or None, dialog.choice.warm)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _escape(self) -> None:
        self.talk.captions.setFocus()
