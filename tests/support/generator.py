"""Customer files of the shape and dirt that offices keep, made from a seed and small word lists of their own.

``make_list`` makes rows with a stated number of each kind of dirt and tells what a good import makes of each row;
the writers put the same rows into the four forms a file comes in.
"""

import csv
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import openpyxl

from app.imports.known import Known, Outlet
from models.kernel.enums import CustomerType, ProductLine, ValueTier, VisitClass
from models.rules.validators import org_code_check_char, uscc_check_char

HEADER = (
    "客户编号", "客户全称", "证件类型", "证件号码", "通信地址", "邮政编码", "业务联系人", "联系电话", "E-mail",
    "客户类型", "所属行业", "用邮种类", "客户等级", "走访类别", "归属网点", "客户经理", "结算联系人电话", "备注",
)  # fmt: skip
PLACES = ("柳河", "青石", "白沙", "梅岭", "云台", "石桥", "南溪", "北塘", "东岗", "西渡")
WORDS = ("远方", "和顺", "金穗", "晨光", "四海", "永兴", "新禾", "同庆", "泰来", "百川", "𠮷祥", "䶮云")
KINDS = ("商行", "饭店", "物流有限公司", "食品有限公司", "贸易有限公司", "培训学校", "种植专业合作社")
PEOPLE = ("赵安", "钱宁", "孙和", "周平", "吴清", "郑远", "王䶮", "王𬎆", "欧阳明", "冯川", "葛\U000e0100山")
TRADES = ("A01 农业", "C13 食品加工", "F52 零售", "G59 仓储", "H62 餐饮", "P83 教育")
OUTLETS = tuple(
    Outlet(f"{224000 + number:06d}{number % 100:02d}", f"{place}邮政所") for number, place in enumerate(PLACES)
)
CODE_CHARS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
TODAY = date(2025, 11, 24)


@dataclass(frozen=True, slots=True)
class Sample:
    """One made row: its cells, and the columns that are mended and refused."""

    cells: tuple[str, ...]
    mended: frozenset[str] = frozenset()
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class MadeList:
    """A made file."""

    rows: tuple[Sample, ...]
    header: tuple[str, ...] = HEADER
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def table(self) -> list[tuple[str, ...]]:
        return [self.header, *(row.cells for row in self.rows)]


def known(today: date = TODAY) -> Known:
    """A cache without customers and with the made outlets."""
    return Known({outlet.code: outlet for outlet in OUTLETS}, today)


def credit_code(chance: random.Random) -> str:
    """A made unified social credit code whose two check digits fit."""
    head = chance.choice(("91", "92", "93", "12")) + f"{chance.randrange(320101, 329999)}"
    inner = "".join(chance.choice(CODE_CHARS) for _ in range(8))
    seventeen = head + inner + org_code_check_char(inner)
    return seventeen + uscc_check_char(seventeen)


def _clean(number: int, chance: random.Random, outlets: Sequence[Outlet] = OUTLETS) -> list[str]:
    outlet = chance.choice(outlets)
    tier = chance.choices(list(ValueTier)[:4], (3, 10, 27, 60))[0]
    visit_class = {ValueTier.DIAMOND: VisitClass.ONE, ValueTier.GOLD: VisitClass.TWO}.get(tier, VisitClass.THREE)
    products = chance.sample(list(ProductLine)[:6], chance.randint(1, 4))
    place = chance.choice(PLACES)
    landline = f"05{chance.randint(10, 99)}-{chance.randint(2, 9)}{chance.randint(0, 9_999_999):07d}"
    mobile = f"1{chance.randint(3, 9)}{chance.randint(0, 999_999_999):09d}"
    return [
        f"KH{outlet.code}{number:06d}",
        f"{place}{chance.choice(WORDS)}{number}{chance.choice(KINDS)}",
        "统一社会信用代码",
        credit_code(chance),
        f"{place}镇{chance.choice(WORDS)}路{number}号",
        f"{chance.randint(200_000, 699_999)}",
        chance.choice(PEOPLE),
        mobile if chance.random() < 0.8 else landline,
        f"u{number}@example.org" if chance.random() < 0.4 else "",
        chance.choice(list(CustomerType)[:7]).zh,
        chance.choice(TRADES),
        "、".join(product.zh for product in products),
        tier.zh,
        visit_class.zh,
        outlet.code,
        chance.choice(PEOPLE),
        "",
        "",
    ]


def _at(header: str) -> int:
    return HEADER.index(header)


def _set(header: str, make: Callable[[str], str]) -> Callable[[list[str]], str]:
    def apply(cells: list[str]) -> str:
        cells[_at(header)] = make(cells[_at(header)])
        return header

    return apply


def _wide(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if char.isascii() and char.isdigit() else char for char in text)


def _wrong_check(code: str) -> str:
    return code[:-1] + CODE_CHARS[(CODE_CHARS.index(code[-1]) + 1) % len(CODE_CHARS)]


MENDS: dict[str, Callable[[list[str]], str]] = {
    "spaces": _set("客户全称", lambda text: f"\u3000{text} "),
    "company": _set("客户全称", lambda text: text.removesuffix("有限公司") + "（有限）公司"),
    "wide": _set("联系电话", _wide),
    "tier word": _set("客户等级", lambda text: f"{text}客户"),
    "class word": _set("走访类别", lambda text: {"一类": "Ⅰ类", "二类": "2", "三类": "III类"}[text]),
    "country": _set("联系电话", lambda text: f"+86 {text}"),
    "product": _set("用邮种类", lambda _: "EMS,报刊"),
}
FAULTS: dict[str, Callable[[list[str]], str]] = {
    "check digit": _set("证件号码", _wrong_check),
    "no name": _set("客户全称", lambda _: ""),
    "no products": _set("用邮种类", lambda _: "\u3000"),
    "tier": _set("客户等级", lambda _: "白金卡"),
    "outlet": _set("归属网点", lambda _: "99999999"),
    "type": _set("客户类型", lambda _: "股份制"),
    "phone": _set("联系电话", lambda _: "12345"),
    "postcode": _set("邮政编码", lambda text: text[:5]),
    "formula": _set("通信地址", lambda _: '=HYPERLINK("http://example.org","x")'),
    "e-mail": _set("E-mail", lambda _: "nobody"),
}


def make_list(
    count: int, seed: int = 1, mended: int = 2, faulty: int = 2, duplicates: int = 2, header: Sequence[str] = HEADER,
    outlets: Sequence[Outlet] = OUTLETS, first: int = 0,
) -> MadeList:  # fmt: skip
    """Rows in random order.

    Args:
        count: Rows in all.
        seed: Same seed, same rows.
        mended: Rows of each kind that differ in form.
        faulty: Rows of each kind that are wrong.
        duplicates: Rows that repeat the certificate of an earlier good row.
        header: Headers to write; the cells keep their order.
        outlets: Outlets that the rows belong to.
        first: Number of the first customer.
    """
    chance = random.Random(seed)
    kinds: list[str | None] = [kind for kind in MENDS for _ in range(mended)]
    kinds += [kind for kind in FAULTS for _ in range(faulty)]
    kinds += [None] * (count - len(kinds) - duplicates)
    chance.shuffle(kinds)
    rows = [_sample(number, kind, chance, outlets) for number, kind in enumerate(kinds, first)]
    for number in range(duplicates):
        first = next(at for at, row in enumerate(rows) if row.refused is None and at >= number * 3)
        cells = _clean(900_000 + number, chance, outlets)
        cells[_at("证件号码")] = rows[first].cells[_at("证件号码")]
        rows.insert(chance.randint(first + 1, len(rows)), Sample(tuple(cells), refused="证件号码"))
    counts = Counter(
        "good" if row.refused is None and not row.mended else "mended" if row.refused is None else "refused"
        for row in rows
    )
    return MadeList(tuple(rows), tuple(header), counts)


def _sample(number: int, kind: str | None, chance: random.Random, outlets: Sequence[Outlet]) -> Sample:
    cells = _clean(number, chance, outlets)
    if kind in MENDS:
        header = MENDS[kind](cells)
        return Sample(tuple(cells), mended=frozenset({header}))
    if kind in FAULTS:
        header = FAULTS[kind](cells)
        return Sample(tuple(cells), refused=header)
    return Sample(tuple(cells))


def write_csv(path: Path, table: Sequence[Sequence[str]], encoding: str) -> Path:
    """CSV as a spreadsheet saves it: CRLF; ``utf-8-sig``, ``utf-8`` or ``gb18030``."""
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, lineterminator="\r\n").writerows(table)
    return path


def write_xlsx(path: Path, table: Sequence[Sequence[object]]) -> Path:
    """A workbook; texts that look like formulas become formulas, as when a person types them."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("客户")
    for row in table:
        sheet.append(list(row))
    book.save(path)
    return path


def write_all(folder: Path, made: MadeList) -> dict[str, Path]:
    """The same rows in the four forms."""
    return {
        "GB18030": write_csv(folder / "gbk.csv", made.table, "gb18030"),
        "UTF-8 BOM": write_csv(folder / "bom.csv", made.table, "utf-8-sig"),
        "UTF-8": write_csv(folder / "plain.csv", made.table, "utf-8"),
        "XLSX": write_xlsx(folder / "book.xlsx", made.table),
    }
