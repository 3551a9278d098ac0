"""The room `portal` as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import post_save


class PortalConfig(AppConfig):
    name = "portal"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from portal import tasks  # noqa: F401 - registers the tasks and what wakes them
        from portal.cache import funders, organisation, recordings
        from portal.models import Funder, HouseFacts, Recording
        from portal.settings import checks  # noqa: F401 - registers the system checks
        from portal.staff.sign_in import session, two_factor

        for module in (session, two_factor):
            user_logged_in.connect(module.on_login, dispatch_uid=module.__name__)
        organisation.SETTINGS.invalidate_on(HouseFacts)
        recordings.ADDRESSES.invalidate_on(Recording)
        funders.FUNDERS.invalidate_on(Funder)
        post_save.connect(funders.draw_later, sender=Funder, dispatch_uid="draw_logo")
