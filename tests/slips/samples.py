"""Documents of the fixture's people and customers, and readers for what came out."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pypdfium2
import zxingcpp
from PIL import Image, ImageChops, ImageOps, ImageStat
from PySide6.QtGui import QImage

from app.core.paths import resources
from app.slips.fonts import FontBook
from app.slips.models import (
    AgeingBucket,
    ArchiveCard,
    CardChange,
    CardVisit,
    DayGroup,
    DayList,
    DayStop,
    FollowUpLine,
    Heading,
    Personal,
    UsageMonth,
    VisitSlip,
)
from models.kernel.enums import Satisfaction, VisitMode, VisitPurpose, VisitResult

RARE = "𠮷田䶮𬎆𬱖㛃𠅤𠀇𬬭"


def open_fonts() -> FontBook:
    """The fonts that the program ships."""
    return FontBook(resources() / "fonts")


def heading(**changes: Any) -> Heading:
    """Head and foot of a slip of the fixture."""
    made = Heading(
        org_name="中国邮政集团有限公司盐城市分公司",
        number="SM01-V-20251124-0001",
        printed_on=date(2025, 11, 24),
        handler="李芳",
        reviewer="周敏",
        leader="陈刚",
    )
    return replace(made, **changes)


def visit_slip(**changes: Any) -> VisitSlip:
    """A visit to C1; every field holds a word of its own."""
    made = VisitSlip(
        heading=heading(),
        visit_on=date(2025, 11, 24),
        started=time(9, 30),
        ended=time(10, 15),
        customer_no="KH52404100000001",
        customer_name="福安茶业合作社𠮷田超市",
        tier="钻石",
        visit_class="一类",
        outlet="石门乡邮政所",
        address=Personal("石门乡福安村茶园路12号", "石门乡***"),
        met_person="林𬎆",
        met_title="社长",
        phone=Personal("13812345678", "138****5678"),
        visitor_a="李芳",
        visitor_b="王䶮",
        mode=VisitMode.DOOR,
        purposes=(VisitPurpose.PICKUP, VisitPurpose.ARREARS),
        visits_done=3,
        visits_due=4,
        usage_3m_fen=4_826_050,
        arrears_fen=1_600_000,
        overdue_fen=1_260_000,
        content="上门揽收茶叶样品邮件36件",
        opinion="希望开通夜间揽收",
        rivals="某快递报价首重6.5元",
        promise_on=date(2025, 12, 3),
        promise_fen=1_260_001,
        arrears_talk="年底前结清",
        file_changes="手机号变更",
        handling="安排专人专车",
        follow_ups=(FollowUpLine("提交优惠申请", "王䶮", date(2025, 11, 27)),),
        result=VisitResult.FOLLOW_UP,
        satisfaction=Satisfaction.FAIR,
        callback="已回电确认",
        callback_on=date(2025, 11, 28),
        green_channel=True,
    )
    return replace(made, **changes)


def archive_card(**changes: Any) -> ArchiveCard:
    """The file of C1; every field holds a word of its own."""
    made = ArchiveCard(
        heading=heading(number="SM01-F-20251124-0003", seal=""),
        customer_no="KH52404100000001",
        full_name="福安茶业合作社𠮷田",
        cert_type="统一社会信用代码",
        cert_no="91350100M000100Y43",
        address="石门乡福安村茶园路12号",
        postcode="224041",
        contact="王𬎆",
        phone="13812345678",
        email="fuan@example.cn",
        customer_type="民营企业",
        industry="A01 农业",
        usage_kinds=("特快专递", "包裹"),
        tier="钻石",
        tier_until=date(2026, 6, 30),
        visit_class="一类",
        outlet="石门乡邮政所",
        manager_a="李芳",
        manager_b="王䶮",
        filed_on=date(2021, 3, 5),
        service_area="苏北茶叶市场",
        service_capacity="日均六十件",
        business_direction="有机绿茶",
        business_policy="先款后货",
        company_scale="社员四十二户",
        operation_trait="季节性强",
        leader_quality="素质好",
        rival_relation="竞争一般",
        our_relation="往来密切",
        cooperation_attitude="态度积极",
        agreement_no="XY-20250110-0007",
        agreement_from=date(2025, 1, 10),
        agreement_to=date(2026, 1, 9),
        settle_cycle="按月结算",
        credit_limit_fen=2_000_000,
        discount_no="YH-2025-018",
        credit_state="停用记欠",
        usage_lines=("函件", "包裹", "特快专递"),
        usage_months=tuple(UsageMonth(f"2025-{month:02d}", (month * 101, month * 10_007, 0)) for month in range(1, 13)),
        arrears_fen=1_600_000,
        overdue_fen=1_260_000,
        advance_fen=123,
        ageing=(AgeingBucket("31–60天", 340_000), AgeingBucket("91–180天", 1_260_000)),
        visits=(CardVisit(date(2025, 11, 14), "SM01-V-20251114-0002", "李芳", "上门", "核对账单"),),
        changes=(CardChange(date(2025, 11, 5), "联系电话", "13900000001", "13812345678", "李芳"),),
        keeper="陈刚",
        shelf_no="SM-A-0012",
        refreshed_on=date(2025, 11, 5),
        refresh_due_on=date(2025, 11, 20),
    )
    return replace(made, **changes)


def day_stop(at: int, name: str) -> DayStop:
    """One customer on the way."""
    return DayStop(
        customer_no=f"KH{at:06d}",
        name=name,
        tier="黄金",
        visit_class="二类",
        progress="1/2",
        contact="王𬎆",
        phone=f"1381234{at:04d}",
        address=f"石门乡福安村{at}号",
        arrears_fen=1_980_50 + at,
        overdue_fen=None,
        last_visit_on=date(2025, 11, 14),
        tasks="应走访",
    )


def day_list(stops_per_village: int = 3) -> DayList:
    """A day's way through two villages."""
    return DayList(
        heading=heading(number="", seal=""),
        day=date(2025, 11, 24),
        outlet="石门乡邮政所",
        walker="李芳",
        data_as_of="2025-11-23 18:00",
        groups=(
            DayGroup("福安村", tuple(day_stop(at, f"𠮷田超市{at}店") for at in range(stops_per_village))),
            DayGroup("石门社区", tuple(day_stop(100 + at, f"王䶮诊所{at}室") for at in range(stops_per_village))),
        ),
    )


def page_texts(pdf: bytes) -> list[str]:
    """The words of each page, as a reader copies them."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [str(page.get_textpage().get_text_range()) for page in document]
    document.close()
    return texts


def squeeze(text: str) -> str:
    """Text without blanks and line ends, which layout may change."""
    return "".join(text.split())


def all_text(pdf: bytes) -> str:
    """The words of a whole document without blanks."""
    return squeeze("".join(page_texts(pdf)))


def read_codes(pdf: bytes, page: int = 0, dpi: int = 200) -> list[str]:
    """What a scanner reads from the drawn page."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[page].render(scale=dpi / 72).to_pil()
    document.close()
    return [code.text for code in zxingcpp.read_barcodes(picture)]


def character_boxes(pdf: bytes) -> list[tuple[float, float, list["Box"]]]:
    """Each page's size and the boxes (left, bottom, right, top) of its visible characters, in points."""
    document = pypdfium2.PdfDocument(pdf)
    pages = []
    for page in document:
        words = page.get_textpage()
        text = [words.get_text_range(at, 1) for at in range(words.count_chars())]
        boxes = [words.get_charbox(at) for at, char in enumerate(text) if char.strip()]
        pages.append((*page.get_size(), boxes))
    document.close()
    return pages


def metadata(pdf: bytes) -> dict[str, str]:
    """What the file says about itself."""
    document = pypdfium2.PdfDocument(pdf)
    told: dict[str, str] = document.get_metadata_dict()
    document.close()
    return told


Box = tuple[float, float, float, float]


def collisions(boxes: list[Box]) -> list[tuple[Box, Box]]:
    """Pairs of characters that lie on each other by more than a fifth of the smaller one."""
    found: list[tuple[Box, Box]] = []
    ordered = sorted(boxes)
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if other[0] >= one[2]:
                break
            across = min(one[2], other[2]) - other[0]
            along = min(one[3], other[3]) - max(one[1], other[1])
            least = min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
            if along > 0 and across * along > least / 5:
                found.append((one, other))
    return found


def dark_cross(pdf: bytes, span: tuple[float, float] = (18.5, 23.0), dpi: int = 508) -> tuple[float, float]:
    """Where the heavy cross of a test page lies, in millimetres from the left and upper edge of the sheet.

    Looks for the dark stretch between ``span`` millimetres, beside the ruler's marks.
    """
    picture = _grey(pdf, 0, dpi)
    per_mm = dpi / 25.4
    places = range(round(span[0] * per_mm), round(span[1] * per_mm))
    beside = round(24.4 * per_mm)
    width, grey = picture.width, picture.tobytes()
    column = [grey[beside * width + at] for at in places]
    row = [grey[at * width + beside] for at in places]
    return _dark_middle(column) / per_mm + span[0], _dark_middle(row) / per_mm + span[0]


def first_ink(pdf: bytes, dpi: int = 508) -> list[float]:
    """Millimetres from the upper edge to the first ink of each page."""
    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    document.close()
    boxes = [ImageOps.invert(_grey(pdf, at, dpi)).getbbox() for at in range(count)]
    return [box[1] / dpi * 25.4 for box in boxes if box is not None]


def unlike(one: QImage, other: QImage) -> float:
    """Greatest difference of two pictures of one page, seen from afar (a hundredth of its points), 0 to 1."""
    pictures = [
        Image.frombuffer("RGBX", (each.width(), each.height()), bytes(each.constBits()), "raw", "RGBX", 0, 1)
        .convert("L")
        .resize((90, 60), Image.Resampling.BOX)
        for each in (one, other)
    ]
    return float(ImageStat.Stat(ImageChops.difference(*pictures)).extrema[0][1]) / 255


def _grey(pdf: bytes, index: int, dpi: int) -> Image.Image:
    """A page as a grey picture."""
    document = pypdfium2.PdfDocument(pdf)
    picture: Image.Image = document[index].render(scale=dpi / 72, grayscale=True).to_pil()
    document.close()
    return picture


def _dark_middle(line: list[int]) -> float:
    """Middle of the dark stretch."""
    dark = [at for at, value in enumerate(line) if value < 128]
    assert dark, "no cross"
    return (dark[0] + dark[-1] + 1) / 2
