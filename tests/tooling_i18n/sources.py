"""Every text for people in the product's code, found in the syntax tree.

``self.tr("…")`` belongs to the context of its class, ``QCoreApplication.translate("Context", "…")`` to the one named,
``msg("…")`` to ``messages``, and the title of a ``RoomSpec`` to ``Rooms``.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("app", "ui", "models", "sync")
MESSAGES, ROOMS = "messages", "Rooms"
LOST = "?"
"""Context of a ``tr`` that Qt will look up in vain: no literal, or not ``self.tr`` inside a class."""


@dataclass(frozen=True, order=True)
class Text:
    """A text and where it stands."""

    context: str
    source: str
    numerus: bool = False
    place: str = ""


def product_texts(root: Path = ROOT) -> list[Text]:
    """Every text of the product, once per context, in order."""
    found: dict[tuple[str, str], Text] = {}
    for folder in PRODUCT:
        for file in sorted((root / folder).rglob("*.py")):
            for text in texts_of(file.read_text(encoding="utf-8"), str(file.relative_to(root))):
                found.setdefault((text.context, text.source), text)
    return sorted(found.values())


def texts_of(code: str, name: str) -> Iterator[Text]:
    """The texts of one file."""
    yield from _walk(ast.parse(code, name), "", name)


def _walk(node: ast.AST, owner: str, name: str) -> Iterator[Text]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else owner
        if isinstance(child, ast.Call):
            yield from _call(child, inside, name)
        yield from _walk(child, inside, name)


def _call(call: ast.Call, owner: str, name: str) -> Iterator[Text]:
    word = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    place = f"{name}:{call.lineno}"
    arguments = [_literal(argument) for argument in call.args]
    if word == "tr" and arguments:
        lost = arguments[0] is None or not owner or not isinstance(call.func, ast.Attribute)
        yield Text(LOST if lost else owner, arguments[0] or ast.unparse(call), len(call.args) > _COUNT, place)
    elif word in {"translate", "QT_TRANSLATE_NOOP"} and len(arguments) > 1 and arguments[0] is not None:
        if arguments[1] is not None:
            yield Text(arguments[0], arguments[1], False, place)
    elif word == "msg" and arguments and arguments[0] is not None:
        yield Text(MESSAGES, arguments[0], False, place)
    elif word == "RoomSpec":
        titles = [_literal(keyword.value) for keyword in call.keywords if keyword.arg == "title"]
        title = titles[0] if titles else (arguments[1] if len(arguments) > 1 else None)
        if title is not None:
            yield Text(ROOMS, title, False, place)


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def places(text: str) -> list[str]:
    """The ``{name}`` places and ``%n`` of a text, sorted."""
    return sorted(re.findall(r"\{[A-Za-z_]*[^{}]*\}|%n", text))


_COUNT = 2
