"""The one door through which heavy libraries enter, so that the first paint does not wait for them.

Loading happens at first use and is answered from Python's own module table afterwards. Nowhere else in the program is
an import inside a function; the import contracts and the packaging list name the same libraries as ``LAZY``.
"""

import importlib
from types import ModuleType

LAZY = frozenset({"alembic", "keyring", "openpyxl", "pypdfium2", "pypinyin", "reportlab", "segno"})


def load(name: str) -> ModuleType:
    """Import one heavy library or a module inside it.

    Args:
        name: Dotted module name whose first part stands in ``LAZY``.

    Raises:
        ValueError: The library is not one of the named ones.
        ImportError: The library is not installed.
    """
    if name.partition(".")[0] not in LAZY:
        raise ValueError(f"{name} is not a library that may load late")
    return importlib.import_module(name)
