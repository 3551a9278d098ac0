"""Which texts of this room's rows are written in all nine languages. Pages have locale trees instead."""

from __future__ import annotations

from modeltranslation.translator import TranslationOptions, register

from home.models import Notice


@register(Notice)
class NoticeTranslation(TranslationOptions):
    fields = Notice.TEXTS
    required_languages = {"fi": ("title",)}
