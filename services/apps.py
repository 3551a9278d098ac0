"""The room `services` as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_delete, pre_save


class ServicesConfig(AppConfig):
    name = "services"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from services import material_files, public_languages
        from services.models import MaterialFile, ServiceFacts, SpokenLanguage

        pre_save.connect(material_files.forget_replaced, sender=MaterialFile, dispatch_uid="material_files")
        post_delete.connect(material_files.forget_deleted, sender=MaterialFile, dispatch_uid="material_files")
        public_languages.LANGUAGES.invalidate_on(SpokenLanguage)
        public_languages.OF_SERVICES.invalidate_on(ServiceFacts, ServiceFacts.languages.through)
