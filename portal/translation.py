"""Which texts of the house are written in all nine languages."""

from __future__ import annotations

from modeltranslation.translator import TranslationOptions, register

from portal.models import Funder, HouseFacts


@register(HouseFacts)
class HouseFactsTranslation(TranslationOptions):
    fields = ("arrival", "bring")


@register(Funder)
class FunderTranslation(TranslationOptions):
    fields = ("sentence",)
