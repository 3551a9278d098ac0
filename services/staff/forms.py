"""The staff form of a service: its texts together with its facts."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from portal.cache import icons
from portal.staff.unversioned_form import facts_form
from services.models import ServiceFacts

SERVICE_FACTS = ("slug", "area", "needs", "languages", "is_bookable", "icon", "order")

#: Words after `services/` that lead elsewhere (services/urls.py).
NOT_A_SERVICE = frozenset({"pick"})


def icon_choices() -> list[tuple[str, str]]:
    """Every icon the portal has, by name."""
    return [("", _("Valitse kuvake")), *((name, name) for name in icons.names())]


class IconForm(WagtailAdminModelForm):
    """A row with an icon, picked from those the portal has."""

    icon = forms.ChoiceField(label=_("kuvake"), choices=icon_choices)


class ServiceForm(facts_form(ServiceFacts, SERVICE_FACTS)):
    """Texts as a draft, facts at once; needs and languages are ticked, not chosen from a closed list."""

    icon = forms.ChoiceField(label=_("kuvake"), choices=icon_choices)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name in ("needs", "languages"):
            if name in self.fields:
                self.fields[name].widget = forms.CheckboxSelectMultiple(choices=self.fields[name].choices)

    def clean_slug(self) -> str:
        """An address that no button of the tray has."""
        slug = self.cleaned_data["slug"]
        if slug in NOT_A_SERVICE:
            raise forms.ValidationError(_("Tämä sana on varattu. Kirjoita toinen sana."))
        return slug
