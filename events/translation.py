"""Which texts of events are written in all nine languages."""

from __future__ import annotations

from modeltranslation.translator import TranslationOptions, register

from events.models import DayToRemember, Event, MessageTemplate, Question, Session, Venue
from portal.messages.template_overrides import TEXTS


@register(Event)
class EventTranslation(TranslationOptions):
    fields = Event.TEXTS
    required_languages = {"fi": ("title",)}


@register(Session)
class SessionTranslation(TranslationOptions):
    fields = ("module",)


@register(Question)
class QuestionTranslation(TranslationOptions):
    fields = ("text", "choices")
    required_languages = {"fi": ("text",)}


@register(Venue)
class VenueTranslation(TranslationOptions):
    fields = ("door",)


@register(DayToRemember)
class DayToRememberTranslation(TranslationOptions):
    fields = ("name",)
    required_languages = {"fi": ("name",)}


@register(MessageTemplate)
class MessageTemplateTranslation(TranslationOptions):
    fields = TEXTS
