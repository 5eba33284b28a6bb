"""大客户档案: the file with its 19 archive items, contacts, agreements, dated grades and reviews."""

from datetime import date

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped

from models.kernel.enums import (
    AgreementStatus,
    Attitude,
    CertType,
    CustomerStatus,
    CustomerType,
    PayMode,
    SettleCycle,
    UseClass,
    ValueTier,
    VisitClass,
)
from models.tables.base import CivilDate, Code, CodeSet, Id16, Ledger, Personal, Policy, Synced, col


class Customer(Synced):
    """One customer file; belongs to exactly one outlet.

    The tier in force on a day is ``value_tier`` from ``tier_from`` on and ``tier_before`` until then; the full past
    stands in ``grade_change``. The same holds for the visit class.
    """

    __tablename__ = "customer"
    __table_args__ = (
        Index(None, "scope", "rev"),
        Index(None, "outlet_code", "status"),
        Index(None, "phone_tail"),
        Index(None, "name_key"),
        Index(None, "cert_type", "cert_no"),
        Index(None, "review_due_on"),
    )

    # 基础资料
    crm_customer_no: Mapped[str] = col(String(20), index=True)
    full_name: Mapped[str] = col(String(100), personal=Personal.NAME)
    short_name: Mapped[str | None] = col(String(20), policy=Policy.LATER, default=None)
    mnemonic: Mapped[str | None] = col(String(12), policy=Policy.LATER, default=None)
    cert_type: Mapped[CertType | None] = col(Code(CertType), default=None)
    cert_no: Mapped[str | None] = col(String(30), personal=Personal.CERT, default=None)
    address: Mapped[str] = col(String(200), personal=Personal.ADDRESS)
    village: Mapped[str | None] = col(String(50), default=None)
    postcode: Mapped[str | None] = col(String(6), default=None)
    region_code: Mapped[str | None] = col(String(6), default=None)
    contact_name: Mapped[str | None] = col(String(50), personal=Personal.NAME, default=None)
    phone: Mapped[str | None] = col(String(30), personal=Personal.PHONE, default=None)
    backup_phone: Mapped[str | None] = col(String(30), personal=Personal.PHONE, default=None)
    billing_phone: Mapped[str | None] = col(String(30), personal=Personal.PHONE, default=None)
    email: Mapped[str | None] = col(String(100), personal=Personal.EMAIL, default=None)
    customer_type: Mapped[CustomerType] = col(Code(CustomerType))
    industry_code: Mapped[str] = col(String(40))
    usage_kinds: Mapped[frozenset[str]] = col(CodeSet(), policy=Policy.SET)
    use_class: Mapped[UseClass | None] = col(Code(UseClass), default=None)
    # 等级与归属
    value_tier: Mapped[ValueTier] = col(Code(ValueTier), default=ValueTier.NONE)
    tier_from: Mapped[date | None] = col(CivilDate(), default=None)
    tier_before: Mapped[ValueTier] = col(Code(ValueTier), default=ValueTier.NONE)
    visit_class: Mapped[VisitClass] = col(Code(VisitClass), default=VisitClass.NONE)
    class_from: Mapped[date | None] = col(CivilDate(), default=None)
    class_before: Mapped[VisitClass] = col(Code(VisitClass), default=VisitClass.NONE)
    outlet_code: Mapped[str] = col(String(8))
    manager_a: Mapped[str | None] = col(String(11), index=True, default=None)
    manager_b: Mapped[str | None] = col(String(11), default=None)
    manager_note: Mapped[str | None] = col(String(50), policy=Policy.LATER, default=None)
    green_channel: Mapped[bool] = col(default=False)
    # 客户特征
    service_area: Mapped[str | None] = col(String(500), default=None)
    service_capacity: Mapped[str | None] = col(String(500), default=None)
    business_direction: Mapped[str | None] = col(String(500), default=None)
    business_policy: Mapped[str | None] = col(String(500), default=None)
    company_scale: Mapped[str | None] = col(String(500), default=None)
    operation_trait: Mapped[str | None] = col(String(500), default=None)
    # 业务状况
    leader_quality: Mapped[str | None] = col(String(500), default=None)
    rival_relation: Mapped[str | None] = col(String(500), default=None)
    our_relation: Mapped[Attitude | None] = col(Code(Attitude), default=None)
    cooperation_attitude: Mapped[Attitude | None] = col(Code(Attitude), default=None)
    # 档案
    archive_keeper: Mapped[str | None] = col(String(50), default=None)
    paper_archive_no: Mapped[str | None] = col(String(30), default=None)
    paper_printed_ms: Mapped[int | None] = col(policy=Policy.MAX, default=None)
    paper_stale_ms: Mapped[int | None] = col(policy=Policy.MAX, default=None)
    reviewed_on: Mapped[date | None] = col(CivilDate(), policy=Policy.MAX, default=None)
    status: Mapped[CustomerStatus] = col(Code(CustomerStatus), default=CustomerStatus.ACTIVE)
    withdrawn_from: Mapped[CustomerStatus | None] = col(Code(CustomerStatus), default=None)
    merged_into: Mapped[bytes | None] = col(Id16, default=None)
    import_id: Mapped[bytes | None] = col(Id16, policy=Policy.LATER, default=None)
    # computed on this PC from the columns above, never sent
    name_key: Mapped[str] = col(String(100), policy=Policy.LOCAL, default="", server_default="")
    phone_tail: Mapped[str] = col(String(4), policy=Policy.LOCAL, default="", server_default="")
    completeness: Mapped[int] = col(policy=Policy.LOCAL, default=0, server_default="0")
    review_due_on: Mapped[date | None] = col(CivilDate(), policy=Policy.LOCAL, default=None)


class ContactPerson(Synced):
    """联系人 of a customer."""

    __tablename__ = "contact_person"

    customer_id: Mapped[bytes] = col(Id16, index=True)
    name: Mapped[str] = col(String(50), personal=Personal.NAME)
    title: Mapped[str | None] = col(String(50), default=None)
    department: Mapped[str | None] = col(String(50), default=None)
    mobile: Mapped[str | None] = col(String(30), personal=Personal.PHONE, default=None)
    phone: Mapped[str | None] = col(String(30), personal=Personal.PHONE, default=None)
    wechat: Mapped[str | None] = col(String(50), personal=Personal.PHONE, default=None)
    birthday_md: Mapped[str | None] = col(String(5), default=None)
    is_billing: Mapped[bool] = col(default=False)
    is_primary: Mapped[bool] = col(default=False)
    remark: Mapped[str | None] = col(String(200), policy=Policy.LATER, default=None)


class Agreement(Synced):
    """用邮协议, header fields; charges and limits build on it."""

    __tablename__ = "agreement"

    customer_id: Mapped[bytes] = col(Id16, index=True)
    agreement_no: Mapped[str] = col(String(30), index=True)
    account_no: Mapped[str | None] = col(String(15), index=True, default=None)
    party_b_org: Mapped[str] = col(String(8))
    business_scope: Mapped[frozenset[str]] = col(CodeSet(), policy=Policy.SET)
    pay_mode: Mapped[PayMode] = col(Code(PayMode), default=PayMode.CASH)
    allow_credit: Mapped[bool] = col(default=False)
    credit_limit: Mapped[int] = col(default=0)
    settle_cycle: Mapped[SettleCycle | None] = col(Code(SettleCycle), default=None)
    settle_day: Mapped[int | None] = col(default=None)
    grace_days: Mapped[int] = col(default=0)
    valid_from: Mapped[date] = col(CivilDate())
    valid_to: Mapped[date] = col(CivilDate())
    signed_on: Mapped[date | None] = col(CivilDate(), default=None)
    signer_a: Mapped[str | None] = col(String(50), personal=Personal.NAME, default=None)
    signer_b: Mapped[str | None] = col(String(50), default=None)
    status: Mapped[AgreementStatus] = col(Code(AgreementStatus), default=AgreementStatus.DRAFT)


class GradeChange(Ledger):
    """One dated change of a grade: tier, visit class, ABC grade or VIP level; four independent schemes."""

    __tablename__ = "grade_change"

    customer_id: Mapped[bytes] = col(Id16, index=True)
    scheme: Mapped[str] = col(String(12))
    value: Mapped[str] = col(String(20))
    previous: Mapped[str] = col(String(20))
    effective_from: Mapped[date] = col(CivilDate())
    reason: Mapped[str] = col(String(200))
    authorisation_id: Mapped[bytes | None] = col(Id16, default=None)


class FileReview(Ledger):
    """One confirmation of all 19 archive items: 核对无变化 or an amendment."""

    __tablename__ = "file_review"

    customer_id: Mapped[bytes] = col(Id16, index=True)
    reviewed_on: Mapped[date] = col(CivilDate())
    kind: Mapped[str] = col(String(12))
    reviewer_name: Mapped[str] = col(String(50))


class CustomerNote(Ledger):
    """备注: notes are appended, never overwritten."""

    __tablename__ = "customer_note"

    customer_id: Mapped[bytes] = col(Id16, index=True)
    text: Mapped[str] = col(String(500), personal=Personal.NOTE)
    author_name: Mapped[str] = col(String(50))


class ImportBatch(Synced):
    """One import of a customer file; its id stands on every row it made, so that it can be undone whole."""

    __tablename__ = "import_batch"

    file_name: Mapped[str] = col(String(200))
    file_hash: Mapped[str] = col(String(64))
    row_count: Mapped[int] = col()
    accepted: Mapped[int] = col()
    refused: Mapped[int] = col()
    author_note: Mapped[str | None] = col(String(100), default=None)
    undone_ms: Mapped[int | None] = col(default=None)
    undone_by: Mapped[str | None] = col(String(11), default=None)
    undo_reason: Mapped[str | None] = col(String(200), default=None)


class ExportLog(Ledger):
    """One export: filter, rows and reason."""

    __tablename__ = "export_log"

    what: Mapped[str] = col(String(40))
    filter_text: Mapped[str] = col(String(500))
    row_count: Mapped[int] = col()
    reason: Mapped[str] = col(String(200))
    file_hash: Mapped[str] = col(String(64))


class SavedFilter(Synced):
    """常用筛选 of one person for one list."""

    __tablename__ = "saved_filter"

    staff_no: Mapped[str] = col(String(11), index=True)
    room: Mapped[str] = col(String(20))
    name: Mapped[str] = col(String(40), policy=Policy.LATER)
    filter_json: Mapped[str] = col(String(2000), policy=Policy.LATER)
    is_default: Mapped[bool] = col(policy=Policy.LATER, default=False)
    position: Mapped[int] = col(policy=Policy.LATER, default=0)
