"""How the sync centre words things: acts, states, sides of a conflict, spans of time."""

from PySide6.QtCore import QCoreApplication

from app.queries.conflicts import ConflictLine, Side
from app.queries.outbox import ItemState, OutboxLine
from app.queries.record_words import ValueWord, Wording
from app.queries.sync_centre import SyncMood, SyncWords
from ui.widgets.paging import Mark
from ui.widgets.words import chinese, moment, sentence, shown

_MINUTE_MS = 60_000
_HOUR_MS = 60 * _MINUTE_MS
_DAY_MS = 24 * _HOUR_MS


def _acts() -> dict[str, str]:
    """Words of what was done, by code of the use case."""
    translate = QCoreApplication.translate
    return {
        "customer.file": translate("SyncCentre", "Customer filed"),
        "customers": translate("SyncCentre", "Customers filed"),
        "customer.amend": translate("SyncCentre", "File amended"),
        "customer.review": translate("SyncCentre", "File reviewed, unchanged"),
        "customer.withdraw": translate("SyncCentre", "File withdrawn"),
        "customer.restore": translate("SyncCentre", "File restored"),
        "customer.convert": translate("SyncCentre", "Prospect taken over"),
        "customer.grade": translate("SyncCentre", "Grade changed"),
        "customer.note": translate("SyncCentre", "Note added"),
        "customer.import": translate("SyncCentre", "Customers imported"),
        "customer.import_undo": translate("SyncCentre", "Import undone"),
        "customer.undo": translate("SyncCentre", "Change undone"),
        "customer.export": translate("SyncCentre", "List exported"),
        "customer.reveal": translate("SyncCentre", "Data shown unmasked"),
        "reveal": translate("SyncCentre", "Data shown unmasked"),
        "agreement.add": translate("SyncCentre", "Agreement added"),
        "agreement.change": translate("SyncCentre", "Agreement changed"),
        "contact.add": translate("SyncCentre", "Contact added"),
        "contact.change": translate("SyncCentre", "Contact changed"),
        "contact.remove": translate("SyncCentre", "Contact removed"),
        "visit.record": translate("SyncCentre", "Visit recorded"),
        "visit.amend": translate("SyncCentre", "Visit amended"),
        "visit.addendum": translate("SyncCentre", "Addendum to a visit"),
        "visit.undo": translate("SyncCentre", "Visit undone"),
        "visit.urgent": translate("SyncCentre", "Urgent report"),
        "urgent.answer": translate("SyncCentre", "Urgent report answered"),
        "call.log": translate("SyncCentre", "Call logged"),
        "follow_up.add": translate("SyncCentre", "Follow-up added"),
        "follow_up.amend": translate("SyncCentre", "Follow-up changed"),
        "follow_up.finish": translate("SyncCentre", "Follow-up done"),
        "follow_up.reopen": translate("SyncCentre", "Follow-up reopened"),
        "plan.add": translate("SyncCentre", "Visit planned"),
        "plan.amend": translate("SyncCentre", "Visit plan changed"),
        "plan.remove": translate("SyncCentre", "Visit plan removed"),
        "plan.propose": translate("SyncCentre", "Visit plan proposed"),
        "plan.submit": translate("SyncCentre", "Visit plan submitted"),
        "plan.approve": translate("SyncCentre", "Visit plan approved"),
        "plan.return": translate("SyncCentre", "Visit plan returned"),
        "request.accept": translate("SyncCentre", "Service request accepted"),
        "request.call": translate("SyncCentre", "Customer called"),
        "request.finish": translate("SyncCentre", "Service request done"),
        "print.card": translate("SyncCentre", "File card printed"),
        "print.number": translate("SyncCentre", "Slip printed"),
        "filter.save": translate("SyncCentre", "Filter saved"),
        "filter.drop": translate("SyncCentre", "Filter removed"),
        "filter.default": translate("SyncCentre", "Filter chosen"),
        "people.register": translate("SyncCentre", "Person registered"),
        "people.amend": translate("SyncCentre", "Person changed"),
        "people.retire": translate("SyncCentre", "Person retired"),
        "people.reinstate": translate("SyncCentre", "Person on duty again"),
        "parameter.change": translate("SyncCentre", "Parameter changed"),
        "conflict.decide": translate("SyncCentre", "Conflict decided"),
        "authorise": translate("SyncCentre", "Second person authorised"),
        "signin.unlock": translate("SyncCentre", "Sign-in unlocked"),
    }


def _states() -> dict[ItemState, tuple[str, str, str]]:
    """Word, tone and icon of a state."""
    translate = QCoreApplication.translate
    return {
        ItemState.WAITING: (translate("SyncCentre", "To send"), "info", "outbox"),
        ItemState.SENDING: (translate("SyncCentre", "Sending"), "info", "sync"),
        ItemState.DELIVERED: (translate("SyncCentre", "Delivered"), "good", "tick"),
        ItemState.NEEDS: (translate("SyncCentre", "Needs you"), "warning", "warning"),
    }


def _outcomes() -> dict[str, tuple[str, str, str]]:
    """Word, tone and icon of an outcome."""
    translate = QCoreApplication.translate
    return {
        "synced": (translate("SyncCentre", "All delivered"), "good", "tick"),
        "partial": (translate("SyncCentre", "Stopped early"), "warning", "warning"),
        "offline": (translate("SyncCentre", "No network"), "muted", "offline"),
        "refused": (translate("SyncCentre", "Refused"), "danger", "danger"),
    }


def _incidents() -> dict[str, str]:
    """Words of incidents."""
    translate = QCoreApplication.translate
    return {
        "clock": translate("SyncCentre", "Clock changed"),
        "scrub": translate("SyncCentre", "Rows differed and are fetched again"),
        "differs": translate("SyncCentre", "Rows differed and are fetched again"),
        "resend": translate("SyncCentre", "The centre was restored; sent again"),
        "rollback": translate("SyncCentre", "The data of this computer were restored"),
        "renew": translate("SyncCentre", "A new life of the local data began"),
        "fork": translate("SyncCentre", "Two copies of this computer's data were in use"),
    }


def worded(wording: Wording) -> str:
    """A name in the screen language."""
    return wording.zh if chinese() else wording.en


def head_mark(words: SyncWords) -> Mark:
    """The line of truth with tone and icon."""
    icons = {SyncMood.SYNCED: "online", SyncMood.SYNCING: "sync", SyncMood.WAITING: "outbox"}
    name = "warning" if words.tone == "warning" else icons.get(words.mood, "offline")
    return Mark(" · ".join(sentence(part) for part in words.parts), words.tone, name)


def state_mark(state: ItemState) -> Mark:
    """State of one item."""
    return Mark(*_states()[state])


def outcome_mark(outcome: str) -> Mark:
    """Outcome of one run."""
    return Mark(*_outcomes().get(outcome, (outcome, "muted", "")))


def incident_word(kind: str) -> str:
    """Kind of an incident."""
    return _incidents().get(kind, kind)


def act(line: OutboxLine) -> str:
    """What was done; an act without a word of its own is named by the kind of record."""
    return _acts().get(line.what) or worded(line.table)


def fields_of(line: OutboxLine) -> str:
    """The changed fields."""
    parts = [worded(field) for field in line.fields]
    joined = ("、" if chinese() else ", ").join(parts)
    if not line.more:
        return joined
    return QCoreApplication.translate("SyncCentre", "{fields} and {count} more").format(fields=joined, count=line.more)


def age(since_ms: int, now_ms: int) -> str:
    """How long something has waited."""
    span = max(0, now_ms - since_ms)
    if span < _HOUR_MS:
        return QCoreApplication.translate("SyncCentre", "{count} min").format(count=span // _MINUTE_MS)
    if span < _DAY_MS:
        return QCoreApplication.translate("SyncCentre", "{count} h").format(count=span // _HOUR_MS)
    return QCoreApplication.translate("SyncCentre", "{count} d").format(count=span // _DAY_MS)


def value(what: ValueWord) -> str:
    """A value, or that there is none."""
    if isinstance(what, bool):
        return (
            QCoreApplication.translate("SyncCentre", "yes") if what else QCoreApplication.translate("SyncCentre", "no")
        )
    return shown(what) or QCoreApplication.translate("SyncCentre", "(empty)")


def who(side: Side, me: str) -> str:
    """One of the two people: 您, or office and name."""
    if side.staff_no == me:
        return QCoreApplication.translate("SyncCentre", "You")
    return " ".join(part for part in (side.org_name, side.name) if part) or QCoreApplication.translate(
        "SyncCentre", "The centre"
    )


def when(side: Side) -> str:
    """When, by the clock of that person's PC."""
    return moment(side.at_ms)


def conflict_title(line: ConflictLine) -> str:
    """What a conflict is about in one line."""
    record = worded(line.table)
    field = worded(line.field)
    about = f"{line.subject} · {record}" if line.subject else record
    return about if field == record else f"{about} · {field}"
