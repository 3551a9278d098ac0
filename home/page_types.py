"""The types of pages that hold prose: the guide and its pages, and what every site must say of itself."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail.url_routing import RouteResult

from home.pages import contact, fixed_addresses, keyed_pages
from home.pages.blocks import ProseBlock
from home.pages.panels import PlainLanguagePanel, page_tabs
from portal import clock, languages, previews
from portal.cache import organisation

#: Who reads the texts of this module.
AUDIENCE = "staff"


class ProseField(StreamField):
    """The blocks of a page. Migrations name none: the words of help texts are no change of the database."""

    def __init__(self, block_types: Any = None, **kwargs: Any) -> None:
        super().__init__(block_types or ProseBlock(), **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """As a field without arguments of blocks."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs


class PublicPage(Page):
    """A page for everybody: none is behind a password, so that no request asks who may read it."""

    private_page_options: list[str] = []

    class Meta:
        abstract = True

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """None. No query."""
        return PageViewRestriction.objects.none()


class ProsePage(PublicPage):
    """What all pages of prose share: an introduction and blocks.

    A page that nobody has translated yet is an alias of the Finnish one: its text says so and carries its
    real language.
    """

    lead = models.CharField(
        _("johdanto"),
        max_length=300,
        blank=True,
        help_text=_("Yksi tai kaksi lausetta. Esimerkki: Täältä löydät apua Kemissä."),
    )
    body = ProseField(blank=True, verbose_name=_("sisältö"))

    #: Whether its address begins where the portal's own fixed ones do.
    stands_at_the_front = True

    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
        PlainLanguagePanel(heading=_("Onko teksti helppoa?")),
    ]
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]

    class Meta:
        abstract = True

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The draft, with marks for the checks beside the editor."""
        return previews.marked(super().serve_preview(request, mode_name), self.text_language.code)

    def clean(self) -> None:
        """Refuse an address that the portal itself uses."""
        super().clean()
        if self.stands_at_the_front:
            fixed_addresses.refuse(self.slug)

    @property
    def text_language(self) -> languages.Language:
        """The language the text is really in: an alias still speaks Finnish."""
        return languages.BY_CODE[languages.SOURCE if self.alias_of_id else self.locale.language_code]

    def prose_html(self) -> str:
        """The introduction and the blocks alone, as the checks of plain language read them."""
        return f"<main><p>{escape(self.lead)}</p>{self.body.render_as_block()}</main>"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The page with `text_language`."""
        return super().get_context(request, *args, **kwargs) | {"text_language": self.text_language}


class GuideIndexPage(ProsePage):
    """The guide's first page: what is in it. There is one in each language."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.GuidePage"]
    max_count_per_parent = 1
    edit_handler = page_tabs(ProsePage.content_panels)
    template = "home/guide_index_page.html"

    class Meta:
        verbose_name = _("oppaan etusivu")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The page with `chapters`, in the order of the tree. One query."""
        return super().get_context(request, *args, **kwargs) | {"chapters": chapters(self)}

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find a page of the guide with one query instead of three: it knows its guide then.

        Raises Http404 when there is none.
        """
        if not path_components:
            return super().route(request, path_components)
        first, *rest = path_components
        page = GuidePage.objects.child_of(self).filter(slug=first).select_related("locale").first()
        if page is None:
            raise Http404
        page.known_guide = self
        return page.route(request, rest)


class GuidePage(ProsePage):
    """A page of the guide. It tells when its facts were last checked; who answers for it only staff see."""

    last_checked = models.DateField(
        _("tarkistettu"),
        help_text=_("Päivä, jolloin numerot, osoitteet ja linkit katsottiin. Esimerkki: 2.9.2026"),
    )
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("vastuuhenkilö"),
        help_text=_("Kuka tarkistaa sivun. Vain henkilökunta näkee."),
    )

    stands_at_the_front = False
    known_guide: GuideIndexPage | None = None

    content_panels = [*ProsePage.content_panels, FieldPanel("last_checked"), FieldPanel("responsible")]
    parent_page_types = ["home.GuideIndexPage"]
    subpage_types: list[str] = []
    edit_handler = page_tabs(content_panels)
    template = "home/guide_page.html"

    class Meta:
        verbose_name = _("oppaan sivu")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The page with its `guide` and the other `chapters`. One query, two in a preview."""
        guide = self.known_guide or self.get_parent().specific
        others = [chapter for chapter in chapters(guide) if chapter.pk != self.pk]
        path = f"{request.path.rstrip('/').rpartition('/')[0]}/"
        context = super().get_context(request, *args, **kwargs)
        return context | {"guide": guide, "guide_path": path, "chapters": others}


class ContentPage(ProsePage):
    """A page of prose that stands by itself. One with a key is found by it from everywhere."""

    key = models.CharField(
        _("avain"), max_length=16, choices=keyed_pages.KEYS, blank=True, editable=False, db_index=True
    )

    exclude_fields_in_copy = ["key"]
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    edit_handler = page_tabs(ProsePage.content_panels)
    template = "home/content_page.html"

    class Meta:
        verbose_name = _("sivu")
        verbose_name_plural = _("sivut")

    @property
    def is_privacy(self) -> bool:
        """Whether it is the page on personal data, in any language."""
        return keyed_pages.key_of(self.translation_key) == "privacy"

    @property
    def is_contact(self) -> bool:
        """Whether it is the page of our numbers and hours, in any language."""
        return keyed_pages.key_of(self.translation_key) == "contact"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The page; the contact page with who answers in which language, and `house_hours` for the foot."""
        context = super().get_context(request, *args, **kwargs)
        if not self.is_contact:
            return context
        house = organisation.settings()
        return context | contact.of_page(house, languages.active(), clock.now())


def chapters(guide: Page) -> list[GuidePage]:
    """The pages of the guide that the public sees, in the order of the tree. One query, without bodies."""
    rows = GuidePage.objects.child_of(guide).live().select_related("locale")
    return list(rows.defer("body").order_by("path"))
