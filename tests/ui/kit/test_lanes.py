"""Lanes over time: where marks stand, and how they are reached."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.ui.kit.captions import Bubble, CaptionView
from app.ui.kit.lanes import Lanes
from app.ui.kit.shapes import Caption, LaneLine, LaneMark, MomentChosen, Piece
from app.ui.kit.theme import Theme

LANES = (
    LaneLine("Name", (LaneMark(10, "ring", "", 2, "asked"), LaneMark(30, "tick", "good", 3, "matched"))),
    LaneLine(
        "The call",
        (
            LaneMark(30, "square", "good", 3, "enough"),
            LaneMark(30.5, "flag", "info", 4, "marked"),
            LaneMark(100, "diamond", "accent", 9, "told"),
        ),
    ),
)


@pytest.fixture
def lanes(theme: Theme) -> Lanes:
    made = Lanes(theme, "Verification over time", 100)
    made.resize(700, 60)
    made.show_lanes(100.0, LANES)
    return made


def test_marks_stand_in_their_lane_apart_and_inside(lanes: Lanes) -> None:
    for row, lane in enumerate(LANES):
        places = [lanes.place(row, mark) for mark in lane.marks]
        assert len({place.y() for place in places}) == 1
        assert all(after.x() - before.x() >= 16 for before, after in pairwise(places))
        assert all(100 < place.x() < 700 for place in places)
    assert lanes.place(0, LANES[0].marks[0]).y() < lanes.place(1, LANES[1].marks[0]).y()


def test_marks_at_the_very_end_stay_inside(lanes: Lanes) -> None:
    late = tuple(LaneMark(100, "ring", "", at, str(at)) for at in range(4))
    lanes.show_lanes(100.0, (LaneLine("Name", late),))
    places = [lanes.place(0, mark).x() for mark in late]
    assert places == sorted(places)
    assert max(places) < 700
    assert len(set(places)) == 4


def test_the_keyboard_walks_in_order_of_time(lanes: Lanes) -> None:
    chosen: list[MomentChosen] = []
    lanes.chosen.connect(chosen.append)
    said: list[str] = []
    for _ in range(6):
        QTest.keyClick(lanes, Qt.Key.Key_Right)
        said.append(lanes.accessibleDescription())
    assert said == ["asked", "matched", "enough", "marked", "told", "told"]
    QTest.keyClick(lanes, Qt.Key.Key_Left)
    QTest.keyClick(lanes, Qt.Key.Key_Return)
    assert [one.event for one in chosen] == [4]


def test_a_click_chooses_the_mark_under_it_and_nothing_beside(lanes: Lanes) -> None:
    chosen: list[MomentChosen] = []
    lanes.chosen.connect(chosen.append)
    QTest.mouseClick(lanes, Qt.MouseButton.LeftButton, pos=lanes.place(1, LANES[1].marks[2]).toPoint())
    QTest.mouseClick(lanes, Qt.MouseButton.LeftButton, pos=QPoint(400, 10))
    assert [one.event for one in chosen] == [9]


def test_lanes_are_drawn(lanes: Lanes) -> None:
    drawn = lanes.grab().toImage()
    lanes.show_lanes(100.0, ())
    assert drawn != lanes.grab().toImage()


@pytest.mark.parametrize("choosable", [True, False])
def test_a_caption_is_chosen_only_where_it_can_be(theme: Theme, choosable: bool) -> None:
    view = CaptionView(theme, "Words", choosable=choosable)
    view.show_captions((Caption("7", "agent", (Piece("Hello"),)),))
    chosen: list[str] = []
    view.chosen.connect(chosen.append)
    bubble = view.findChildren(Bubble)[0]
    QTest.mouseClick(bubble, Qt.MouseButton.LeftButton)
    QTest.keyClick(bubble, Qt.Key.Key_Return)
    assert chosen == (["7", "7"] if choosable else [])
    assert (bubble.focusPolicy() == Qt.FocusPolicy.StrongFocus) is choosable
