import time
from pathlib import Path

from models.store.readings import ADDITIONS_FILE, READINGS_FILE, Readings, parse_table, write_table
from tests.store.search.make_readings import FOLDER, content


def test_the_table_matches_the_installed_pypinyin() -> None:
    assert (FOLDER / READINGS_FILE).read_text(encoding="utf-8") == content()


def test_every_addition_adds_a_reading() -> None:
    table = parse_table((FOLDER / READINGS_FILE).read_text(encoding="utf-8"))
    additions = parse_table((FOLDER / ADDITIONS_FILE).read_text(encoding="utf-8"))
    assert additions
    assert [char for char, extra in additions.items() if set(extra) <= set(table.get(char, ()))] == []


def test_surnames_have_their_readings() -> None:
    readings = Readings(FOLDER)
    wanted = {
        "曾": "zeng ceng", "单": "shan dan chan", "区": "ou qu", "盖": "ge gai", "仇": "qiu chou", "查": "zha cha",
        "解": "xie jie", "朴": "piao pu", "任": "ren", "万": "wan mo", "俟": "qi si", "尉": "wei yu", "员": "yun yuan",
        "缪": "miao mou", "召": "shao zhao", "洗": "xian xi", "繁": "po fan", "种": "chong zhong", "秘": "bi mi",
        "褚": "chu zhu", "郇": "xun huan", "黑": "hei he", "折": "she zhe", "逄": "pang", "澹": "tan dan",
        "长": "zhang chang", "宿": "su xiu", "翟": "zhai di", "覃": "qin tan", "晟": "cheng sheng", "祭": "zhai ji",
        "能": "nai neng", "隗": "wei kui", "谌": "chen shen", "适": "kuo shi", "那": "na", "柏": "bai bo",
        "费": "fei bi",
        "贾": "jia gu", "车": "che ju", "吕": "lv", "略": "lve lue", "重": "chong zhong", "乐": "le yue",
    }  # fmt: skip
    missing = {char: set(text.split()) - set(readings.of(char)) for char, text in wanted.items()}
    assert {char: lack for char, lack in missing.items() if lack} == {}


def test_rare_characters_and_letters() -> None:
    readings = Readings(FOLDER)
    assert readings.of("𠮷") == ("ji",)
    assert readings.of("䶮") == ("yan",)
    assert readings.of("𬎆") == ("ying",)
    assert readings.of("a") == ("a",)
    assert readings.of("\ue000") == ()
    assert readings.initials("曾") == "cz"


def test_a_written_table_reads_back() -> None:
    table = {"曾": ("ceng", "zeng"), "层": ("ceng",), "𠮷": ("ji",)}
    assert parse_table(write_table(table)) == table


def test_nothing_is_read_before_the_first_question(tmp_path: Path) -> None:
    readings = Readings(tmp_path / "nowhere")
    assert readings.of("a") == ("a",)


def test_the_table_is_read_in_a_blink() -> None:
    spent = []
    for _ in range(5):
        begun = time.thread_time()
        assert len(Readings(FOLDER).table) > 41_000
        spent.append(time.thread_time() - begun)
    assert min(spent) < 0.05
