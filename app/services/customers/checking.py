"""From typed texts to stored values of a customer file: normalised, bounded, checked; every fault named at once."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from app.queries.field_words import FieldWord, field_word
from app.services.customers.basis import refuse
from models.kernel.enums import (
    Attitude,
    CertType,
    CodeEnum,
    CustomerType,
    ProductLine,
    UseClass,
    ValueTier,
    VisitClass,
)
from models.kernel.errors import InputError
from models.kernel.messages import Message, msg
from models.kernel.text import half_width, normalise_code, normalise_company, normalise_name, tidy
from models.rules.phones import normalise_phone
from models.rules.validators import (
    cert_error,
    email_error,
    id_to_18,
    industry_error,
    length_error,
    mnemonic_error,
    phone_error,
    postcode_error,
)
from models.tables import metadata

Check = Callable[[str, str], InputError | None]
NAMES = frozenset({"contact_name", "short_name", "village", "archive_keeper", "manager_note"})
PASSAGES = frozenset(
    {
        "service_area",
        "service_capacity",
        "business_direction",
        "business_policy",
        "company_scale",
        "operation_trait",
        "leader_quality",
        "rival_relation",
    }
)
CHOICES: Mapping[str, type[CodeEnum]] = {
    "cert_type": CertType,
    "customer_type": CustomerType,
    "use_class": UseClass,
    "value_tier": ValueTier,
    "visit_class": VisitClass,
    "our_relation": Attitude,
    "cooperation_attitude": Attitude,
}
EDITABLE = frozenset(
    {
        "crm_customer_no", "full_name", "short_name", "mnemonic", "cert_type", "cert_no", "address", "village",
        "postcode", "region_code", "contact_name", "phone", "backup_phone", "billing_phone", "email", "customer_type",
        "industry_code", "usage_kinds", "use_class", "manager_a", "manager_b", "manager_note", "green_channel",
        "our_relation", "cooperation_attitude", "archive_keeper", "paper_archive_no", *PASSAGES,
    }
)  # fmt: skip
"""Fields that an amendment may change; tier, class, outlet and status have acts of their own."""

_PHONES = ("phone", "backup_phone", "billing_phone")
_NAME_LEAST, _NAME_MOST = 2, 100
_CHECKS: Mapping[str, Check] = {
    **dict.fromkeys(_PHONES, phone_error),
    "email": email_error,
    "postcode": postcode_error,
    "industry_code": industry_error,
    "mnemonic": mnemonic_error,
}


def cleaned(typed: Mapping[str, object], certificate: CertType | None = None) -> dict[str, Any]:
    """Stored values of typed ones; an empty text is None.

    Args:
        typed: Values by field: texts as typed, codes or members of closed lists, sets of product codes, booleans.
        certificate: Kind of certificate already on file, for a new number without a new kind.

    Raises:
        InputError: One value breaks a rule; it names the field.
        ManyInputErrors: Several do.
    """
    errors: list[InputError] = []
    values: dict[str, Any] = {}
    for name, value in typed.items():
        try:
            values[name] = _one(name, value)
        except InputError as error:
            errors.append(error)
    errors.extend(_certificate(values, certificate))
    if values.get("manager_a") and values.get("manager_a") == values.get("manager_b"):
        errors.append(same_managers())
    refuse(errors)
    return values


def same_managers() -> InputError:
    """The refusal of one person as both managers (RULES.md §8.3)."""
    return InputError(
        msg("Manager A and manager B are the same person"), msg("Choose another manager B"), field="manager_b"
    )


def text_value(table: str, name: str, text: str, label: Message | FieldWord) -> str | None:
    """One tidied text within the limit of its column.

    Raises:
        InputError: Too long, or a character that cannot be stored.
    """
    stored = tidy(text)
    limit = getattr(metadata.tables[table].c[name].type, "length", None) or 500
    bad = length_error(stored, name, _label(label), 0, limit)
    if bad is not None:
        raise bad
    return stored or None


def _label(label: Message | FieldWord) -> Message:
    return label if isinstance(label, Message) else msg("{field}", field=label)


def _one(name: str, value: object) -> object:
    if name in CHOICES:
        return _choice(name, value)
    if name == "usage_kinds":
        return _products(value)
    if isinstance(value, bool | date) or value is None:
        return value
    return _text(name, str(value)) or None


def _text(name: str, text: str) -> str:
    stored = _normalised(name, text)
    if not stored:
        return ""
    word = field_word(name)
    limit = getattr(metadata.tables["customer"].c[name].type, "length", None) or _NAME_MOST
    least = _NAME_LEAST if name == "full_name" else 1
    bad = length_error(stored, name, _label(word) if word else msg("Field"), least, limit)
    check = _CHECKS.get(name)
    bad = bad or (check(stored, name) if check is not None else None)
    if bad is not None:
        raise bad
    return stored


def _normalised(name: str, text: str) -> str:
    if name in _SPELLINGS:
        return _SPELLINGS[name](text)
    return text.strip() if name in PASSAGES else tidy(text)


def _phone(text: str) -> str:
    return normalise_phone(text) if text.strip() else ""


def _without_blanks(text: str) -> str:
    return "".join(half_width(text).split())


def _trade(text: str) -> str:
    plain = tidy(half_width(text[:8]) + text[8:])
    return plain[:1].upper() + plain[1:]


_SPELLINGS: Mapping[str, Callable[[str], str]] = {
    "full_name": normalise_company,
    **dict.fromkeys(NAMES, normalise_name),
    **dict.fromkeys(_PHONES, _phone),
    **dict.fromkeys(("crm_customer_no", "postcode", "mnemonic", "region_code", "cert_no"), normalise_code),
    "email": _without_blanks,
    "industry_code": _trade,
}


def _choice(name: str, value: object) -> CodeEnum | None:
    if value is None or value == "":
        return None
    member = next((each for each in CHOICES[name] if each.value == str(value)), None)
    if member is None:
        raise InputError(
            msg("“{value}” is not a known value of {field}", value=str(value), field=field_word(name) or name),
            msg("Choose one of the list"),
            field=name,
        )
    return member


def _products(value: object) -> frozenset[str]:
    codes = frozenset(str(code) for code in value) if isinstance(value, frozenset | set | tuple | list) else frozenset()
    known = {line.value for line in ProductLine}
    if not codes <= known:
        raise InputError(
            msg("{value} is no mail product", value="、".join(sorted(codes - known))),
            msg("Choose one of the list"),
            field="usage_kinds",
        )
    return codes


def _certificate(values: dict[str, Any], on_file: CertType | None) -> list[InputError]:
    """Check the number by its kind; a 15-digit identity number gets its 18-character form."""
    number = values.get("cert_no")
    if not number:
        return []
    kind = values.get("cert_type", on_file)
    if kind is None:
        return [
            InputError(
                msg("A certificate number needs the kind of certificate"),
                msg("Choose the kind of certificate"),
                field="cert_type",
            )
        ]
    if kind is CertType.ID:
        values["cert_no"] = number = id_to_18(number)
    error = cert_error(kind, number)
    return [] if error is None else [error]
