"""The 19 archive items: which there are, which may not be empty, how complete a file is (RULES.md §1.11–1.13).

Nine basic items are required to save; six characteristic and four business items count towards the score.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.kernel.errors import InputError, ManyInputErrors
from models.kernel.messages import Message, msg
from models.kernel.money import divide_half_up


class ItemGroup(StrEnum):
    """Part of the archive file."""

    BASIC = "basic"
    CHARACTER = "character"
    BUSINESS = "business"


@dataclass(frozen=True, slots=True)
class ArchiveItem:
    """One of the 19 items.

    Attributes:
        key: Name of the item and of the field that gets the focus.
        fields: Fields any of which fills it.
        group: Part of the file.
        label_zh: Name on paper.
        label: Name for messages.
    """

    key: str
    fields: tuple[str, ...]
    group: ItemGroup
    label_zh: str
    label: Message


def _basic(key: str, zh: str, label: Message, *others: str) -> ArchiveItem:
    return ArchiveItem(key, (key, *others), ItemGroup.BASIC, zh, label)


def _character(key: str, zh: str, label: Message) -> ArchiveItem:
    return ArchiveItem(key, (key,), ItemGroup.CHARACTER, zh, label)


def _business(key: str, zh: str, label: Message) -> ArchiveItem:
    return ArchiveItem(key, (key,), ItemGroup.BUSINESS, zh, label)


ARCHIVE_ITEMS: tuple[ArchiveItem, ...] = (
    _basic("crm_customer_no", "客户ID号", msg("Customer number")),
    _basic("full_name", "客户全称", msg("Full name")),
    _basic("address", "通信地址", msg("Address")),
    _basic("postcode", "邮政编码", msg("Postcode")),
    _basic("contact_name", "业务联系人", msg("Contact person")),
    _basic("phone", "联系电话/E-mail", msg("Phone or e-mail"), "email"),
    _basic("customer_type", "客户类型", msg("Customer type")),
    _basic("industry_code", "所属行业", msg("Trade")),
    _basic("usage_kinds", "用邮种类", msg("Mail products used")),
    _character("service_area", "服务区域", msg("Service area")),
    _character("service_capacity", "服务能力", msg("Service capacity")),
    _character("business_direction", "经营方向", msg("Line of business")),
    _character("business_policy", "经营政策", msg("Business policy")),
    _character("company_scale", "企业规模", msg("Size of the company")),
    _character("operation_trait", "经营特点", msg("Traits of its business")),
    _business("leader_quality", "经营管理者素质", msg("Quality of its management")),
    _business("rival_relation", "与竞争者关系", msg("Relation to rivals")),
    _business("our_relation", "与我方业务关系", msg("Business relation with us")),
    _business("cooperation_attitude", "合作态度", msg("Attitude to cooperation")),
)


@dataclass(frozen=True, slots=True)
class Completeness:
    """How full a file is.

    Attributes:
        filled: Items filled.
        total: Items there are.
        missing: Items that are empty, in the order of the file.
    """

    filled: int
    total: int
    missing: tuple[ArchiveItem, ...]

    @property
    def percent(self) -> int:
        """Whole percent, half-up: 15 of 19 is 79."""
        return divide_half_up(self.filled * 100, self.total)


def completeness(values: Mapping[str, object]) -> Completeness:
    """Score of a file.

    Args:
        values: Field values by name; None, blank text and empty collections count as empty.
    """
    missing = tuple([item for item in ARCHIVE_ITEMS if not is_filled(item, values)])
    return Completeness(len(ARCHIVE_ITEMS) - len(missing), len(ARCHIVE_ITEMS), missing)


def is_filled(item: ArchiveItem, values: Mapping[str, object]) -> bool:
    """Whether any field of the item holds something."""
    for name in item.fields:  # a loop, not any(): this runs 19 times for every customer of a pulled page
        value = values.get(name)
        if value is not None and _holds(value):
            return True
    return False


def basics_errors(values: Mapping[str, object]) -> tuple[InputError, ...]:
    """One refusal for each empty basic item, in the order of the file."""
    return tuple(
        InputError(
            msg("{field} is required", field=item.label), msg("Fill in the field and save again"), field=item.key
        )
        for item in ARCHIVE_ITEMS
        if item.group is ItemGroup.BASIC and not is_filled(item, values)
    )


def require_basics(values: Mapping[str, object]) -> None:
    """Refuse a file with an empty basic item.

    Raises:
        InputError: One item is empty.
        ManyInputErrors: Several are.
    """
    raise_all(basics_errors(values))


def raise_all(errors: tuple[InputError, ...]) -> None:
    """Raise the single error, or several as one; nothing when there is none.

    Raises:
        InputError: There was one.
        ManyInputErrors: There were several.
    """
    if len(errors) > 1:
        raise ManyInputErrors(
            msg("{count} fields need correction", count=len(errors)), msg("Correct the marked fields"), errors
        )
    if errors:
        raise errors[0]


def _holds(value: object) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    return bool(value) if isinstance(value, frozenset | set | tuple | list) else value is not None
