"""States of the lists as marks: word, tone and icon, never colour alone."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.queries.follow_ups import FollowUpLine
from app.queries.service_requests import RequestLine
from app.queries.visit_due import DueRow
from app.queries.visits import VisitLine
from models.kernel.enums import DueState, NumberState, PlanStatus, VisitPurpose, VisitResult
from models.rules.cadence import Cadence
from models.rules.due import due_on
from ui.widgets.paging import Mark
from ui.widgets.words import word


def cadence_mark(cadence: Cadence) -> Mark:
    """Where the month stands: met, on the way, due today, behind."""
    translate = QCoreApplication.translate
    if cadence.remaining == 0:
        return Mark(translate("Visits", "Met"), "good")
    left = translate("Visits", "{count} left").format(count=cadence.remaining)
    if cadence.behind:
        return Mark(translate("Visits", "Behind · {left}").format(left=left), "danger")
    if cadence.state is DueState.DUE_TODAY:
        return Mark(translate("Visits", "Due today · {left}").format(left=left), "warning")
    return Mark(left, "info", "clock")


def progress_text(row: DueRow) -> str:
    """The counter: ``2/3``."""
    return row.progress if row.cadence.required else "–"


def follow_up_mark(line: FollowUpLine, today: date) -> Mark:
    """Open, due today, overdue by days, done."""
    translate = QCoreApplication.translate
    if line.state is None:
        return Mark(translate("Visits", "Done"), "good")
    due = due_on(line.due_on, today)
    if line.state is DueState.OVERDUE:
        return Mark(translate("Visits", "Overdue {count} d").format(count=due.days_over), "danger")
    if line.state is DueState.DUE_TODAY:
        return Mark(translate("Visits", "Due today"), "warning")
    return Mark(translate("Visits", "In {count} d").format(count=due.days_left), "muted")


def request_mark(line: RequestLine) -> Mark:
    """Open, due today, broken limit, done in time, done late."""
    translate = QCoreApplication.translate
    if line.done_ms is not None:
        if line.breach:
            return Mark(translate("Visits", "Done {count} d late").format(count=line.days_over), "danger")
        return Mark(translate("Visits", "Done in time"), "good")
    if line.breach:
        return Mark(translate("Visits", "Overdue {count} d").format(count=line.days_over), "danger")
    if line.state is DueState.DUE_TODAY:
        return Mark(translate("Visits", "Due today"), "warning")
    return Mark(translate("Visits", "Open"), "info", "clock")


def number_mark(state: NumberState | None, count: int) -> Mark | None:
    """To be printed, printed with its copies, void."""
    if state is None:
        return None
    if state is NumberState.PRINTED:
        copies = QCoreApplication.translate("Visits", "Printed ×{count}").format(count=count)
        return Mark(copies if count > 1 else word(state), "good")
    return Mark(word(state), "warning" if state is NumberState.PENDING else "muted", "print")


def plan_mark(status: PlanStatus, carried_out: bool) -> Mark:
    """Draft, awaiting approval, approved, returned, carried out."""
    if carried_out:
        return Mark(QCoreApplication.translate("Visits", "Carried out"), "good")
    tones = {
        PlanStatus.DRAFT: "muted",
        PlanStatus.SUBMITTED: "info",
        PlanStatus.APPROVED: "good",
        PlanStatus.REJECTED: "danger",
    }
    return Mark(word(status), tones[status])


def result_mark(result: VisitResult) -> Mark:
    """Normal, to follow up, abnormal."""
    tones = {VisitResult.NORMAL: "good", VisitResult.FOLLOW_UP: "warning", VisitResult.ABNORMAL: "danger"}
    return Mark(word(result), tones[result])


def mode_text(line: VisitLine) -> str:
    """How the contact was made."""
    return word(line.mode)


def purposes_text(codes: frozenset[str]) -> str:
    """Purposes in words, in the order of the form."""
    return " · ".join(word(purpose) for purpose in VisitPurpose if purpose.value in codes)
