"""portal/web/addresses.py: one writer of whole addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.web import addresses
from tests.architecture import staircase


@pytest.mark.parametrize("base", ["https://ohjaamokemi.fi", "https://ohjaamokemi.fi/"])
def test_whole_address_has_one_slash_after_the_host(settings, base):
    settings.BASE_URL = base
    assert addresses.absolute_url("/fi/book/") == "https://ohjaamokemi.fi/fi/book/"


def test_no_other_module_joins_the_base_and_a_path():
    root = Path(addresses.__file__).parents[2]
    joining = [path for path in staircase.modules(root) if "BASE_URL.rstrip" in path.read_text()]
    assert [str(path.relative_to(root)) for path in joining] == ["portal/web/addresses.py"]
