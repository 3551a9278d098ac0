"""The English words of Wagtail that we say ourselves: each is still one of Wagtail's, to the letter."""

from __future__ import annotations

from pathlib import Path

import pytest
import wagtail
from babel.messages.pofile import read_po

from portal.texts import catalogues
from portal.texts import wagtail_words as words

CATALOGUES = Path(wagtail.__file__).parent.rglob("locale/en/LC_MESSAGES/django.po")
WAGTAILS = {
    catalogues.key_of(message)[1]
    for path in CATALOGUES
    for message in read_po(path.read_text(encoding="utf-8").splitlines())
}


@pytest.mark.parametrize(
    "group", [words.ON_EVERY_PAGE, words.IN_LISTS, words.IN_THE_EDITOR, words.ON_ALIASES, words.IN_THE_CHECKS]
)
def test_every_word_is_one_that_wagtail_shows(group: tuple[str, ...]) -> None:
    assert [word for word in group if word not in WAGTAILS] == []
