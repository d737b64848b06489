"""What the edited policy would change about past calls, before anything is changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.activities.policy.comparing import CardChange
from app.activities.policy.rejudging import Preview
from app.ui.kit.basics import Button, Text, column, empty, holding, rule, show_if
from app.ui.kit.bend import Bend
from app.ui.kit.cards import Banner, Card, EmptyState, Pill, ProgressCard, Stat
from app.ui.kit.flow import flow
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import figure, translate
from app.ui.trainer.policy import words
from app.ui.trainer.policy.state import Block, PolicyProps

MOST_SHOWN = 100
"""Attempts whose changes are written out; more are counted."""


class OldCallsView(QWidget):
    """Past calls."""

    started = Emits[None]()
    cancelled = Emits[None]()
    applied = Emits[None]()
    left = Emits[None]()

    def __init__(self, theme: Theme, titles: Mapping[str, str]) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._theme, self._titles = theme, titles
        self._names: Mapping[str, str] = {}
        self._shown: Preview | None = None
        self.start = EmptyState(
            theme,
            "refresh",
            translate("Policy", "See what would change before it does."),
            translate(
                "Policy",
                "Past calls are judged by what you edit, and you see each verdict, score and finding that would differ. "
                "Nothing is changed by looking.",
            ),
            translate("Policy", "Judge past calls"),
            lambda: self.started.emit(None),
        )
        begin = Card(name=translate("Policy", "Past calls"))
        begin.body.addWidget(self.start)
        self._begin = begin
        self.progress = ProgressCard(
            theme,
            translate("Policy", "Judging past calls…"),
            translate("Policy", "Stop"),
            lambda: self.cancelled.emit(None),
        )
        self.stale = Banner(theme)
        self.result = Card(name=translate("Policy", "What would change"))
        self._result()
        self.setLayout(column(self._begin, self.progress, self.stale, self.result, None, gap=16))

    def show_names(self, names: Mapping[str, str]) -> None:
        """Titles of attempts by their id."""
        self._names = names

    def show_progress(self, done: int, of: int) -> None:
        """How far it is."""
        text = translate("Policy", "Judging past calls… {done} of {of}", done=done, of=of) if of else ""
        self.progress.show_progress(text or translate("Policy", "Judging past calls…"), done / of if of else None)

    def show_props(self, props: PolicyProps) -> None:
        """Shows what is known."""
        seen = props.preview
        show_if(self._begin, seen is None and not props.running)
        show_if(self.progress, props.running)
        show_if(self.result, seen is not None and not props.running)
        again = translate("Policy", "You changed the policy after these calls were judged.")
        act = translate("Policy", "Judge again")
        note = again if props.block == "stale" and not props.running else ""
        self.stale.show_sentence(note, "warn", act if note else "", lambda: self.started.emit(None))
        if seen is None:
            self._shown = None
            return
        self.apply.setEnabled(not props.block)
        self._why.say(_why(props.block))
        if seen is not self._shown:
            self._shown = seen
            self._fill(seen)

    def _result(self) -> None:
        body = self.result.body
        body.setSpacing(12)
        self.apply = Button(
            self._theme,
            translate("Policy", "Apply to these calls"),
            lambda: self.applied.emit(None),
            "primary",
            "check",
        )
        self.leave = Button(self._theme, translate("Policy", "Leave as it is"), lambda: self.left.emit(None), "plain")
        head = Text(translate("Policy", "What would change"), "title", wrap=False)
        body.addWidget(Bend(head, flow(self.leave, self.apply), least=self._theme.px(480)))
        self._why = Text("", "small")
        body.addWidget(self._why)
        self.judged = Stat(translate("Policy", "Judged"))
        self.changed = Stat(translate("Policy", "Would change"))
        self.passing = Stat(translate("Policy", "Would pass now"))
        self.failing = Stat(translate("Policy", "Would fail now"))
        body.addWidget(flow(self.judged, self.changed, self.passing, self.failing, gap=32))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        body.addLayout(self._lines)

    def _fill(self, seen: Preview) -> None:
        passing, failing = seen.verdicts
        self.judged.show_value(str(seen.judged), translate("Policy", "of {of}", of=seen.of))
        self.changed.show_value(str(len(seen.changes)))
        self.passing.show_value(str(passing), tone="good" if passing else "")
        self.failing.show_value(str(failing), tone="bad" if failing else "")
        empty(self._lines)
        for one in seen.changes[:MOST_SHOWN]:
            self._lines.addWidget(self._line(one))
        if len(seen.changes) > MOST_SHOWN:
            more = translate("Policy", "and {count} more", count=len(seen.changes) - MOST_SHOWN)
            self._lines.addWidget(Text(more, "soft"))
        if not seen.changes:
            self._lines.addWidget(Text(translate("Policy", "No verdict, score or finding would change."), "soft"))
        for name, sentence in seen.refused:
            self._lines.addWidget(Text(f"{self._names.get(name, name)}: {sentence}", "small", "warn"))

    def _line(self, one: CardChange) -> QWidget:
        verdicts = (translate("Policy", "Not passed"), translate("Policy", "Passed"))
        before, after = (verdicts[passed] for passed in one.passed)
        score = Text(f"{one.score[0]:.1f} → {one.score[1]:.1f}", "body", wrap=False)
        same = one.passed[0] == one.passed[1]
        tone = "" if same else "good" if one.passed[1] else "bad"
        verdict = Pill(before if same else f"{before} → {after}", tone)
        name = Text(self._names.get(one.attempt, one.attempt), "strong")
        head = Bend(name, flow(score, verdict, gap=12), gap=12, least=self._theme.px(480))
        body = column(rule(), head, gap=4)
        for each in one.findings:
            nothing = translate("Policy", "not found")
            was = words.severities(each.before) if each.before else nothing
            now = words.severities(each.after) if each.after else nothing
            text = f"{each.rule}  {self._titles.get(each.rule, '')}: {was} → {now}"
            body.addWidget(Text(text, "small"))
        for name, was, now in one.figures:
            body.addWidget(Text(f"{words.dimension(name)}: {figure(was)} → {figure(now)}", "small"))
        for text in _missed(one):
            body.addWidget(Text(text, "small"))
        if not (one.findings or one.figures or one.missed[0] != one.missed[1]):
            body.addWidget(Text(translate("Policy", "The same findings and figures, weighed otherwise."), "small"))
        return holding(body)


def _missed(one: CardChange) -> list[str]:
    """Least levels that are missed now and were not, or the other way round."""
    before, after = (", ".join(words.dimension(name) for name in names) for names in one.missed)
    if before == after:
        return []
    nothing = translate("Policy", "nothing")
    return [
        translate("Policy", "Below the least: {before} → {after}", before=before or nothing, after=after or nothing)
    ]


def _why(block: Block) -> str:
    """Why a preview can, or cannot, be applied now."""
    return {
        "": translate("Policy", "Applying keeps the older scorecards beside the new ones."),
        "applied": translate(
            "Policy", "Applied. Older scorecards are kept beside the new ones, each with its version."
        ),
        "partial": translate("Policy", "Stopped early: judge all calls before you apply."),
        "stale": translate("Policy", "This is how it was before your last change."),
        "unsaved": translate("Policy", "Save what you edit as a version; then it can be applied."),
        "empty": translate("Policy", "There are no judged calls yet."),
    }[block]
