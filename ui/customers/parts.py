"""The fields of the room's forms, as data; a page puts them in a ``Form``."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.queries.field_words import FieldWord
from models.kernel.enums import (
    AgreementStatus,
    Attitude,
    CertType,
    CustomerType,
    PayMode,
    ProductLine,
    SettleCycle,
    UseClass,
    ValueTier,
    VisitClass,
)
from ui.widgets.choosing import Choice, choices
from ui.widgets.fields import (
    CheckField,
    ChipsField,
    ChoiceField,
    DateField,
    Field,
    MoneyField,
    NoteField,
    NumberField,
    Section,
    TextField,
)
from ui.widgets.words import word

CONTACT_TEXTS = ("name", "title", "department", "mobile", "phone", "wechat", "birthday_md", "remark")


def text(name: FieldWord, most: int = 100, *, required: bool = False, hint: str = "", wide: bool = False) -> Field:
    """One line of text."""
    return TextField(key=name.value, label=word(name), max_length=most, required=required, hint=hint, wide=wide)


def note(name: FieldWord, most: int = 500, lines: int = 2) -> Field:
    """Several lines over the whole width."""
    return NoteField(key=name.value, label=word(name), max_length=most, lines=lines, wide=True)


def basics(people: Sequence[Choice], *, needed: bool = True) -> Section:
    """一、基础资料: the nine basic items and what belongs to them.

    Args:
        people: Managers to choose from.
        needed: Whether the nine items are required; a prospect may do with fewer.
    """
    w = FieldWord
    return Section(
        QCoreApplication.translate("Customers", "Basics"),
        (
            text(w.CRM_CUSTOMER_NO, 20, required=needed),
            text(w.FULL_NAME, required=True),
            text(w.ADDRESS, 200, required=True, wide=True),
            text(w.POSTCODE, 6, required=needed),
            text(w.VILLAGE, 50),
            text(w.CONTACT_NAME, 50, required=needed),
            text(w.PHONE, 30, hint=QCoreApplication.translate("Customers", "Phone or e-mail is needed")),
            text(w.EMAIL, 100),
            text(w.BACKUP_PHONE, 30),
            text(w.BILLING_PHONE, 30),
            ChoiceField(
                key=w.CUSTOMER_TYPE.value, label=word(w.CUSTOMER_TYPE), options=choices(CustomerType), required=True
            ),
            text(w.INDUSTRY_CODE, 40, required=needed),
            ChoiceField(key=w.USE_CLASS.value, label=word(w.USE_CLASS), options=choices(UseClass)),
            ChipsField(
                key=w.USAGE_KINDS.value, label=word(w.USAGE_KINDS), options=choices(ProductLine), required=needed,
                wide=True,
            ),
            ChoiceField(key=w.CERT_TYPE.value, label=word(w.CERT_TYPE), options=choices(CertType)),
            text(w.CERT_NO, 30),
            text(w.SHORT_NAME, 20),
            text(w.MNEMONIC, 12),
            ChoiceField(key=w.MANAGER_A.value, label=word(w.MANAGER_A), options=people),
            ChoiceField(key=w.MANAGER_B.value, label=word(w.MANAGER_B), options=people),
            CheckField(
                key=w.GREEN_CHANNEL.value, label=word(w.GREEN_CHANNEL),
                text=QCoreApplication.translate("Customers", "Served first"),
            ),
        ),
    )  # fmt: skip


def grades() -> Section:
    """Tier and class of a new file."""
    w = FieldWord
    hint = QCoreApplication.translate("Customers", "Empty: the class proposed for the tier")
    return Section(
        QCoreApplication.translate("Customers", "Grades"),
        (
            ChoiceField(key=w.VALUE_TIER.value, label=word(w.VALUE_TIER), options=choices(ValueTier), required=True),
            ChoiceField(key=w.VISIT_CLASS.value, label=word(w.VISIT_CLASS), options=choices(VisitClass), hint=hint),
        ),
    )


def traits() -> Section:
    """二、客户特征."""
    w = FieldWord
    return Section(
        QCoreApplication.translate("Customers", "Traits"),
        (
            note(w.SERVICE_AREA), note(w.SERVICE_CAPACITY), note(w.BUSINESS_DIRECTION), note(w.BUSINESS_POLICY),
            note(w.COMPANY_SCALE), note(w.OPERATION_TRAIT),
        ),
    )  # fmt: skip


def business() -> Section:
    """三、业务状况, and where the paper file stands."""
    w = FieldWord
    return Section(
        QCoreApplication.translate("Customers", "Business"),
        (
            note(w.LEADER_QUALITY),
            note(w.RIVAL_RELATION),
            ChoiceField(key=w.OUR_RELATION.value, label=word(w.OUR_RELATION), options=choices(Attitude)),
            ChoiceField(
                key=w.COOPERATION_ATTITUDE.value, label=word(w.COOPERATION_ATTITUDE), options=choices(Attitude)
            ),
            text(w.ARCHIVE_KEEPER, 50),
            text(w.PAPER_ARCHIVE_NO, 30),
        ),
    )


def contact() -> Section:
    """A contact person."""
    w = FieldWord
    hint = QCoreApplication.translate("Customers", "Month and day, such as 05-31")
    return Section(
        "",
        (
            text(w.NAME, 50, required=True),
            text(w.TITLE, 50),
            text(w.DEPARTMENT, 50),
            text(w.MOBILE, 30),
            text(w.PHONE, 30),
            text(w.WECHAT, 50),
            text(w.BIRTHDAY_MD, 10, hint=hint),
            text(w.REMARK, 200),
            CheckField(
                key=w.IS_PRIMARY.value, label=word(w.IS_PRIMARY),
                text=QCoreApplication.translate("Customers", "The person to ask first"),
            ),
            CheckField(
                key=w.IS_BILLING.value, label=word(w.IS_BILLING),
                text=QCoreApplication.translate("Customers", "Settles the accounts"),
            ),
        ),
    )  # fmt: skip


def agreement(today: Callable[[], date]) -> Section:
    """Header of an agreement."""
    w = FieldWord
    last_day = QCoreApplication.translate("Customers", "1 to 28, or 31 for the last day of the month")
    return Section(
        "",
        (
            text(w.AGREEMENT_NO, 30, required=True),
            text(w.ACCOUNT_NO, 15),
            DateField(key=w.VALID_FROM.value, label=word(w.VALID_FROM), today=today, required=True),
            DateField(key=w.VALID_TO.value, label=word(w.VALID_TO), today=today, required=True),
            ChipsField(
                key=w.BUSINESS_SCOPE.value, label=word(w.BUSINESS_SCOPE), options=choices(ProductLine), required=True,
                wide=True,
            ),
            ChoiceField(
                key=w.PAY_MODE.value, label=word(w.PAY_MODE), options=choices(PayMode), required=True, optional=False
            ),
            ChoiceField(key=w.SETTLE_CYCLE.value, label=word(w.SETTLE_CYCLE), options=choices(SettleCycle)),
            CheckField(
                key=w.ALLOW_CREDIT.value, label=word(w.ALLOW_CREDIT),
                text=QCoreApplication.translate("Customers", "Has the code that allows it"),
            ),
            MoneyField(key=w.CREDIT_LIMIT.value, label=word(w.CREDIT_LIMIT)),
            NumberField(key=w.SETTLE_DAY.value, label=word(w.SETTLE_DAY), least=1, most=31, hint=last_day),
            NumberField(key=w.GRACE_DAYS.value, label=word(w.GRACE_DAYS), most=30),
            DateField(key=w.SIGNED_ON.value, label=word(w.SIGNED_ON), today=today),
            ChoiceField(
                key=w.STATUS.value, label=QCoreApplication.translate("Customers", "State of the agreement"),
                options=choices(AgreementStatus), required=True, optional=False,
            ),
            text(w.SIGNER_A, 50),
            text(w.SIGNER_B, 50),
        ),
    )  # fmt: skip


def reason(required: bool, most: int = 200) -> Section:
    """Why something is changed."""
    w = FieldWord
    hint = QCoreApplication.translate("Customers", "Key accounts need a reason; it stands in the history")
    return Section(
        "",
        (
            TextField(
                key=w.REASON.value, label=word(w.REASON), max_length=most, wide=True, required=required, hint=hint
            ),
        ),
    )
