"""导出: a list as CSV or XLSX, with the right, a reason and a line in the export log; and 显示明文, logged alike."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from app.imports.writing import write_table
from app.queries.customers import CustomerFilter, CustomerRow, Lens, ListOrder, customers_page
from app.services.customers.basis import CustomerBasis, customer_work
from models.kernel.changes import Changes
from models.kernel.enums import CodeEnum, ValueTier, VisitClass
from models.kernel.errors import RightsError
from models.kernel.messages import msg
from models.rules.authorisation import check_reason
from models.rules.permissions import Right, SensitiveView, require
from models.store.actor import Actor
from models.store.scopes import outlet_scope
from models.store.unit_of_work import PRIORITY_LEDGER, work
from models.tables.customers import Customer, ExportLog

SHEET = "客户名单"
STEP = 500
MOST_FILTER = 500
HEADER = (
    "客户ID号", "客户全称", "等级", "走访类别", "档案状态", "村（社区）", "业务联系人", "联系电话", "通信地址",
    "A角客户经理", "应核对日期", "完整度%",
)  # fmt: skip
_WORDS = {
    "text": "包含", "status": "状态", "tier": "等级", "visit_class": "走访类别", "manager": "客户经理",
    "village": "村（社区）", "outlet": "网点", "review": "核对", "incomplete": "资料不完整", "stale": "纸档待更换",
    "waiting": "待上报", "import_id": "导入批次",
}  # fmt: skip
_VALUES = {
    "served": "在用", "prospect": "潜在", "silent": "沉默", "lost": "流失", "withdrawn": "已撤销", "all": "全部",
    "overdue": "逾期", "due_today": "今日到期", "due": "到期和逾期",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Exported:
    """A written file.

    Attributes:
        path: Where it stands.
        rows: Customers in it.
        changes: What changed (the log line).
    """

    path: Path
    rows: int
    changes: Changes


@dataclass(frozen=True, slots=True)
class Revealed:
    """Personal data of one customer in plain, to be shown for some seconds.

    Attributes:
        values: Texts by field.
        seconds: How long they may be shown.
        changes: What changed (the log line).
    """

    values: dict[str, str]
    seconds: int
    changes: Changes


class Exporting:
    """Writes lists and reveals what is masked; each leaves a line in the export log."""

    def __init__(self, basis: CustomerBasis) -> None:
        """Take store, figures and index."""
        self._basis = basis

    def export(
        self, wanted: CustomerFilter, order: ListOrder, path: Path, reason: str, actor: Actor
    ) -> Exported:  # fmt: skip
        """Write the whole list; personal data is masked as on the screen.

        Args:
            wanted: The filter.
            order: Its order; the cut is left aside.
            path: Target; ``.xlsx`` for a workbook, CSV in UTF-8 with BOM otherwise.
            reason: What the list is for.
            actor: Who exports.

        Raises:
            InputError: No reason.
            RightsError: The person may not export lists.
            StorageError: The file cannot be written; no line is logged.
        """
        require(actor.roles, Right.EXPORT)
        why = check_reason(reason)
        with self._basis.basis.store.read() as connection:
            lines = list(_lines(connection, wanted, order, self._basis.lens(actor)))
        write_table(path, [HEADER, *lines], SHEET)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        text = filter_words(wanted)
        with work(self._basis.basis.store, actor, what="customer.export", subject=text[:60],
                  priority=PRIORITY_LEDGER) as uow:  # fmt: skip
            uow.add(
                ExportLog(
                    scope=outlet_scope(actor.outlet), what="customers", filter_text=text[:MOST_FILTER],
                    row_count=len(lines), reason=why[:200], file_hash=digest,
                )
            )  # fmt: skip
            uow.reason = why
            changes = uow.commit()
        return Exported(path, len(lines), changes)

    def reveal(self, customer_id: bytes, reason: str, actor: Actor) -> Revealed:
        """Show what is masked of one file, with a reason.

        Raises:
            InputError: No reason.
            RightsError: The person may not see it even with a reason.
        """
        require(actor.roles, Right.CUSTOMER_VIEW)
        why = check_reason(reason)
        with customer_work(self._basis, actor, "customer.reveal", customer_id) as uow:
            row = uow.get(Customer, customer_id)
            view = self._basis.lens(actor).viewer.mask((row.manager_a, row.manager_b)).view
            if view is SensitiveView.MASKED:
                raise RightsError(
                    msg("You may not see masked data of this customer"),
                    msg("Ask a manager of the customer or the outlet head"),
                )
            uow.add(
                ExportLog(
                    scope=row.scope, what="reveal", filter_text=f"{row.crm_customer_no} {row.full_name}"[:MOST_FILTER],
                    row_count=1, reason=why[:200], file_hash="",
                )
            )  # fmt: skip
            uow.reason = why
            values = {name: getattr(row, name) or "" for name in REVEALED}
            seconds = self._basis.figures(row.outlet_code).integer("masking.reveal_seconds")
            changes = uow.commit()
        return Revealed(values, seconds, changes)


REVEALED = ("phone", "backup_phone", "billing_phone", "email", "cert_no", "address")


def filter_words(wanted: CustomerFilter) -> str:
    """A filter in Chinese, for the log: ``状态=在用；等级=钻石``."""
    parts = []
    for name, word in _WORDS.items():
        value = getattr(wanted, name)
        if value is True:
            parts.append(word)
        elif value:
            parts.append(f"{word}={_value(name, str(value))}")
    return "；".join(parts)


def _value(name: str, value: str) -> str:
    kinds: dict[str, type[CodeEnum]] = {"tier": ValueTier, "visit_class": VisitClass}
    if name in kinds:
        return next((member.zh for member in kinds[name] if member.value == value), value)
    return _VALUES.get(value, value)


def _lines(
    connection: sa.Connection, wanted: CustomerFilter, order: ListOrder, lens: Lens
) -> Iterator[tuple[str, ...]]:
    offset, total = 0, 1
    while offset < total:
        page = customers_page(connection, wanted, ListOrder(offset, STEP, order.sort, order.descending), lens)
        yield from map(_cells, page.rows)
        offset, total = offset + STEP, page.total


def _cells(row: CustomerRow) -> tuple[str, ...]:
    return (
        row.customer_no, row.name, row.tier.zh, row.visit_class.zh, row.status.zh, row.village, row.contact, row.phone,
        row.address, row.manager, row.due.limit.isoformat() if row.due else "", str(row.completeness),
    )  # fmt: skip
