import random

from hypothesis import given
from hypothesis import strategies as st

from models.store.readings import Readings
from models.store.search_query import Finder, read_typed
from models.store.search_tokens import HEAD, SearchTexts, Tokeniser, combinations, digits_of, fold
from tests.store.search.crowd import customer_name
from tests.store.search.make_readings import FOLDER

READINGS = Readings(FOLDER)
TOKENISER = Tokeniser(READINGS)
FINDER = Finder(READINGS, TOKENISER)


def test_a_name_gives_characters_pairs_sounds_and_initials() -> None:
    tokens = TOKENISER.document(SearchTexts(["单伟"])).split()
    assert {"单", "伟", "单伟", HEAD + "单伟"} <= set(tokens)
    assert {"ˉdan", "ˉshan", "ˉchan", "ˉwei"} <= set(tokens)
    assert {"ˋdw", "ˋsw", "ˋcw", "ˋw", HEAD + "ˋsw", HEAD + "ˉshan"} <= set(tokens)


def test_an_ending_stands_for_its_tokens() -> None:
    short = TOKENISER.document(SearchTexts(["福安茶业有限公司"])).split()
    assert "公司" not in short
    assert "ˏ有限公司" in short
    assert {"公司", "ˉgong", "ˋyxg"} <= TOKENISER.shorthand["ˏ有限公司"]


def test_the_number_of_combinations_is_bounded_by_three_characters() -> None:
    worst = max((READINGS.initials(char) for char in READINGS.table), key=len)
    tokens = TOKENISER.document(SearchTexts([worst[0] and "和重乐行长朝" * 16])).split()
    assert len(tokens) < 96 * 40
    assert combinations(["ab", "", "c"]) == ["a", "b"]
    assert combinations(["", "c"]) == []


def test_folding_keeps_letters_digits_and_rare_characters() -> None:
    assert fold("𠮷田 超市（ＡＢ）·１") == "𠮷田超市ab1"
    assert fold("\ue000王") in {"\ue000王", "王"}
    assert digits_of("0515-88881234-801") == "051588881234"


def test_typed_text_is_folded_and_bounded() -> None:
    assert read_typed("  ＺＧＦ  重-庆 ").words == ("zgf", "重庆")
    assert read_typed("*t").words == ("*t",)
    assert read_typed("* **").words == ()
    assert read_typed("lǚ").words == ("lv",)
    assert len(read_typed("a " * 50).words) == 5
    assert len(read_typed("王" * 500).words[0]) == 60


def test_ways_to_read_letters() -> None:
    cases = {
        "曾国藩": "zgf cgf", "单雄信": "sxx dxx", "区大伟": "odw qdw", "𠮷田": "t *t jt 𠮷 𠮷田", "吕布": "lvbu lb",
        "重庆邮政": "cqyz zqyz cq邮 重q chongqyouz qing邮 庆邮 *庆 chongqing zhongqyz",
        "西安": "xian", "县城": "xian", "中华": "zhongh", "k歌厅": "k歌 kg", "4s店": "4s",
        "福安有限公司": "yxgs gongsi",
    }  # fmt: skip
    missed = [(word, name) for name, words in cases.items() for word in words.split()
              if FINDER.place_in(word, name) is None]  # fmt: skip
    assert missed == []
    wrong = [("zgf", "曾国"), ("gfz", "曾国藩"), ("cy", "重庆邮政"), ("t*", "𠮷田"), ("sh", "曾国藩")]
    assert [(word, name) for word, name in wrong if FINDER.place_in(word, name) is not None] == []


def test_whole_names_are_told_from_beginnings() -> None:
    assert FINDER.covers("cqyz", "重庆邮政")
    assert FINDER.covers("chongqingyouzheng", "重庆邮政")
    assert not FINDER.covers("cqyz", "重庆邮政局")


def test_a_long_run_of_letters_is_bounded() -> None:
    for text in ("a" * 60, "an" * 30, "xianxianxianxianxianxian", "zhongguoren" * 5, "na" * 30):
        stages = FINDER.expressions(read_typed(text))
        assert stages
        assert sum(map(len, stages)) < 60_000


def spoken(name: str, chance: random.Random) -> str:
    """A part of a name as somebody may type it: characters, initials and syllables in any mixture."""
    start = chance.randrange(len(name))
    part = name[start : start + chance.randint(1, 6)]
    how = chance.choice(["written", "initials", "said", "mixed"])
    typed = []
    for char in part:
        readings = READINGS.of(char)
        choice = chance.choice(["written", "initials", "said"]) if how == "mixed" else how
        if choice == "written" or not readings:
            typed.append(char)
        else:
            reading = chance.choice(readings)
            typed.append(reading if choice == "said" else reading[0])
    return "".join(typed)


@given(st.integers(0, 2**32))
def test_what_is_taken_from_a_name_fits_the_name(seed: int) -> None:
    chance = random.Random(seed)
    name = fold(customer_name(chance))
    assert FINDER.place_in(spoken(name, chance), name) is not None
