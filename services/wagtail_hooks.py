"""The staff screens of the tray: services, areas, needs, spoken languages, partners."""

from __future__ import annotations

from typing import ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from portal.staff.panels import facts_panels, model_permission, tabs
from portal.staff.snippets import FactsViewSet, state_column
from services.models import Area, Need, Partner, Service, ServiceFacts, SpokenLanguage
from services.staff.forms import SERVICE_FACTS, IconForm, ServiceForm
from services.staff.materials import MaterialFileViewSet, MaterialViewSet, TradeViewSet

#: Who reads the texts of this module.
AUDIENCE = "staff"

SLUG = _("Näkyy sivun osoitteessa. Kirjoita a–z, numeroita ja viivoja.")
ORDER = _("Pienin numero on ensin.")
ICON = _("Kuva nimen vieressä.")


class ServiceViewSet(FactsViewSet):
    """Services: their texts may wait as drafts, their facts take effect at once."""

    model = Service
    icon = "list-ul"
    menu_label = _("Palvelut")
    url_prefix = "services"
    list_display: ClassVar = [
        "__str__",
        Column("facts.area", label=_("Osa-alue")),
        BooleanColumn("facts.is_bookable", label=_("Voi varata ajan")),
        state_column(),
    ]
    edit_handler = tabs(
        Service.TEXTS,
        facts_panels(
            SERVICE_FACTS,
            model_permission(ServiceFacts),
            helps={
                "slug": SLUG,
                "area": _("Palvelu näkyy tässä osassa."),
                "icon": ICON,
                "needs": _("Palvelu näkyy näiden tarpeiden kohdalla."),
                "is_bookable": _("Palvelun sivulla on ovi ajanvaraukseen."),
                "order": ORDER,
            },
        ),
        helps={
            "name": _("Esimerkki: Työnhakuklubi"),
            "summary": _("Yksi lause. Esimerkki: Haemme töitä yhdessä."),
            "for_whom": _("Esimerkki: Sinulle, jos etsit työtä."),
            "what": _("Mitä palvelussa tehdään. Esimerkki: Teemme CV:n yhdessä."),
            "how": _("Milloin ja kuinka usein. Esimerkki: Tapaamme kerran viikossa."),
            "bring": _("Esimerkki: Ota mukaan henkilökortti."),
        },
        base_form_class=ServiceForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Service]:
        """All services with what their row in the list shows."""
        return Service.objects.select_related("facts__area", "latest_revision")


class AreaViewSet(SnippetViewSet):
    """The four parts of the tray."""

    model = Area
    icon = "folder-open-inverse"
    menu_label = _("Osa-alueet")
    url_prefix = "areas"
    copy_view_enabled = False
    list_display: ClassVar = ["__str__", "paint", "order"]
    edit_handler = tabs(
        ["name"],
        facts_panels(
            ("slug", "paint", "icon", "order"),
            model_permission(Area, "add"),
            helps={"slug": SLUG, "paint": _("Osan väri etusivulla."), "icon": ICON, "order": ORDER},
        ),
        helps={"name": _("Esimerkki: Työ")},
    )


class NeedViewSet(SnippetViewSet):
    """What clients come to talk about."""

    model = Need
    icon = "help"
    menu_label = _("Tarpeet")
    url_prefix = "needs"
    copy_view_enabled = False
    list_display: ClassVar = ["__str__", BooleanColumn("is_sensitive", label=_("Arka aihe")), "order"]
    edit_handler = tabs(
        ["name"],
        facts_panels(
            ("slug", "icon", "is_sensitive", "order"),
            model_permission(Need, "add"),
            helps={
                "slug": SLUG,
                "icon": ICON,
                "is_sensitive": _("Aihe ei näy linkeissä, otsikoissa eikä viesteissä."),
                "order": ORDER,
            },
        ),
        helps={"name": _("Esimerkki: Asuminen ja raha")},
        base_form_class=IconForm,
    )


class SpokenLanguageViewSet(SnippetViewSet):
    """The languages that somebody speaks here."""

    model = SpokenLanguage
    icon = "globe"
    menu_label = _("Puhutut kielet")
    url_prefix = "spoken-languages"
    copy_view_enabled = False
    list_display: ClassVar = ["__str__", "own_name", "code", BooleanColumn("is_public", label=_("Näkyy"))]
    edit_handler = tabs(
        ["name"],
        facts_panels(
            ("own_name", "code", "is_public", "phone", "whatsapp", "order"),
            model_permission(SpokenLanguage, "add"),
            helps={
                "own_name": _("Näin kielen puhuja itse kirjoittaa kielen nimen."),
                "is_public": _("Asiakas voi valita kielen, kun hän varaa aikaa."),
                "phone": _("Tyhjä: talon numero. Esimerkki: +358 40 000 0000"),
                "whatsapp": _("Tyhjä: talon numero. Ei kenenkään omaa numeroa."),
                "order": ORDER,
            },
        ),
        helps={"name": _("Esimerkki: arabia")},
    )


class PartnerViewSet(SnippetViewSet):
    """The organisations of the network: what they do for a client, and how to reach them."""

    model = Partner
    icon = "group"
    menu_label = _("Yhteistyökumppanit")
    url_prefix = "partners"
    copy_view_enabled = False
    list_display: ClassVar = ["__str__", "sector", BooleanColumn("is_public", label=_("Näkyy")), "order"]
    edit_handler = tabs(
        Partner.TEXTS,
        facts_panels(
            ("name", "sector", "website", "phone", "email", "is_public", "order"),
            model_permission(Partner, "add"),
            helps={
                "name": _("Esimerkki: Kela"),
                "sector": _("Kumppani näkyy tämän otsikon alla."),
                "website": _("Esimerkki: https://www.example.fi"),
                "phone": _("Työpaikan numero. Ei kenenkään omaa numeroa."),
                "email": _("Työpaikan osoite. Esimerkki: info@example.fi"),
                "is_public": _("Näkyy verkostossa ja koulutuksen ilmoittautumisessa."),
                "order": ORDER,
            },
        ),
        helps={"does": _("Esimerkki: Kela maksaa tukia.")},
    )


class TrayGroup(SnippetViewSetGroup):
    """One door of the staff menu for everything in the tray."""

    items = (
        ServiceViewSet,
        AreaViewSet,
        NeedViewSet,
        MaterialViewSet,
        MaterialFileViewSet,
        TradeViewSet,
        SpokenLanguageViewSet,
        PartnerViewSet,
    )
    menu_label = _("Palvelut")
    menu_name = "services"
    menu_icon = "list-ul"


register_snippet(TrayGroup)
