"""The staff screens of the materials: their texts, their files, the trades they are for."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column, TitleColumn
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import CreateView, DeleteView, EditView, IndexView, SnippetViewSet

from portal.forms.fields import LONGEST_ROW_NUMBER, whole_number
from portal.staff.panels import facts_panels, model_permission, tabs
from portal.staff.snippets import EditWithFacts, FactsViewSet, state_column
from portal.staff.unversioned_form import facts_form
from services import material_files, materials
from services.models import Material, MaterialFacts, MaterialFile, Trade

MATERIAL_FACTS = ("slug", "trade", "needs", "services", "is_old", "order")
SLUG = _("Näkyy sivun osoitteessa. Kirjoita a–z, numeroita ja viivoja.")
ORDER = _("Pienin numero on ensin.")


def files_address(material_id: int) -> str:
    """The list of a material's files."""
    return f"{reverse(MaterialFile.snippet_viewset.get_url_name('list'))}?material={material_id}"


# Materials -------------------------------------------------------------------------------------------


class MaterialForm(facts_form(MaterialFacts, MATERIAL_FACTS)):
    """Texts as a draft, facts at once; needs and services are ticked, not chosen from a closed list."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("needs", "services"):
            if name in self.fields:
                self.fields[name].widget = forms.CheckboxSelectMultiple(choices=self.fields[name].choices)


class EditMaterial(EditWithFacts):
    """The texts and facts of a material; its files are one button away."""

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        if not self.request.user.has_perm(model_permission(MaterialFile)):
            return []
        return [HeaderButton(_("Tiedostot"), url=files_address(self.object.pk), icon_name="doc-full")]


class MaterialViewSet(FactsViewSet):
    """Materials: their texts may wait as drafts; files and facts take effect at once."""

    model = Material
    icon = "doc-full"
    menu_label = _("Materiaalit")
    url_prefix = "materials"
    edit_view_class = EditMaterial
    list_display: ClassVar = [
        "__str__",
        Column("facts.trade", label=_("Työala")),
        TitleColumn(
            "number_of_files", label=_("Tiedostoja"), get_url=lambda material: files_address(material.pk)
        ),
        state_column(),
    ]
    edit_handler = tabs(
        Material.TEXTS,
        facts_panels(
            MATERIAL_FACTS,
            model_permission(MaterialFacts),
            helps={
                "slug": SLUG,
                "needs": _("Materiaali näkyy näiden tarpeiden kohdalla."),
                "services": _("Materiaali näkyy näiden palvelujen sivulla."),
                "is_old": _("Materiaali näkyy viimeisenä. Lukija näkee, että tieto on vanha."),
                "order": ORDER,
            },
        ),
        helps={
            "title": _("Esimerkki: Keittiön sanasto"),
            "summary": _("Yksi lause. Esimerkki: Sanat, joita tarvitset keittiössä."),
        },
        base_form_class=MaterialForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Material]:
        """All materials with what their row in the list shows."""
        rows = Material.objects.select_related("facts__trade", "latest_revision")
        return rows.annotate(number_of_files=Count("files"))


class TradeViewSet(SnippetViewSet):
    """The lines of work that materials are for."""

    model = Trade
    icon = "cog"
    menu_label = _("Työalat")
    url_prefix = "trades"
    copy_view_enabled = False
    list_display: ClassVar = ["__str__", "order"]
    edit_handler = tabs(
        ["name"],
        facts_panels(("slug", "order"), model_permission(Trade, "add"), helps={"slug": SLUG, "order": ORDER}),
        helps={"name": _("Esimerkki: Ravintola")},
    )


# Files -----------------------------------------------------------------------------------------------


class MaterialFileForm(WagtailAdminModelForm):
    """A file that is what it says, in one language."""

    def clean_file(self) -> Any:
        """The file, looked into when it is a new one; what is kept of its name is its ending."""
        file = self.cleaned_data["file"]
        if "file" in self.changed_data:
            file.name = f"file.{material_files.check(file)}"
        return file


class ToTheFiles:
    """After a change, back to the files of the same material."""

    def get_success_url(self) -> str:
        return files_address(self.object.material_id)


def _asked_material(request: HttpRequest) -> int | None:
    """The number of the material in the address."""
    return whole_number(request.GET.get("material", ""), LONGEST_ROW_NUMBER)


class FileList(IndexView):
    """The files of the material in the address; a new one is for the same material."""

    def get_add_url(self) -> str | None:
        address, material = super().get_add_url(), _asked_material(self.request)
        return f"{address}?material={material}" if address and material else address


class CreateFile(ToTheFiles, CreateView):
    """A new file; the address says of which material."""

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "material": _asked_material(self.request)}


class EditFile(ToTheFiles, EditView):
    """Another file in its place, or another language."""

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        facts = getattr(self.object.material, "facts", None)
        if facts is None:
            return []
        address = reverse("material_file", args=[facts.slug, self.object.pk])
        return [HeaderButton(_("Lataa tiedosto"), url=address, icon_name="download")]


class DeleteFile(ToTheFiles, DeleteView):
    """A file that is no longer handed out."""


class MaterialFileViewSet(SnippetViewSet):
    """The files of the materials."""

    model = MaterialFile
    icon = "download"
    menu_label = _("Materiaalien tiedostot")
    url_prefix = "material-files"
    copy_view_enabled = False
    index_view_class = FileList
    add_view_class = CreateFile
    edit_view_class = EditFile
    delete_view_class = DeleteFile
    list_filter: ClassVar = ["material", "kind"]
    list_display: ClassVar = [
        TitleColumn(
            "material",
            label=_("Materiaali"),
            get_url=lambda row: reverse(MaterialFile.snippet_viewset.get_url_name("edit"), args=[row.pk]),
        ),
        Column("language", label=_("Kieli")),
        Column("get_kind_display", label=_("Tyyppi")),
        Column("size", label=_("Koko"), accessor=lambda row: materials.size_in_words(row.size)),
        BooleanColumn("is_plain", label=_("Selkokieltä")),
    ]
    edit_handler = ObjectList(
        [
            FieldPanel(
                "material", widget=forms.Select, help_text=_("Tiedosto näkyy tämän materiaalin sivulla.")
            ),
            FieldPanel("language", widget=forms.Select, help_text=_("Millä kielellä tiedosto on.")),
            FieldPanel(
                "file",
                widget=forms.FileInput,
                help_text=_("PDF, Word, Excel, PowerPoint, kuva, MP3, MP4 tai TXT, enintään 50 megatavua."),
            ),
            FieldPanel("is_plain", help_text=_("Teksti on helppoa suomea tai muuta helppoa kieltä.")),
        ],
        base_form_class=MaterialFileForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[MaterialFile]:
        """All files with what their row in the list shows."""
        return MaterialFile.objects.select_related("material", "language")
