"""The languages spoken in public, here and in a service: cached for all pages."""

from __future__ import annotations

from portal.cache.fragments import CachedFragment
from services.models import ServiceFacts, SpokenLanguage


def rows() -> list[SpokenLanguage]:
    """Those languages, in their order."""
    return LANGUAGES.read()


def of_service(service_id: int) -> set[int]:
    """The numbers of the languages that the service names; empty for one that is there in every language."""
    return OF_SERVICES.read().get(service_id, set())


def _languages() -> list[SpokenLanguage]:
    return list(SpokenLanguage.objects.rewrite(False).filter(is_public=True).order_by("order", "pk"))


def _by_service() -> dict[int, set[int]]:
    """The numbers of the languages of each service that names some, by the service's number."""
    found: dict[int, set[int]] = {}
    rows = ServiceFacts.objects.filter(languages__isnull=False).order_by()
    for service_id, language_id in rows.values_list("row_id", "languages"):
        found.setdefault(service_id, set()).add(language_id)
    return found


LANGUAGES = CachedFragment("spoken-languages", _languages)
OF_SERVICES = CachedFragment("service-languages", _by_service)
