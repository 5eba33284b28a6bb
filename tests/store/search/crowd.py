"""Many customers with names as they are: company words, places, surnames with several readings, rare characters."""

import random
from typing import Any

PLACES = (
    "重庆 盐城 射阳 东台 阜宁 福安 盖州 大丰 滨海 响水 建湖 亭湖 盐都 石门 万州 单县 曾都 朝阳 长乐 乐清 蔚县 "
    "台前 六安 东阿 番禺 涪陵"
).split()
WORDS = (
    "星合 宏达 鑫源 恒通 永兴 华泰 瑞丰 创劲 弗朗 五金 茶业 物流 商贸 培训 诊所 超市 快餐 "
    "保险 建筑 工程 科技 电子 食品 服装 机械 农业 医药 化工 金融 信息 网络 广告 文化 传媒 "
    "装饰 家具 大厦 酒店 旅游 运输 印刷 水产 园林 眼镜 钟表 乐器"
).split()
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩曾单区盖仇查解朴任翟"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉建国文红志秀梅兰荣海云春龙飞波辉林斌宇浩轩子涵梓欣怡䶮𬎆"
ENDINGS = ("有限公司", "有限责任公司", "股份有限公司", "专业合作社", "经营部", "店", "学校", "中心", "")


def customer_name(chance: random.Random) -> str:
    if chance.random() < 0.1:
        return chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=chance.randint(1, 2)))
    middle = "".join(chance.sample(WORDS, chance.randint(1, 3)))
    return chance.choice(PLACES) + middle + chance.choice(ENDINGS)


def customer_rows(count: int, chance: random.Random) -> list[dict[str, Any]]:
    """Raw rows of the table ``customer``."""
    return [customer_row(number, chance) for number in range(1, count + 1)]


def customer_row(number: int, chance: random.Random) -> dict[str, Any]:
    place = chance.choice(PLACES) + "县" + chance.choice(PLACES) + "镇" + "".join(chance.sample(WORDS, 2))
    return {
        "id": chance.randbytes(16),
        "scope": "b:22400101",
        "rev": 1,
        "created_ms": 1,
        "created_by": "20060101",
        "updated_ms": 1,
        "updated_by": "20060101",
        "crm_customer_no": f"KH{number:014d}",
        "full_name": customer_name(chance),
        "address": f"{place}路{chance.randint(1, 999)}号",
        "contact_name": chance.choice(SURNAMES) + chance.choice(GIVEN),
        "phone": f"1{chance.randint(3_000_000_000, 9_999_999_999)}",
        "customer_type": "private",
        "industry_code": "F51 批发",
        "usage_kinds": "01,02",
        "value_tier": chance.choice(("diamond", "gold", "silver", "ordinary")),
        "tier_before": "none",
        "visit_class": chance.choice(("1", "2", "3")),
        "class_before": "none",
        "outlet_code": "22400101",
        "green_channel": 0,
        "status": chance.choice(("active", "active", "active", "prospect")),
        "name_key": "",
        "phone_tail": "",
        "completeness": 0,
    }
