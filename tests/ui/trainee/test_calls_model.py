from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.ui.trainee.calls.model import CallsModel
from tests.ui.fakes import attempt


def test_the_model_keeps_qts_contract_and_says_exactly_what_it_does(theme: Any, qtbot: Any) -> None:
    model = CallsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    heard: list[str] = []
    for name in ("modelAboutToBeReset", "modelReset", "dataChanged", "rowsInserted", "layoutChanged"):
        getattr(model, name).connect(lambda *_, said=name: heard.append(said))
    past = (attempt(1), attempt(2, "interrupted", None, None))
    model.show_attempts(past)
    model.show_attempts(past)
    assert heard == ["modelAboutToBeReset", "modelReset"]
    row = [model.index(0, column).data() for column in range(model.columnCount())]
    assert row[1:] == ["Nine days", "Phone  ·  Practice", "✓ Passed", "88", "100", "78", "92"]
    assert [model.index(1, column).data() for column in (3, 4)] == ["! Cut off", "–"]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Scenario"
    tester.deleteLater()
