"""Texts for people, carried as data until a screen or slip words them.

The bottom of the house knows no user interface, so a sentence travels as its English source text with named
parameters. The screen looks the source up in the catalogue of context ``messages`` and fills the parameters in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NONE: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Words:
    """A name in both languages as a value of a message; the screen picks one.

    Attributes:
        zh: Chinese.
        en: English.
    """

    zh: str
    en: str

    def __str__(self) -> str:
        """Both, for logs."""
        return f"{self.zh} ({self.en})"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for a person.

    Attributes:
        source: English source text with ``{name}`` places, the key of the translation catalogue.
        params: Values for the places; plain ``str``, ``int``, ``date``, ``CodeEnum``, ``Words`` or ``Message``.
    """

    source: str
    params: Mapping[str, object] = field(default_factory=lambda: _NONE)

    def __str__(self) -> str:
        """The English sentence, for logs."""
        return self.source.format(**self.params) if self.params else self.source


def msg(source: str, /, **params: object) -> Message:
    """Make a message; ``source`` must be a literal, so that the catalogue can find it."""
    return Message(source, MappingProxyType(dict(params)))
