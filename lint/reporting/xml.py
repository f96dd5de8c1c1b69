"""XML of reports, for any text."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from ..terminal import COMMAND

_UNHELD = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(
    parent: ET.Element | None, tag: str, text: str = "", /, **attributes: object
) -> ET.Element:
    """Make an element, in ``parent`` if there is one; what XML can't hold comes as U+FFFD."""
    values = {name: held(str(value)) for name, value in attributes.items()}
    made = ET.Element(tag, values) if parent is None else ET.SubElement(parent, tag, values)
    if text:
        made.text = held(text)
    return made


def held(text: str) -> str:
    """Replace the characters that an XML document can't hold in any form."""
    return _UNHELD.sub("\ufffd", text)


def written(root: ET.Element) -> str:
    """Write a document, indented, in which no CI runner finds a command."""
    ET.indent(root)
    text = COMMAND.sub("&#35;", ET.tostring(root, encoding="unicode"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'
