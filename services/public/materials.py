"""The materials: the list, one material with its files, and the door through which a file is taken home."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal import languages
from portal.staff.panels import model_permission
from services import materials as the_materials
from services.enums import FileKind
from services.materials import MaterialFilters, MaterialsPage
from services.models import Material


@require_safe
def materials(request: HttpRequest) -> HttpResponse:
    """Every material, narrowed by the filters of the address. What does not exist gets one sentence."""
    (filters, number), offered = the_materials.read(request.GET), the_materials.choices()
    sentence = ""
    if not offered.has(filters):
        filters, number = MaterialFilters(), 1
        sentence = _("Tätä valintaa ei ole. Tässä ovat kaikki materiaalit.")
    page = the_materials.page(filters, max(number, 1), languages.active())
    if number < 1 or (number > 1 and not page.rows):
        sentence = sentence or _("Tätä sivua ei ole. Tässä on ensimmäinen sivu.")
        page = the_materials.page(filters, 1, languages.active())
    context = {"page_of_list": page, "filters": filters, "sentence": sentence, **_links(filters, page)}
    more = [the_materials.trade_links(filters, offered), the_materials.language_links(filters, offered)]
    context |= {
        "needs": the_materials.need_links(filters, offered),
        "trades": more[0],
        "languages": more[1],
        "is_unfolded": any(link.is_on for links in more for link in links),
    }
    return render(request, "services/public/materials.html", context)


@require_safe
def material(request: HttpRequest, slug: str) -> HttpResponse:
    """One material with all its files. Raises Http404 when there is none in public."""
    shown = the_materials.by_slug(slug, languages.active())
    if shown is None:
        raise Http404
    return render(request, "services/material.html", {"object": shown.material, "shown": shown})


@require_safe
def material_file(request: HttpRequest, slug: str, number: int) -> FileResponse:
    """The file itself, always to be kept and never opened as a page.

    A draft's file is for those alone who write materials. Raises Http404 for everybody else, and for a file
    that was deleted or is of a kind we do not know.
    """
    row = the_materials.file_at(slug, number)
    if row is None or row.kind not in FileKind.values:
        raise Http404
    if not (row.material.live or request.user.has_perm(model_permission(Material))):
        raise Http404
    try:
        file = row.file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(
        file,
        as_attachment=True,
        filename=the_materials.file_name(row),
        content_type=FileKind(row.kind).content_type,
    )
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    # A file that was taken off must not live on in a cache.
    response.headers["Cache-Control"] = "no-cache"
    return response


def _links(filters: MaterialFilters, page: MaterialsPage) -> dict[str, str]:
    """Where the earlier and the later page are, "" where there is none."""
    earlier = the_materials.address(filters, page.number - 1) if page.number > 1 else ""
    later = the_materials.address(filters, page.number + 1) if page.has_more else ""
    return {
        "earlier_url": earlier,
        "later_url": later,
        "everything": the_materials.address(MaterialFilters()),
    }
