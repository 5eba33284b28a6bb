"""Visit slips to PDF: 500 in one file, one alone, the first after start; a long day list.

The baseline is the same number of pages with one line of text each, made by the PDF library's own canvas: what a file
of that many pages costs at least.
"""

import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from datetime import time as clock
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from app.core.paths import resources
from app.slips import day_list, visit_slip
from app.slips.fonts import FontBook
from app.slips.models import DayGroup, DayList, DayStop, FollowUpLine, Heading, Personal, VisitSlip
from models.kernel.enums import Satisfaction, VisitMode, VisitPurpose, VisitResult
from tests.bench.harness import Figure, Options

NAME = "slips"
COUNT = 500
STOPS = 200
MB = 1024 * 1024
COLD = (
    "import time; start = time.perf_counter()\n"
    "from app.slips import visit_slip\n"
    "from app.slips.fonts import FontBook\n"
    "from app.core.paths import resources\n"
    "from tests.bench.bench_slips import sample\n"
    "ready = time.perf_counter()\n"
    "visit_slip.render(sample(1), FontBook(resources() / 'fonts'))\n"
    "print((time.perf_counter() - ready) * 1000)\n"
)


def heading(number: str) -> Heading:
    """Head and foot."""
    return Heading("中国邮政集团有限公司盐城市分公司", number, date(2025, 11, 24), handler="李芳")


def sample(at: int) -> VisitSlip:
    """One slip of the usual length, its texts different from its neighbours'."""
    return VisitSlip(
        heading=heading(f"SM01-V-20251124-{at:04d}"),
        visit_on=date(2025, 11, 24),
        started=clock(9, at % 60),
        ended=clock(10, at % 60),
        customer_no=f"KH{52404100000000 + at}",
        customer_name=f"盐城市第{at}家福安茶业合作社",
        tier="钻石",
        visit_class="一类",
        outlet="石门乡邮政所",
        address=Personal(f"石门乡福安村茶园路{at}号", "石门乡***"),
        met_person="林某",
        met_title="社长",
        phone=Personal(f"1381234{at:04d}", "138****5678"),
        visitor_a="李芳",
        visitor_b="王䶮",
        mode=VisitMode.DOOR,
        purposes=(VisitPurpose.PICKUP, VisitPurpose.ARREARS),
        visits_done=3,
        visits_due=3,
        usage_3m_fen=4_826_050 + at,
        arrears_fen=1_600_000 + at,
        overdue_fen=1_260_000,
        content=f"第{at}次上门揽收茶叶样品邮件，核对三季度用邮明细，客户反映旺季揽收时间偏晚，希望每日 16:30 前到场。",
        opinion="希望开通特快专递的夜间揽收；对账单改为电子版并保留纸质回执。",
        rivals="某快递报价首重 6.5 元，续重 1.2 元，承诺次日达。",
        promise_on=date(2025, 12, 3),
        promise_fen=1_260_000,
        arrears_talk="",
        file_changes="联系电话",
        handling="安排专人专车揽收。",
        follow_ups=(FollowUpLine("提交资费优惠申请", "李芳", date(2025, 11, 27)),),
        result=VisitResult.NORMAL,
        satisfaction=Satisfaction.PLEASED,
    )


def bare_pages(count: int) -> float:
    """Seconds for as many pages with a line each, by the library's canvas."""
    start = time.perf_counter()
    canvas = Canvas(BytesIO(), pageCompression=1)
    for at in range(count):
        canvas.drawString(72, 72, f"page {at}")
        canvas.showPage()
    canvas.save()
    return time.perf_counter() - start


def route(stops: int) -> DayList:
    """A long day."""
    made = tuple(
        DayStop(
            f"KH{at:06d}",
            f"第{at}家超市",
            "黄金",
            "二类",
            "1/2",
            "林某",
            f"1381234{at:04d}",
            "石门乡",
            at,
            None,
            None,
            "",
        )
        for at in range(stops)
    )
    groups = tuple(DayGroup(f"第{at}村", made[at : at + 10]) for at in range(0, stops, 10))
    return DayList(heading(""), date(2025, 11, 24), "石门乡邮政所", "李芳", "2025-11-23 18:00", groups)


def run(options: Options) -> list[Figure]:
    """Measure."""
    del options
    fonts = FontBook(resources() / "fonts")
    slips = [sample(at) for at in range(1, COUNT + 1)]
    fonts.warm()
    bare = bare_pages(2 * COUNT)
    start = time.perf_counter()
    pdf = visit_slip.render_many(slips, fonts)
    many = time.perf_counter() - start
    single = [replace(slip, plies=slip.plies[:1]) for slip in slips]
    start = time.perf_counter()
    visit_slip.render_many(single, fonts)
    one_ply = time.perf_counter() - start
    start = time.perf_counter()
    visit_slip.render(slips[0], fonts)
    one = time.perf_counter() - start
    start = time.perf_counter()
    day_list.render(route(STOPS), fonts)
    way = time.perf_counter() - start
    cold = float(subprocess.run([sys.executable, "-c", COLD], check=True, capture_output=True, text=True).stdout)
    base = f"{2 * COUNT} pages of one line"
    return [
        Figure(f"slips: {COUNT} visit slips, two copies each", many, "s", base, bare, budget=8.0),
        Figure(f"slips: {COUNT} visit slips, one copy each", one_ply, "s", base, bare, budget=8.0),
        Figure(f"slips: file of {COUNT} slips, two copies", len(pdf) / MB, "MB"),
        Figure("slips: one slip, program warm", one * 1000, "ms", budget=300.0),
        Figure("slips: first slip after start, library and font included", cold, "ms", budget=300.0),
        Figure(f"slips: day list of {STOPS} stops", way * 1000, "ms", budget=5000.0),
    ]
