"""From committed rows to the data of a printed form. Figures that this PC cannot know are None, never a false zero."""

from collections.abc import Sequence
from datetime import date, time
from itertools import groupby

from app.queries.active_service import CallLine, SilentLine
from app.queries.offices import OfficeNames
from app.queries.today import Stop
from app.queries.visit_due import DueRow
from app.services.visits.reading import VisitDetail
from app.slips.models import (
    DayGroup,
    DayList,
    DayStop,
    FollowUpLine,
    Heading,
    ListColumn,
    Personal,
    TableList,
    VisitSlip,
)
from app.slips.wording import long_day, short_day
from models.kernel.clock import local_time
from models.kernel.enums import NumberState, ValueTier, VisitPurpose
from models.rules.cadence import Cadence
from models.rules.masking import mask_address, mask_phone
from models.store.actor import Actor

NO_VILLAGE = "未填村组"
UNKNOWN_AGE = "从未同步"


def visit_heading(detail: VisitDetail, offices: OfficeNames, actor: Actor, printed_on: date, copy_no: int) -> Heading:
    """Head and foot of a visit slip."""
    number = detail.number
    return Heading(
        org_name=offices.branch,
        number=detail.record.visit_no,
        printed_on=printed_on,
        handler=actor.name,
        copy_no=copy_no,
        voided=number is not None and number.state is NumberState.VOID,
    )


def visit_slip(
    detail: VisitDetail, heading: Heading, offices: OfficeNames, tier: ValueTier, month: Cadence, visit_class: str
) -> VisitSlip:
    """客户走访单.

    Args:
        detail: The committed visit.
        heading: Head and foot.
        offices: Names of the outlet.
        tier: Tier on the day of the visit.
        month: The customer's month as seen on the day of the visit.
        visit_class: Word of the class on that day.
    """
    record, customer = detail.record, detail.customer
    names = [*record.visitors.split("、"), ""]
    phone = record.interviewee_phone or customer.phone
    return VisitSlip(
        heading=heading,
        visit_on=record.visited_on,
        started=_clock(record.started_at),
        ended=_clock(record.ended_at),
        customer_no=customer.customer_no,
        customer_name=customer.name,
        tier=tier.zh,
        visit_class=visit_class,
        outlet=offices.outlet,
        address=Personal(customer.address, mask_address(customer.address)),
        met_person=record.interviewee,
        met_title=record.interviewee_title,
        phone=Personal(phone, mask_phone(phone) if phone else ""),
        visitor_a=names[0],
        visitor_b="、".join(name for name in names[1:] if name),
        mode=record.mode,
        purposes=tuple(purpose for purpose in VisitPurpose if purpose.value in record.purposes),
        visits_done=month.done,
        visits_due=month.required,
        usage_3m_fen=None,
        arrears_fen=None,
        overdue_fen=None,
        content=record.content,
        opinion=record.opinion,
        rivals=record.competitor,
        promise_on=record.promise_on,
        promise_fen=record.promise_amount,
        arrears_talk=record.arrears_talk,
        file_changes=record.file_changes,
        handling=record.remedy,
        follow_ups=tuple(FollowUpLine(line.matter, line.owner_name, line.due_on) for line in detail.follow_ups),
        result=record.result,
        satisfaction=record.satisfaction,
        callback=record.callback_result,
        callback_on=record.callback_on,
        green_channel=customer.green_channel,
    )


def day_list(
    stops: Sequence[Stop],
    heading: Heading,
    day: date,
    offices: OfficeNames,
    walker: str,
    as_of_ms: int,
    title: str,
) -> DayList:
    """今日清单, grouped by village."""
    groups = [
        DayGroup(village or NO_VILLAGE, tuple(_stop(stop) for stop in found))
        for village, found in groupby(stops, key=lambda stop: stop.village)
    ]
    return DayList(heading, day, offices.outlet, walker, age_words(as_of_ms), tuple(groups), title)


def due_stops(rows: Sequence[DueRow]) -> tuple[Stop, ...]:
    """The due list as stops, for printing a filtered due list."""
    return tuple(
        Stop(
            row.customer_id,
            row.customer_no,
            row.name,
            row.contact,
            row.phone,
            row.address,
            row.village,
            row,
            True,
            None,
            (),
            (),
        )
        for row in rows
    )


def call_table(lines: Sequence[CallLine], heading: Heading) -> TableList:
    """今日电话名单, with room for what the call came to."""
    columns = (
        ListColumn("等级", 0.6, "c"), ListColumn("客户名称", 2.2), ListColumn("村组", 1.1), ListColumn("联系人", 0.9),
        ListColumn("电话", 1.3), ListColumn("上次请求", 1.1, "c"), ListColumn("通话结果", 1.8),
    )  # fmt: skip
    rows = tuple(
        (
            line.tier.zh, ("★ " if line.green_channel else "") + line.customer_name, line.village, line.contact,
            line.phone, short_day(line.last_request_on), "",
        )
        for line in lines
    )  # fmt: skip
    return TableList(heading, "今日电话名单", f"{long_day(heading.printed_on)}　★ 绿色通道", columns, rows)


def silent_table(lines: Sequence[SilentLine], heading: Heading) -> TableList:
    """无用邮需求提醒, the longest silence first."""
    columns = (
        ListColumn("等级", 0.6, "c"), ListColumn("客户名称", 2.2), ListColumn("村组", 1.1), ListColumn("联系人", 0.9),
        ListColumn("电话", 1.3), ListColumn("上次请求", 1.1, "c"), ListColumn("未用邮天数", 0.9, "r"),
    )  # fmt: skip
    rows = tuple(
        (
            line.tier.zh, line.customer_name, line.village, line.contact, line.phone, short_day(line.last_request_on),
            str(line.silent_days),
        )
        for line in lines
    )  # fmt: skip
    return TableList(heading, "无用邮需求提醒", f"截至{long_day(heading.printed_on)}", columns, rows)


def age_words(as_of_ms: int) -> str:
    """Until when the data reach, in words."""
    return local_time(as_of_ms).strftime("%Y-%m-%d %H:%M") if as_of_ms else UNKNOWN_AGE


def tasks_of(stop: Stop) -> str:
    """What is to be done at a stop, one after another."""
    parts: list[str] = []
    if stop.owed and stop.month is not None:
        left = stop.month.cadence.remaining
        parts.append(f"走访还差{left}次" + ("，已落后" if stop.month.cadence.behind else ""))
    if stop.review is not None:
        over = stop.review.due.days_over
        parts.append(f"档案核对逾期{over}天" if over else "档案核对今日到期")
    parts.extend(f"跟进：{line.matter}" for line in stop.follow_ups)
    parts.extend(f"{line.kind}：限{line.due_on:%m-%d}" for line in stop.requests)
    return "；".join(parts)


def _stop(stop: Stop) -> DayStop:
    month = stop.month
    return DayStop(
        customer_no=stop.customer_no,
        name=stop.name,
        tier=month.tier.zh if month is not None else "",
        visit_class=month.visit_class.zh if month is not None else "",
        progress=month.progress if month is not None and month.cadence.required else "",
        contact=stop.contact,
        phone=stop.phone,
        address=stop.address,
        arrears_fen=None,
        overdue_fen=None,
        last_visit_on=month.last_visit_on if month is not None else None,
        tasks=tasks_of(stop),
    )


def _clock(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
