"""The data of 客户档案卡, read in the transaction that prints it; what this program does not know is left open."""

from datetime import date
from typing import Any

import sqlalchemy as sa

from app.queries.customer_file import AgreementLine, CustomerFile, agreement_state, agreements_of, customer_file
from app.queries.customer_history import HistoryLine, history_page
from app.queries.field_words import in_chinese
from app.queries.visits import VisitFilter, VisitLine, visits_page
from app.services.customers.basis import CustomerBasis
from app.slips.models import ArchiveCard, CardChange, CardVisit, Heading
from models.kernel.clock import day_of
from models.kernel.enums import AgreementStatus, ProductLine
from models.kernel.errors import StaleError
from models.kernel.messages import msg
from models.store.actor import Actor
from models.tables import metadata

VISITS = 5
CHANGES = 8
ALLOWED, NOT_ALLOWED = "可记欠", "不得记欠"


class CardMaker:
    """Makes archive cards."""

    def __init__(self, basis: CustomerBasis) -> None:
        """Take store, figures and index."""
        self._basis = basis

    def __call__(self, connection: sa.Connection, customer_id: bytes, heading: Heading, actor: Actor) -> ArchiveCard:
        """The card as its reader may see it.

        Raises:
            StaleError: The file is gone.
        """
        file = customer_file(connection, customer_id, self._basis.lens(actor))
        if file is None:
            raise StaleError(msg("This file is no longer here"), msg("Go back to the list and refresh"))
        visits = visits_page(connection, VisitFilter(customer_id=customer_id), 0, VISITS).rows
        visitors = _visitors(connection, [line.visit_id for line in visits])
        changes = history_page(connection, customer_id, file.mask, 0, CHANGES).rows
        agreements = [line for line in agreements_of(connection, customer_id) if line.status != AgreementStatus.ENDED]
        return ArchiveCard(
            heading=heading,
            visits=tuple(_visit(line, visitors.get(line.visit_id, "")) for line in visits),
            changes=tuple(map(_change, changes)),
            usage_lines=(),
            usage_months=(),
            arrears_fen=None,
            overdue_fen=None,
            advance_fen=None,
            ageing=(),
            discount_no="",
            **_front(file),
            **_business(file),
            **_agreement(agreements[0] if agreements else None, self._basis.day),
        )


def _front(file: CustomerFile) -> dict[str, Any]:
    values = file.values
    lines = {line.value: line.zh for line in ProductLine}
    return {
        "customer_no": values["crm_customer_no"],
        "full_name": file.name,
        "cert_type": in_chinese(values["cert_type"]),
        "cert_no": values["cert_no"] or "",
        "address": values["address"],
        "postcode": values["postcode"] or "",
        "contact": values["contact_name"] or "",
        "phone": values["phone"] or "",
        "email": values["email"] or "",
        "customer_type": in_chinese(values["customer_type"]),
        "industry": values["industry_code"],
        "usage_kinds": tuple(lines.get(code, code) for code in sorted(values["usage_kinds"])),
        "tier": file.tier.zh,
        "tier_until": None,
        "visit_class": file.visit_class.zh,
        "outlet": file.outlet_name,
        "manager_a": _manager(file, "manager_a"),
        "manager_b": _manager(file, "manager_b"),
        "filed_on": day_of(values["created_ms"]),
    }


def _business(file: CustomerFile) -> dict[str, Any]:
    names = (
        "service_area", "service_capacity", "business_direction", "business_policy", "company_scale",
        "operation_trait", "leader_quality", "rival_relation", "our_relation", "cooperation_attitude",
    )  # fmt: skip
    return {name: in_chinese(file.values[name]) for name in names} | {
        "keeper": file.values["archive_keeper"] or "",
        "shelf_no": file.values["paper_archive_no"] or "",
        "refreshed_on": file.values["reviewed_on"],
        "refresh_due_on": file.due.limit if file.due else None,
    }


def _agreement(line: AgreementLine | None, day: date) -> dict[str, Any]:
    if line is None:
        return {
            "agreement_no": "",
            "agreement_from": None,
            "agreement_to": None,
            "settle_cycle": "",
            "credit_limit_fen": None,
            "credit_state": "",
        }
    valid = agreement_state(line, day) is AgreementStatus.VALID
    return {
        "agreement_no": line.agreement_no,
        "agreement_from": line.valid_from,
        "agreement_to": line.valid_to,
        "settle_cycle": in_chinese(line.settle_cycle),
        "credit_limit_fen": line.credit_limit,
        "credit_state": ALLOWED if valid and line.allow_credit else NOT_ALLOWED,
    }


def _manager(file: CustomerFile, name: str) -> str:
    number = file.values[name]
    return file.staff.get(number, number) if number else ""


def _visitors(connection: sa.Connection, ids: list[bytes]) -> dict[bytes, str]:
    c = metadata.tables["visit"].c
    return {row.id: row.visitors for row in connection.execute(sa.select(c.id, c.visitors).where(c.id.in_(ids)))}


def _visit(line: VisitLine, visitors: str) -> CardVisit:
    return CardVisit(line.visited_on, line.visit_no, visitors, line.mode.zh, line.summary)


def _change(line: HistoryLine) -> CardChange:
    item = line.field.zh if line.field else line.field_name
    subject = f"{line.subject} " if line.subject else ""
    return CardChange(day_of(line.at_ms), subject + item, in_chinese(line.old), in_chinese(line.new), line.author)
