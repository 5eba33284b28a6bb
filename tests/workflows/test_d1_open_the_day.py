"""D1: open the day, today's list; what concerns visits, reviews and printing."""

import time
from pathlib import Path

from app.main.hands import press
from app.services.demo.people import WANG_YAN
from tests.slips.samples import all_text
from tests.support.gui import shoot
from tests.support.looking import clipped, missing_glyphs
from tests.workflows.counter import Counter
from tests.workflows.customer_steps import chip, go_home, open_customer, room, wait_message
from tests.workflows.visit_steps import (
    alive,
    figures,
    give_pdf_printer,
    greyed,
    open_tile,
    pick,
    print_shown,
    put,
    save_form,
    sync_words,
    wait_for_day,
    wait_preview,
)

SIGN_IN_S, PRINT_S = 3.0, 5.0
TILES = {"应走访": "3", "档案逾期": "2", "今日到期档案": "1", "落后": "0", "待办跟进": "0", "请求到期": "0"}
LISTS = ("owed", "behind", "reviews_overdue", "reviews_today", "follow_ups", "requests", "calls", "silent", "urgent")


def test_1_signs_in_and_says_where_the_data_stand(morning: Counter) -> None:
    morning.open()
    began = time.perf_counter()
    morning.sign_in()
    took = time.perf_counter() - began
    assert took <= SIGN_IN_S, f"sign-in took {took:.1f} s"
    if morning.plugged:
        morning.sync()
        assert sync_words(morning) == "已同步 08:05（服务器时间）"
    else:
        assert sync_words(morning) == "离线 · 数据截至 2025-11-23 18:00 · 待发送 0"
    assert greyed(morning) == []
    window = morning.frame.window()
    assert clipped(window) == []
    assert missing_glyphs(window) == []
    shoot(window, f"d1_1_today_{'up' if morning.plugged else 'down'}")


def test_2_and_3_each_tile_is_the_count_of_its_list(morning: Counter) -> None:
    morning.open()
    morning.sign_in()
    shown = figures(morning)
    assert {title: shown[title] for title in TILES} == TILES
    assert not [title for title in shown if "欠费" in title or "预警" in title], "a tile of a later issue"
    lists = {key: open_tile(morning, key) for key in LISTS}
    assert [len(lists[key]) for key in LISTS] == [int(figure) for figure in list(shown.values())[: len(LISTS)]]
    assert {line["name"]: line["progress"] for line in lists["owed"]} == {
        "福安茶业合作社": "2/3", "重庆路五金店": "1/2", "单氏诊所": "0/1",
    }  # fmt: skip
    assert {line["name"]: line["state"] for line in lists["reviews_overdue"]} == {
        "福安茶业合作社": "逾期 4 天", "单氏诊所": "逾期 4 天",
    }  # fmt: skip
    assert [(line["name"], line["state"]) for line in lists["reviews_today"]] == [("重庆路五金店", "今日到期")]


def test_4_the_day_turns_at_midnight_everywhere(morning: Counter) -> None:
    morning.open()
    morning.sign_in()
    folder = give_pdf_printer(morning)
    morning.clock.advance((15 * 60 + 54) * 60_000)
    assert due_states(morning) == ("2", "1", {"福安茶业合作社": "逾期 4 天", "单氏诊所": "逾期 4 天"}, "核对：今日到期")
    assert "档案核对今日到期" in print_today(morning, folder)
    morning.clock.advance(2 * 60_000)
    later = {"福安茶业合作社": "逾期 5 天", "单氏诊所": "逾期 5 天", "重庆路五金店": "逾期 1 天"}
    assert due_states(morning) == ("3", "0", later, "核对：逾期 1 天")
    text = print_today(morning, folder)
    assert "档案核对今日到期" not in text
    assert text.count("档案核对逾期5天") == 2
    assert text.count("档案核对逾期1天") == 1


def due_states(counter: Counter) -> tuple[str, str, dict[str, str], str]:
    """Both tiles of the reviews, the overdue list, and the banner of C2's file."""
    go_home(counter)
    wait_for_day(counter)
    shown = figures(counter)
    overdue = {line["name"]: line["state"] for line in open_tile(counter, "reviews_overdue")}
    banner = chip(open_customer(counter, "cqlwjd", "重庆路五金店"), "due")
    go_home(counter)
    return shown["档案逾期"], shown["今日到期档案"], overdue, banner


def print_today(counter: Counter, folder: Path) -> str:
    """F9 on 今日; the words of the sheet without blanks."""
    go_home(counter)
    press("F9")
    print_shown(counter)
    return all_text((folder / "今日清单.pdf").read_bytes())


def test_5_todays_list_is_printed_by_village(morning: Counter) -> None:
    morning.open()
    morning.sign_in(WANG_YAN)
    folder = give_pdf_printer(morning, WANG_YAN)
    open_customer(morning, "jt", "𠮷田超市")
    press("F4")
    room(morning, "visit_phone")
    pick("phone.purpose", "1")
    put("phone.interviewee", "王𬎆")
    put("phone.next_on", "今天")
    put("phone.next_step", "送封装用品给王𬎆")
    save_form(morning)
    wait_message(morning, "已保存")
    go_home(morning)
    began = time.perf_counter()
    press("F9")
    shoot(wait_preview(morning), f"d1_5_preview_{'up' if morning.plugged else 'down'}")
    print_shown(morning)
    took = time.perf_counter() - began
    assert took <= PRINT_S, f"today's list took {took:.1f} s"
    text = all_text((folder / "今日清单.pdf").read_bytes())
    villages = (
        "单家湾（1户）",
        "单氏诊所",
        "古渡村（1户）",
        "𠮷田超市",
        "跟进：送封装用品给王𬎆",
        "石门村（1户）",
        "重庆路五金店",
        "茶山村（1户）",
        "福安茶业合作社",
    )
    places = [text.index(words) for words in villages]
    assert places == sorted(places), "customers stand under their villages"
    assert "走访人：王䶮" in text
    assert "共4村4户" in text
    logged = alive(morning, "print_log", document="day_list")
    assert [(line["copy_no"], line["printer"], line["created_by"]) for line in logged] == [
        (0, "PDF", WANG_YAN.staff_no)
    ]
