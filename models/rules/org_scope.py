"""Own office and everything below it (RULES.md §5.2), with the filter for self-run and agency outlets."""

from collections.abc import Iterable
from dataclasses import dataclass

from models.kernel.enums import OrgLevel, OrgNature


@dataclass(frozen=True, slots=True)
class OrgNode:
    """One office of the tree."""

    code: str
    name: str
    level: OrgLevel
    parent: str | None
    nature: OrgNature
    enabled: bool = True


class OrgTree:
    """The five-level organisation; answers who is below whom.

    Offices whose parent is unknown are roots of their own: a PC holds only the part of the tree it may see. A circle in
    damaged data ends where it closes.
    """

    def __init__(self, nodes: Iterable[OrgNode]) -> None:
        """Index the offices."""
        self._nodes = {node.code: node for node in nodes}
        self._children: dict[str | None, list[str]] = {}
        for node in sorted(self._nodes.values(), key=lambda each: each.code):
            parent = node.parent if node.parent in self._nodes else None
            self._children.setdefault(parent, []).append(node.code)

    def __len__(self) -> int:
        return len(self._nodes)

    def __contains__(self, code: object) -> bool:
        return code in self._nodes

    def get(self, code: str) -> OrgNode | None:
        """The office of a code."""
        return self._nodes.get(code)

    def roots(self) -> tuple[OrgNode, ...]:
        """Offices without a known parent, by code."""
        return tuple(self._nodes[code] for code in self._children.get(None, ()))

    def children(self, code: str) -> tuple[OrgNode, ...]:
        """Offices directly below, by code."""
        return tuple(self._nodes[child] for child in self._children.get(code, ()))

    def path(self, code: str) -> tuple[str, ...]:
        """Codes from the highest known office down to this one; the layers of parameters. Empty when unknown."""
        found: list[str] = []
        at: str | None = code
        while at is not None and at in self._nodes and at not in found:
            found.append(at)
            at = self._nodes[at].parent
        return tuple(reversed(found))

    def below(self, code: str) -> frozenset[str]:
        """Codes of the office and everything below it; empty when unknown."""
        found: set[str] = set()
        waiting = [code] if code in self._nodes else []
        while waiting:
            at = waiting.pop()
            if at not in found:
                found.add(at)
                waiting.extend(self._children.get(at, ()))
        return frozenset(found)

    def covers(self, office: str, code: str) -> bool:
        """Whether a person of ``office`` sees rows of ``code``: own office and below."""
        return office in self.path(code)

    def outlets(self, office: str, nature: OrgNature | None = None, enabled_only: bool = False) -> tuple[OrgNode, ...]:
        """Outlets at or below an office, by code.

        Args:
            office: Code of the office.
            nature: Only self-run or only agency outlets.
            enabled_only: Leave disabled outlets aside.
        """
        found = (self._nodes[code] for code in sorted(self.below(office)))
        return tuple(
            node
            for node in found
            if node.level is OrgLevel.OUTLET
            and (nature is None or node.nature is nature)
            and (node.enabled or not enabled_only)
        )
