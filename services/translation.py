"""Which texts of the tray are written in all nine languages."""

from __future__ import annotations

from modeltranslation.translator import TranslationOptions, register

from services.models import Area, Material, Need, Partner, Service, SpokenLanguage, Trade


class NameTranslation(TranslationOptions):
    fields = ("name",)
    required_languages = {"fi": ("name",)}


register([SpokenLanguage, Area, Need, Trade])(NameTranslation)


@register(Service)
class ServiceTranslation(TranslationOptions):
    fields = Service.TEXTS
    required_languages = {"fi": ("name",)}


@register(Partner)
class PartnerTranslation(TranslationOptions):
    fields = Partner.TEXTS


@register(Material)
class MaterialTranslation(TranslationOptions):
    fields = Material.TEXTS
    required_languages = {"fi": ("title",)}
