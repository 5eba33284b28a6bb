"""Which acts a file offers: by right, by the life of the file, by the tab that is shown."""

from typing import Protocol

from PySide6.QtCore import QObject

from app.queries.customer_file import CustomerFile
from app.services.customers.reading import FilePage
from models.kernel.enums import CustomerStatus
from models.rules.permissions import Right, SensitiveView
from ui.customers.file_tabs import FileTabs
from ui.shell.context import RoomContext
from ui.shell.room import RoomAction


class Acting(Protocol):
    """The page whose acts these are."""

    context: RoomContext
    customer_id: bytes
    page: FilePage | None
    tabs: FileTabs

    def confirm(self) -> None:
        """已核对无变化."""
        ...

    def withdraw(self) -> None:
        """撤销档案."""
        ...

    def restore(self) -> None:
        """恢复档案."""
        ...

    def reveal(self) -> None:
        """显示明文."""
        ...

    def note(self) -> None:
        """Write a note."""
        ...

    def remove_contact(self) -> None:
        """Remove the chosen contact person."""
        ...

    def print_card(self) -> None:
        """Print the archive card."""
        ...


class FileActs(QObject):
    """The action bar of a file."""

    def __init__(self, page: Acting, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page

    def actions(self) -> list[RoomAction]:
        """What can be done now."""
        assert self._page.page is not None
        file = self._page.page.file
        may = self._page.context.session.may
        if file.withdrawn:
            restore = RoomAction(
                "F12", self.tr("Restore the file"), self._page.restore, may(Right.CUSTOMER_WITHDRAW.value),
                "customer.restore", primary=True, icon="undo",
            )  # fmt: skip
            return [restore, *self._paper(), *self._masked(file)]
        found = [*self._visiting(), *self._amending(file), *self._of_tab(), *self._paper(), *self._masked(file)]
        if may(Right.CUSTOMER_WITHDRAW.value):
            found.append(
                RoomAction("F12", self.tr("Withdraw the file"), self._page.withdraw, name="customer.withdraw")
            )  # fmt: skip
        return found

    def _go(self, page: str) -> None:
        self._page.context.shell.open(page, self._page.customer_id)

    def _visiting(self) -> list[RoomAction]:
        if not self._page.context.session.may(Right.VISIT_RECORD.value):
            return []
        return [
            RoomAction("F2", self.tr("Record a visit"), lambda: self._go("visit_new"), name="customer.visit"),
            RoomAction("F4", self.tr("Phone"), lambda: self._go("visit_phone"), name="customer.phone"),
        ]

    def _amending(self, file: CustomerFile) -> list[RoomAction]:
        may = self._page.context.session.may
        found = []
        prospect = file.status is CustomerStatus.PROSPECT
        if may(Right.CUSTOMER_EDIT.value):
            amend = self.tr("Amend")
            found.append(
                RoomAction("F3", amend, lambda: self._go("customer_edit"), True, "customer.edit", True, "edit")
            )
        if prospect and may(Right.CUSTOMER_CREATE.value):
            becomes = self.tr("Becomes a customer")
            found.append(RoomAction("F5", becomes, lambda: self._go("customer_convert"), name="customer.convert"))
        if not prospect and may(Right.CUSTOMER_EDIT.value):
            through = self.tr("Gone through, no change")
            found.append(RoomAction("F8", through, self._page.confirm, name="customer.review", icon="tick"))
        if not prospect and may(Right.CUSTOMER_GRADE.value):
            grade = self.tr("Tier, class")
            found.append(RoomAction("F5", grade, lambda: self._go("customer_grade"), name="customer.grade"))
        return found

    def _of_tab(self) -> list[RoomAction]:
        if not self._page.context.session.may(Right.CUSTOMER_EDIT.value):
            return []
        tab = self._page.tabs.current
        if tab == "contacts":
            some = self._page.tabs.contacts.current() is not None
            new, remove = self.tr("New contact"), self.tr("Remove")
            return [
                RoomAction("Ctrl+N", new, lambda: self._go("contact_new"), name="customer.contact_new"),
                RoomAction("Del", remove, self._page.remove_contact, some, "customer.contact_remove"),
            ]
        if tab == "agreements":
            new = self.tr("New agreement")
            return [RoomAction("Ctrl+N", new, lambda: self._go("agreement_new"), name="customer.agreement_new")]
        if tab == "notes":
            return [RoomAction("Ctrl+N", self.tr("New note"), self._page.note, name="customer.note_new")]
        return []

    def _paper(self) -> list[RoomAction]:
        if not self._page.context.session.may(Right.PRINT.value):
            return []
        return [RoomAction("F9", self.tr("Archive card"), self._page.print_card, name="customer.print", icon="print")]

    def _masked(self, file: CustomerFile) -> list[RoomAction]:
        if file.mask.view is not SensitiveView.REASONED:
            return []
        return [RoomAction("F6", self.tr("Show masked"), self._page.reveal, name="customer.reveal", icon="eye")]
