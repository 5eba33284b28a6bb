"""The organisation as the centre hands it out: one office a line, parents before or after their children."""

from collections.abc import Sequence
from pathlib import Path

from app.imports.limits import Limits
from app.imports.source import open_table
from models.kernel.enums import OrgLevel, OrgNature
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.kernel.text import normalise_code, normalise_name
from models.rules.org_scope import OrgNode
from models.rules.validators import office_code_error

CODE, NAME, LEVEL, PARENT, NATURE = "机构编码", "机构名称", "级别", "上级机构编码", "性质"
_HEADERS = (CODE, NAME, LEVEL, PARENT, NATURE)


def read_org_file(path: Path, limits: Limits) -> tuple[OrgNode, ...]:
    """Read the offices of a CSV or XLSX file.

    Args:
        path: The file.
        limits: Bounds.

    Raises:
        InputError: The file is unusable, or a line has a wrong code, level, nature or parent; names line and field.
        StorageError: The file cannot be opened.
    """
    with open_table(path, limits, _is_header) as table:
        names = [cell.strip() for cell in table.header.cells]
        rows = [(row.line, dict(zip(names, row.cells, strict=False))) for row in table.rows]
    nodes: dict[str, OrgNode] = {}
    for line, cells in rows:
        node = _node(cells, line)
        if node.code in nodes:
            raise _wrong(line, CODE, node.code)
        nodes[node.code] = node
    for line, cells in rows:
        parent = nodes[normalise_code(cells[CODE])].parent
        if parent is not None and parent not in nodes:
            raise _wrong(line, PARENT, parent)
    return tuple(nodes.values())


def _is_header(cells: Sequence[str]) -> bool:
    return set(_HEADERS) <= {cell.strip() for cell in cells}


def _node(cells: dict[str, str], line: int) -> OrgNode:
    code, level = normalise_code(cells.get(CODE, "")), OrgLevel.from_zh(cells.get(LEVEL, "").strip())
    nature = OrgNature.from_zh(cells.get(NATURE, "").strip())
    name = normalise_name(cells.get(NAME, ""))
    if office_code_error(code) is not None:
        raise _wrong(line, CODE, code)
    if not name:
        raise _wrong(line, NAME, name)
    if level is None:
        raise _wrong(line, LEVEL, cells.get(LEVEL, ""))
    if nature is None:
        raise _wrong(line, NATURE, cells.get(NATURE, ""))
    return OrgNode(code, name, level, normalise_code(cells.get(PARENT, "")) or None, nature)


def _wrong(line: int, header: str, value: str) -> InputError:
    return InputError(
        msg("Line {line}, {field}: “{value}” cannot be used", line=line, field=header, value=value),
        msg("Correct the line and read the file again"),
        field="file",
    )
