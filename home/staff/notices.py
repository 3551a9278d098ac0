"""The staff screen of notices: one form for texts in every language, urgency and time."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from home.models import Notice, NoticeFacts
from portal.staff.panels import facts_panels, model_permission, tabs
from portal.staff.snippets import FactsViewSet, state_column
from portal.staff.unversioned_form import facts_form
from portal.staff.widgets import MomentInput

FACTS = ("urgency", "starts_at", "ends_at")


class NoticeForm(facts_form(NoticeFacts, FACTS)):
    """Texts as a draft; urgency and time at once, picked as the browser of staff lets one pick a moment."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("starts_at", "ends_at"):
            if name in self.fields:
                self.fields[name].widget = MomentInput()


class NoticeViewSet(FactsViewSet):
    """Short bulletins that stand on every page while they last."""

    model = Notice
    icon = "warning"
    menu_label = _("Tiedotteet")
    menu_name = "notices"
    url_prefix = "notices"
    add_to_admin_menu = True
    list_display: ClassVar = [
        "__str__",
        Column("facts.get_urgency_display", label=_("Kiireellisyys")),
        Column("facts.starts_at", label=_("Näkyy alkaen")),
        Column("facts.ends_at", label=_("Näkyy asti")),
        state_column(),
    ]
    edit_handler = tabs(
        Notice.TEXTS,
        facts_panels(
            FACTS,
            model_permission(NoticeFacts),
            helps={
                "urgency": _("Kiireellinen tiedote on punainen ja ensimmäinen. Käytä harvoin."),
                "starts_at": _("Tiedote näkyy joka sivulla tästä hetkestä."),
                "ends_at": _("Tiedote poistuu sivuilta itse tällä hetkellä."),
            },
        ),
        helps={
            "title": _("Esimerkki: Ohjaamo on kiinni perjantaina"),
            "text": _("Esimerkki: Avaamme maanantaina kello 10."),
        },
        base_form_class=NoticeForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Notice]:
        """All notices with what their row in the list shows."""
        return Notice.objects.select_related("facts", "latest_revision")
