"""portal/messages/share.py: the link that opens WhatsApp with a text."""

from __future__ import annotations

from portal.messages.share import whatsapp


def test_lines_stand_under_each_other_and_empty_ones_are_left_out():
    assert whatsapp("Aika", "", "https://a.example/?b=1&c") == (
        "https://wa.me/?text=Aika%0Ahttps%3A%2F%2Fa.example%2F%3Fb%3D1%26c"
    )
