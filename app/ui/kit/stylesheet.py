"""The small style sheet: what a palette cannot say. Widgets choose a rule by their `kind` property."""

from __future__ import annotations

import re
from string import Template

from app.ui.kit.tokens import SIZES, Tokens

RULES = Template("""
QWidget { color: @ink; font-size: $body; }
QMainWindow, QDialog, QScrollArea, QStackedWidget, QWidget[kind="page"] { background: @paper; border: none; }
QWidget[kind="plain"] { background: transparent; }
QLabel { background: transparent; }
QLabel[kind="small"] { font-size: $small; color: @ink-soft; }
QLabel[kind="soft"] { color: @ink-soft; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="title"] { font-size: $title; font-weight: 600; }
QLabel[kind="lead"] { font-size: $title; color: @ink-soft; }
QLabel[kind="head"] { font-size: $head; font-weight: 600; }
QLabel[kind="figure"] { font-size: $figure; font-weight: 600; }
QLabel[kind="display"] { font-size: $display; font-weight: 600; }
QLabel[kind="label"] { font-size: $small; font-weight: 600; color: @ink-soft; }
QLabel[tone="good"] { color: @good; } QLabel[tone="warn"] { color: @warn; } QLabel[tone="bad"] { color: @bad; }
QLabel[tone="info"] { color: @info; } QLabel[tone="accent"] { color: @accent; }

QFrame[kind="card"] { background: @paper-raised; border: 1px solid @line; border-radius: $p8; }
QFrame[kind="card"][choosable="true"]:hover { border-color: @accent; }
QFrame[kind="card"][choosable="true"]:focus { border: 2px solid @focus; }
QFrame[kind="sunken"] { background: @paper-sunken; border: none; border-radius: $p8; }
QFrame[kind="rule"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="rail"] { background: @paper-sunken; border: none; border-right: 1px solid @line; }
QFrame[kind="strip"] { background: @paper-sunken; border: none; border-top: 1px solid @line; }
QFrame[kind="bar"] { background: @paper; border: none; border-bottom: 1px solid @line; }
QFrame[kind="banner"] { border-radius: $p8; border: 1px solid @line; background: @info-soft; }
QFrame[kind="banner"][tone="good"] { background: @good-soft; border-color: @good; }
QFrame[kind="banner"][tone="warn"] { background: @warn-soft; border-color: @warn; }
QFrame[kind="banner"][tone="bad"] { background: @bad-soft; border-color: @bad; }
QFrame[kind="banner"][tone="info"] { background: @info-soft; border-color: @info; }
QFrame[kind="toast"] { background: @ink; border-radius: $p8; }
QFrame[kind="toast"] QLabel { color: @paper; }
QLabel[kind="pill"] { background: @paper-sunken; color: @ink-soft; border-radius: $p7; padding: 2px $p8;
  font-size: $small; }
QLabel[kind="pill"][tone="good"] { background: @good-soft; color: @good; }
QLabel[kind="pill"][tone="warn"] { background: @warn-soft; color: @warn; }
QLabel[kind="pill"][tone="bad"] { background: @bad-soft; color: @bad; }
QLabel[kind="pill"][tone="info"] { background: @info-soft; color: @info; }
QLabel[kind="pill"][tone="accent"] { background: @accent-soft; color: @accent; }

QPushButton, QToolButton { background: @paper-raised; border: 1px solid @edge; border-radius: $p6; padding: $p6 $p12;
  min-height: $p18; }
QPushButton:hover, QToolButton:hover { background: @paper-sunken; }
QPushButton:pressed, QToolButton:pressed { background: @line; }
QPushButton:focus, QToolButton:focus { border: 2px solid @focus; padding: $p5 $p11; }
QPushButton:disabled, QToolButton:disabled { color: @edge; border-color: @line; }
QPushButton:checked, QToolButton:checked { background: @accent-soft; border-color: @accent; }
QPushButton[kind="primary"] { background: @accent; color: @on-accent; border: 1px solid @accent; font-weight: 600; }
QPushButton[kind="primary"]:focus { border: 2px solid @ink; }
QPushButton[kind="primary"]:disabled { background: @paper-sunken; color: @ink-soft; border-color: @edge; }
QPushButton[kind="danger"] { color: @bad; border-color: @bad; }
QPushButton[kind="danger"]:hover { background: @bad-soft; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] { background: transparent; border: 1px solid transparent; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: @paper-sunken; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border: 2px solid @focus; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: @accent; padding: 2px $p4;
  min-height: 0; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid @focus; padding: 1px $p3; }
QPushButton[kind="rail"] { background: transparent; border: 1px solid transparent; text-align: left;
  padding: $p8 $p12; color: @ink-soft; }
QPushButton[kind="rail"]:hover { color: @ink; background: @paper; }
QPushButton[kind="rail"]:checked { background: @paper-raised; color: @ink; border: 1px solid @line; font-weight: 600; }
QPushButton[kind="rail"]:focus { border: 2px solid @focus; padding: $p7 $p11; }
QPushButton[kind="segment"] { border-radius: $p6; }
QPushButton[kind="segment"]:checked { background: @accent-soft; color: @accent; border-color: @accent; }
QPushButton[kind="row"] { background: transparent; border: 1px solid transparent; text-align: left;
  padding: $p6 $p8; }
QPushButton[kind="row"]:hover { background: @paper-sunken; }
QPushButton[kind="row"]:focus { border: 2px solid @focus; padding: $p5 $p7; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox { background: @paper-raised; border: 1px solid @edge;
  border-radius: $p6; padding: $p6 $p8; selection-background-color: @accent; selection-color: @on-accent; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid @focus; padding: $p5 $p7; }
QLineEdit { placeholder-text-color: @ink-soft; } QPlainTextEdit { placeholder-text-color: @ink-soft; }
QLineEdit:disabled { color: @edge; border-color: @line; }
QComboBox::drop-down { border: none; width: $p24; }
QComboBox::down-arrow { width: 0px; height: 0px; border-left: 4px solid @paper-raised; border-right: 4px solid @paper-raised;
  border-top: 5px solid @ink-soft; margin-right: $p8; }
QComboBox QAbstractItemView { background: @paper-raised; border: 1px solid @line; selection-background-color: @accent;
  selection-color: @on-accent; }
QSlider { background: transparent; border: 2px solid transparent; border-radius: $p6; min-height: $p24; }
QSlider:focus { border-color: @focus; }
QSlider::groove:horizontal { background: @edge; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal { background: @paper-raised; border: 2px solid @accent; width: 12px; height: 12px;
  margin: -6px 0; border-radius: 8px; }

QMenu { background: @paper-raised; border: 1px solid @line; padding: $p4; }
QMenu::item { padding: $p6 $p24 $p6 $p12; border-radius: $p4; }
QMenu::item:selected { background: @accent-soft; color: @ink; }
QToolTip { background: @paper-raised; color: @ink; border: 1px solid @line; padding: $p4; }
QScrollBar:vertical { background: transparent; width: $p8; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $p8; margin: 0; }
QScrollBar::handle { background: @edge; border-radius: $p3; margin: 2px; }
QScrollBar::handle:vertical { min-height: $p24; } QScrollBar::handle:horizontal { min-width: $p24; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTableView, QListView { background: @paper-raised; border: 1px solid @line; border-radius: $p8; gridline-color: @line;
  selection-background-color: @accent-soft; selection-color: @ink; outline: none; }
QTableView:focus, QListView:focus { border: 2px solid @focus; }
QTableView::item { padding: $p8; border-bottom: 1px solid @line; }
QHeaderView { background: transparent; }
QHeaderView::section { background: @paper-raised; color: @ink-soft; border: none; border-bottom: 1px solid @line;
  padding: $p8 $p11; font-size: $small; font-weight: 600; }
QProgressBar { background: @paper-sunken; border: none; border-radius: 3px; max-height: $p6; min-height: $p6; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
""")


def style_sheet(tokens: Tokens, scale: float) -> str:
    """The style sheet of one theme; lengths are pixels of the 4-px grid times `scale`."""
    sizes = {name: f"{round(px * scale)}px" for name, px in SIZES.items()}
    lengths = {f"p{px}": f"{max(1, round(px * scale))}px" for px in range(2, 33)}
    text = RULES.substitute(sizes | lengths)
    return re.sub(r"@([a-z]+(?:-[a-z]+)*)", lambda found: tokens[found.group(1)], text)
