"""Which texts of booking are written in all nine languages."""

from __future__ import annotations

from modeltranslation.translator import TranslationOptions, register

from booking.models import Closure, Coach, Desk, MessageTemplate
from portal.messages.template_overrides import TEXTS


@register(Coach)
class CoachTranslation(TranslationOptions):
    fields = ("introduction",)


@register(Desk)
class DeskTranslation(TranslationOptions):
    fields = ("name",)
    required_languages = {"fi": ("name",)}


@register(Closure)
class ClosureTranslation(TranslationOptions):
    fields = ("name", "meanwhile")
    required_languages = {"fi": ("name",)}


@register(MessageTemplate)
class MessageTemplateTranslation(TranslationOptions):
    fields = TEXTS
