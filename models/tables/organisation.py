"""Organisation, people and dated parameters: reference rows in the scope of the office above."""

from datetime import date

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped

from models.kernel.enums import OrgLevel, OrgNature, Role, StaffStatus
from models.tables.base import CivilDate, Code, CodeSet, Id16, Ledger, Personal, Policy, Synced, col


class OrgUnit(Synced):
    """机构: one node of the five-level tree; codes and names come from the centre."""

    __tablename__ = "org_unit"

    org_code: Mapped[str] = col(String(8), index=True, unique=True)
    org_name: Mapped[str] = col(String(100))
    mnemonic: Mapped[str] = col(String(4), default="")
    level: Mapped[OrgLevel] = col(Code(OrgLevel))
    parent_org_code: Mapped[str | None] = col(String(8), index=True, default=None)
    nature: Mapped[OrgNature] = col(Code(OrgNature))
    postcode: Mapped[str | None] = col(String(6), policy=Policy.LATER, default=None)
    region_code: Mapped[str | None] = col(String(6), default=None)
    rural: Mapped[bool] = col(policy=Policy.GUARDED, default=False)
    enabled: Mapped[bool] = col(default=True)


class Staff(Synced):
    """人员: a person with roles at one office; secrets never stand here."""

    __tablename__ = "staff"

    staff_no: Mapped[str] = col(String(11), index=True, unique=True)
    name: Mapped[str] = col(String(50))
    role_codes: Mapped[frozenset[str]] = col(CodeSet(), policy=Policy.GUARDED)
    org_code: Mapped[str] = col(String(8), index=True)
    position: Mapped[str | None] = col(String(50), default=None)
    phone: Mapped[str | None] = col(String(20), personal=Personal.PHONE, default=None)
    entry_on: Mapped[date | None] = col(CivilDate(), default=None)
    leave_on: Mapped[date | None] = col(CivilDate(), default=None)
    status: Mapped[StaffStatus] = col(Code(StaffStatus), default=StaffStatus.ON_DUTY)

    @property
    def roles(self) -> frozenset[Role]:
        """Roles this version knows."""
        known = {role.value: role for role in Role}
        return frozenset(known[code] for code in self.role_codes if code in known)


class ParameterValue(Ledger):
    """参数: one value of a rule figure from a date on, set for an office and everything below it."""

    __tablename__ = "parameter_value"
    __table_args__ = (Index(None, "scope", "rev"), Index(None, "key", "org_code", "effective_from"))

    key: Mapped[str] = col(String(60))
    value: Mapped[str] = col(String(200))
    org_code: Mapped[str] = col(String(8))
    effective_from: Mapped[date] = col(CivilDate())
    maker: Mapped[str] = col(String(11))
    checker: Mapped[str | None] = col(String(11), default=None)
    source_note: Mapped[str] = col(String(200), default="")


class Authorisation(Ledger):
    """双人授权: who asked, who unlocked, what for and why; later rooms point to it."""

    __tablename__ = "authorisation"

    right: Mapped[str] = col(String(40))
    maker: Mapped[str] = col(String(11))
    maker_name: Mapped[str] = col(String(50))
    checker: Mapped[str] = col(String(11))
    checker_name: Mapped[str] = col(String(50))
    reason: Mapped[str] = col(String(500))
    subject_table: Mapped[str] = col(String(40), default="")
    subject_id: Mapped[bytes | None] = col(Id16, default=None)
