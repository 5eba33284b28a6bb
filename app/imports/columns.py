"""The columns of a customer list: their headers, other words for them, and which must be there."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.imports.rows import RawRow
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.kernel.text import half_width, tidy

LINE_HEADER, FIELD_HEADER, REASON_HEADER = "行号", "字段", "原因"
"""Columns that a file of refused rows has in addition; left aside when it comes back."""

_IGNORED = frozenset({LINE_HEADER, FIELD_HEADER, REASON_HEADER, "序号"})
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: Field of the customer file that it fills.
        header: Its usual header.
        aliases: Other headers seen for it.
        required: Whether a list without it is refused.
        most: Longest text; 0 where the field has its own check.
    """

    key: str
    header: str
    aliases: tuple[str, ...] = ()
    required: bool = False
    most: int = 0


COLUMNS: tuple[Column, ...] = (
    Column("crm_customer_no", "客户编号", ("客户ID号", "客户ID", "CRM客户编码", "客户编码", "客户号"), True, 20),
    Column("full_name", "客户全称", ("客户名称", "单位名称", "名称", "公司名称"), True),
    Column("cert_type", "证件类型", ("证件种类",)),
    Column("cert_no", "证件号码", ("证件号", "统一社会信用代码", "信用代码")),
    Column("address", "通信地址", ("地址", "通讯地址", "联系地址", "单位地址"), True, 200),
    Column("village", "村组", ("村", "自然村", "街道", "片区"), most=50),
    Column("postcode", "邮政编码", ("邮编",), True),
    Column("contact_name", "业务联系人", ("联系人", "联系人姓名"), True, 50),
    Column("phone", "联系电话", ("电话", "联系人电话", "手机", "手机号码"), True),
    Column("backup_phone", "备用电话", ("其他电话", "电话2")),
    Column("email", "E-mail", ("Email", "电子邮箱", "邮箱", "电子邮件")),
    Column("customer_type", "客户类型", ("客户性质", "单位性质"), True),
    Column("industry_code", "所属行业", ("客户所属行业", "行业"), True, 40),
    Column("usage_kinds", "用邮种类", ("业务种类", "用邮业务", "使用业务"), True),
    Column("value_tier", "客户等级", ("等级", "客户级别")),
    Column("visit_class", "走访类别", ("走访等级",)),
    Column("outlet_code", "归属网点", ("网点", "所属网点", "归属机构", "网点编码"), True),
    Column("manager_note", "客户经理", ("A角", "归属客户经理", "专职客户经理"), most=50),
    Column("billing_phone", "结算联系人电话", ("结算电话",)),
    Column("short_name", "简称", ("客户简称",), most=20),
    Column("service_area", "服务区域", most=500),
    Column("service_capacity", "服务能力", most=500),
    Column("business_direction", "经营方向", most=500),
    Column("business_policy", "经营政策", most=500),
    Column("company_scale", "企业规模", most=500),
    Column("operation_trait", "经营特点", most=500),
    Column("leader_quality", "经营管理者素质", most=500),
    Column("rival_relation", "与竞争者关系", ("与其竞争者的关系",), most=500),
    Column("our_relation", "与我方业务关系", ("与我们的业务关系",)),
    Column("cooperation_attitude", "合作态度"),
    Column("archive_keeper", "档案保管人", ("保管人",), most=50),
    Column("paper_archive_no", "纸质档案号", ("纸档号",), most=30),
    Column("reviewed_on", "上次更新", ("上次更新日期", "最近核对日期")),
    Column("note", "备注", ("说明",), most=500),
    Column("author", "记录人", ("录入人", "建档人", "经办人"), most=50),
)
_BY_HEADER = {half_width(word).casefold(): column for column in COLUMNS for word in (column.header, *column.aliases)}


@dataclass(frozen=True, slots=True)
class Header:
    """Which column stands where.

    Attributes:
        cells: The header row as read.
        columns: For each cell its column; None where the column is unknown or left aside.
        unknown: Headers that nobody knows; their cells are not imported.
    """

    cells: tuple[str, ...]
    columns: tuple[Column | None, ...]
    unknown: tuple[str, ...]


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row looks like the header of a customer list: at least three known columns."""
    return len({column.key for cell in cells if (column := _column(cell)) is not None}) >= _ENOUGH


def read_header(row: RawRow, name: str) -> Header:
    """Find the columns.

    Args:
        row: The header row.
        name: File name for errors.

    Raises:
        InputError: A required column is missing, or one stands there twice.
    """
    columns = tuple(_column(cell) for cell in row.cells)
    found = [column for column in columns if column is not None]
    double = next((column for column in found if found.count(column) > 1), None)
    if double is not None:
        raise InputError(
            msg(
                "Line {line} of {file} names the column {column} twice", line=row.line, file=name, column=double.header
            ),
            msg("Leave one of the two columns and import again"),
            field="file",
        )
    missing = [column.header for column in COLUMNS if column.required and column not in found]
    if missing:
        raise InputError(
            msg(
                "Line {line} of {file} lacks the columns {columns}",
                line=row.line,
                file=name,
                columns="、".join(missing),
            ),
            msg("Add the columns to the header and import again; nothing has been imported"),
            field="file",
        )
    unknown = tuple(
        tidy(cell)
        for cell, column in zip(row.cells, columns, strict=True)
        if column is None and tidy(cell) and tidy(cell) not in _IGNORED
    )
    return Header(row.cells, columns, unknown)


def column_of(key: str) -> Column:
    """The column of a field.

    Raises:
        KeyError: No column fills the field.
    """
    for column in COLUMNS:
        if column.key == key:
            return column
    raise KeyError(key)


def _column(cell: str) -> Column | None:
    word = "".join(half_width(tidy(cell)).split()).strip("*:'").casefold()
    return _BY_HEADER.get(word)
