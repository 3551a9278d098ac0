"""The languages that the public sees as spoken here: kept like all that every page shows."""

from __future__ import annotations

import datetime as dt
from operator import attrgetter

from django.db.models import QuerySet

from portal import every_page, languages
from services.models import SpokenLanguage

#: Of a translated text the columns of the languages alone: the one without a language would be taken for
#: the text of whichever language the page is shown in.
COLUMNS = (
    *("id", "code", "own_name", "is_public", "phone", "whatsapp", "order"),
    *(f"name_{code}" for code in languages.INTERFACE_CODES),
)


def rows() -> list[SpokenLanguage]:
    """Those languages, in their order."""
    return LANGUAGES.read()


def _rows(_now: dt.datetime) -> QuerySet[SpokenLanguage]:
    return SpokenLanguage.objects.rewrite(False).filter(is_public=True)


def _made(rows: list[every_page.Row]) -> list[SpokenLanguage]:
    found = (SpokenLanguage(**row | {"is_public": True}) for row in rows)
    return sorted(found, key=attrgetter("order", "pk"))


#: The public languages.
LANGUAGES = every_page.register(
    every_page.Part("spoken-languages", rows=_rows, columns={name: name for name in COLUMNS}, make=_made)
)
