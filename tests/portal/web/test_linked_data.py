"""portal/web/linked_data.py: data for machines that no text can break out of."""

from __future__ import annotations

import json
import re

import pytest

from portal.models import HouseFacts
from portal.web import linked_data


def told(html: str) -> dict:
    """The data of the one block in the html."""
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return json.loads(text)


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!--", "]]>", "a & b", "\u2028", '"\\', "🏠 مرحبا"]
)
def test_block_holds_any_text_and_only_as_text(text: str):
    html = linked_data.block({"name": text})
    assert told(html) == {"@context": "https://schema.org", "name": text}
    assert html.count("<") == 2


def test_block_leaves_out_what_is_empty():
    data = {"name": "x", "telephone": "", "address": {"street": ""}, "list": [], "none": None, "zero": 0}
    assert told(linked_data.block(data)) == {"@context": "https://schema.org", "name": "x", "zero": 0}


def test_place_splits_the_postal_line():
    address = linked_data.place(HouseFacts())["address"]
    assert (address["postalCode"], address["addressLocality"]) == ("94100", "Kemi")
