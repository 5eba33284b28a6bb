"""RULES.md §5.2: own office and below, self-run and agency."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.enums import OrgLevel, OrgNature
from models.rules.org_scope import OrgNode, OrgTree

POSTAL, SELF, AGENCY = OrgNature.POSTAL, OrgNature.SELF_RUN, OrgNature.AGENCY
TREE = OrgTree(
    [
        OrgNode("10000000", "总部", OrgLevel.HEAD, None, POSTAL),
        OrgNode("32000000", "省", OrgLevel.PROVINCE, "10000000", POSTAL),
        OrgNode("32090000", "市", OrgLevel.CITY, "32000000", POSTAL),
        OrgNode("32090100", "甲县", OrgLevel.COUNTY, "32090000", POSTAL),
        OrgNode("32090200", "乙县", OrgLevel.COUNTY, "32090000", POSTAL),
        OrgNode("22400001", "一所", OrgLevel.OUTLET, "32090100", SELF),
        OrgNode("22400002", "二所", OrgLevel.OUTLET, "32090100", AGENCY),
        OrgNode("22400003", "三所", OrgLevel.OUTLET, "32090200", AGENCY, enabled=False),
    ]
)


def test_own_and_below() -> None:
    assert TREE.below("32090100") == {"32090100", "22400001", "22400002"}
    assert TREE.below("22400001") == {"22400001"}
    assert len(TREE.below("10000000")) == len(TREE) == 8
    assert TREE.below("99999999") == frozenset()
    assert TREE.covers("32090100", "22400002")
    assert not TREE.covers("32090100", "22400003")
    assert not TREE.covers("22400001", "32090100")
    assert not TREE.covers("22400001", "99999999")


def test_path_gives_the_layers() -> None:
    assert TREE.path("22400001") == ("10000000", "32000000", "32090000", "32090100", "22400001")
    assert TREE.path("99999999") == ()


def test_outlets_by_nature() -> None:
    assert [node.code for node in TREE.outlets("32090000")] == ["22400001", "22400002", "22400003"]
    assert [node.code for node in TREE.outlets("32090000", AGENCY)] == ["22400002", "22400003"]
    assert [node.code for node in TREE.outlets("32090000", AGENCY, enabled_only=True)] == ["22400002"]
    assert [node.code for node in TREE.outlets("22400001")] == ["22400001"]


def test_walking() -> None:
    assert [node.code for node in TREE.roots()] == ["10000000"]
    assert [node.code for node in TREE.children("32090100")] == ["22400001", "22400002"]
    assert TREE.get("22400001") is not None
    assert TREE.get("x") is None
    assert "22400001" in TREE


def test_a_part_of_the_tree_and_a_circle() -> None:
    part = OrgTree([OrgNode("22400001", "一所", OrgLevel.OUTLET, "32090100", SELF)])
    assert part.path("22400001") == ("22400001",)
    assert [node.code for node in part.roots()] == ["22400001"]
    circle = OrgTree([OrgNode("A", "", OrgLevel.CITY, "B", POSTAL), OrgNode("B", "", OrgLevel.CITY, "A", POSTAL)])
    assert circle.path("A") == ("B", "A")
    assert circle.below("A") == {"A", "B"}


@given(st.lists(st.integers(min_value=0, max_value=30), min_size=1, max_size=30))
def test_below_and_covers_agree(parents: list[int]) -> None:
    """Any forest: ``covers`` is the other side of ``below``."""
    nodes = [
        OrgNode(str(index), "", OrgLevel.COUNTY, str(parent % index) if index and parent else None, POSTAL)
        for index, parent in enumerate(parents)
    ]
    tree = OrgTree(nodes)
    for node in nodes:
        assert tree.below(node.code) == {other.code for other in nodes if tree.covers(node.code, other.code)}


@pytest.mark.parametrize("code", ["10000000", "22400003"])
def test_every_office_covers_itself(code: str) -> None:
    assert TREE.covers(code, code)
