"""The room 走访: nine tabs, each a list; what can be done stands on the action bar with its key."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.kernel.changes import Changes
from ui.shell.context import RoomContext
from ui.shell.room import Room, RoomAction, RoomSpec
from ui.visits.alert_panel import NumberPanel, UrgentPanel
from ui.visits.call_panel import CallPanel, SilentPanel
from ui.visits.due_panel import DuePanel
from ui.visits.follow_up_panel import FollowUpPanel
from ui.visits.panel import ListPanel
from ui.visits.plan_panel import PlanPanel
from ui.visits.record_panel import RecordPanel
from ui.visits.request_panel import RequestPanel
from ui.visits.small_forms import FollowUpEditRoom, FollowUpFormRoom, PlanEditRoom, PlanFormRoom, RequestFormRoom
from ui.visits.visit_form import AmendFormRoom, PhoneFormRoom, VisitFormRoom
from ui.visits.visit_page import VisitRoom
from ui.widgets.tabs import Tabs
from ui.widgets.themes import px


class VisitsRoom(Room):
    """The room; the argument of ``shell.open`` is the key of a tab, with ``:state`` behind it if one is meant."""

    key = "visits"

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.panels: dict[str, ListPanel[Any]] = {
            "due": DuePanel(context),
            "plan": PlanPanel(context),
            "records": RecordPanel(context),
            "follow_ups": FollowUpPanel(context),
            "requests": RequestPanel(context),
            "calls": CallPanel(context),
            "silent": SilentPanel(context),
            "urgent": UrgentPanel(context),
            "numbers": NumberPanel(context),
        }
        titles = {
            "due": self.tr("Due list"),
            "plan": self.tr("Plan"),
            "records": self.tr("Records"),
            "follow_ups": self.tr("Follow-ups"),
            "requests": self.tr("Requests"),
            "calls": self.tr("Phone list"),
            "silent": self.tr("No demand"),
            "urgent": self.tr("Urgent reports"),
            "numbers": self.tr("Numbers"),
        }
        self.tabs = Tabs("visits")
        for key, panel in self.panels.items():
            self.tabs.add(key, titles[key], panel)
            panel.actions_changed.connect(self.actions_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.addWidget(self.tabs)
        self.tabs.changed.connect(self._on_tab)

    def title(self) -> str:
        """Heading."""
        return self.tr("Visits")

    def enter(self, argument: object = None) -> None:
        """Show a tab and read its list."""
        tab, _, state = str(argument or "").partition(":")
        if tab in self.panels:
            self.tabs.show_tab(tab)
            self._show_state(tab, state)
        self.panel.enter()
        self.actions_changed.emit()

    def on_changes(self, changes: Changes) -> None:
        """Read the shown list again when its rows changed."""
        self.panel.on_changes(changes)

    def room_actions(self) -> list[RoomAction]:
        """What the tab can do."""
        return self.panel.room_actions()

    @property
    def panel(self) -> ListPanel[Any]:
        """The tab that is shown."""
        return self.panels[self.tabs.current]

    def _show_state(self, tab: str, state: str) -> None:
        panel = self.panels[tab]
        if state and isinstance(panel, DuePanel | FollowUpPanel | RequestPanel):
            panel.show_state(state)
        elif state and isinstance(panel, PlanPanel):
            panel.show_pending()

    def _on_tab(self, _key: str) -> None:
        if self.isVisible():
            self.panel.enter()
            self.actions_changed.emit()


def visit_specs() -> tuple[RoomSpec, ...]:
    """The pages of the room, for the registry."""
    records, requests = frozenset({"visit_record"}), frozenset({"request_record"})
    plans = frozenset({"visit_plan"})
    hidden: tuple[tuple[str, Any, str, frozenset[str], Any], ...] = (
        ("visit", QT_TRANSLATE_NOOP("Rooms", "Visit"), "visits", frozenset({"customer_view"}), VisitRoom),
        ("visit_new", QT_TRANSLATE_NOOP("Rooms", "Record a visit"), "visits", records, VisitFormRoom),
        ("visit_phone", QT_TRANSLATE_NOOP("Rooms", "Phone contact"), "phone", records, PhoneFormRoom),
        ("visit_edit", QT_TRANSLATE_NOOP("Rooms", "Change a visit"), "edit", records, AmendFormRoom),
        ("request_new", QT_TRANSLATE_NOOP("Rooms", "Service request"), "add", requests, RequestFormRoom),
        ("follow_up_new", QT_TRANSLATE_NOOP("Rooms", "Follow-up"), "flag", records, FollowUpFormRoom),
        ("follow_up_edit", QT_TRANSLATE_NOOP("Rooms", "Change a follow-up"), "flag", records, FollowUpEditRoom),
        ("plan_new", QT_TRANSLATE_NOOP("Rooms", "Line of the visit plan"), "calendar", plans, PlanFormRoom),
        ("plan_edit", QT_TRANSLATE_NOOP("Rooms", "Change a line of the plan"), "calendar", plans, PlanEditRoom),
    )
    title: Any = QT_TRANSLATE_NOOP("Rooms", "Visits")
    return (
        RoomSpec("visits", title, "visits", frozenset({"customer_view"}), VisitsRoom),
        *(RoomSpec(key, name, icon, rights, kind, False, "visits") for key, name, icon, rights, kind in hidden),
    )
