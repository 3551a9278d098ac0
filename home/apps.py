"""The room `home` as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_migrate, post_save


class HomeConfig(AppConfig):
    name = "home"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail import signals
        from wagtail.images import get_image_model

        from home import pictures
        from home.content import notices
        from home.models import ContentPage, GuideIndexPage, Notice, NoticeFacts
        from home.pages import keyed_pages, translation_state
        from home.roles import make_groups

        post_migrate.connect(make_groups, sender=self, dispatch_uid="staff_groups")
        post_save.connect(pictures.make_later, sender=get_image_model(), dispatch_uid="make_pictures")
        post_save.connect(translation_state.remember, dispatch_uid="translation_state")
        post_delete.connect(translation_state.forget, dispatch_uid="translation_state")
        for signal in (signals.page_published, signals.page_unpublished, signals.post_page_move):
            signal.connect(keyed_pages.KEYED_PAGES.invalidate, dispatch_uid="standing_pages")
        keyed_pages.KEYED_PAGES.invalidate_on(ContentPage, GuideIndexPage)
        notices.NOTICES.invalidate_on(Notice, NoticeFacts)
