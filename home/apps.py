"""The room `home` as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class HomeConfig(AppConfig):
    name = "home"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from home.roles import make_groups

        post_migrate.connect(make_groups, sender=self, dispatch_uid="staff_groups")
