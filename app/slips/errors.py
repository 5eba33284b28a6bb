"""Why a document is refused before any paper moves."""

from models.kernel.errors import InputError
from models.kernel.messages import msg


class UncoveredCharacter(InputError):
    """No font has a character of the text, so printing stops instead of leaving a box or a gap.

    Attributes:
        char: The character.
        position: Its place in the field's text, counted in characters from 1.
        label: The field's printed label, Chinese.
    """

    def __init__(self, char: str, position: int, field: str, label: str) -> None:
        """Name the character, its place and its field (attribute name and printed label)."""
        code = f"U+{ord(char):04X}"
        super().__init__(
            msg(
                "Cannot print the character “{char}” (character {position}) in {label}: {code} is in no font",
                char=char,
                position=position,
                label=label,
                code=code,
            ),
            msg("Replace this character in the field, then print again."),
            field=field,
        )
        self.char = char
        self.position = position
        self.label = label


class PaperTooSmall(InputError):
    """The document needs a larger sheet than the one chosen."""

    def __init__(self, paper: str) -> None:
        """Name the paper."""
        super().__init__(
            msg("This document does not fit on the paper {paper}", paper=paper),
            msg("Choose a larger paper and print again."),
            field="paper",
        )
