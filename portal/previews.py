"""Preview of a row in each language of the portal."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from wagtail import hooks
from wagtail.models import PreviewableMixin

from portal import languages
from portal.hooks import Hook


class PreviewInLanguages(PreviewableMixin):
    """Staff choose in which language they see the draft; a missing text shows as readers would see it."""

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """One mode for each interface language, named by its own name."""
        return [(language.code, language.own_name) for language in languages.INTERFACE]

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """The template of the row's public page: `<room>/<row>.html`.

        A page that reads several rooms lives upstairs; its room names it through the hook `preview_template`
        (a function that is asked for "<room>.<row>" and answers a template, or "").
        """
        asked = (find(self._meta.label_lower) for find in hooks.get_hooks(Hook.PREVIEW_TEMPLATE))
        return next(filter(None, asked), f"{self._meta.app_label}/{self._meta.model_name}.html")

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The preview template in the language `mode_name`; rendered here, while that language is active."""
        code = mode_name if mode_name in languages.INTERFACE_CODES else languages.SOURCE
        with translation.override(code):
            return marked(super().serve_preview(request, code), code)


def marked(response: HttpResponse, language_code: str) -> HttpResponse:
    """The preview, rendered, with what upper rooms mark in it for the checks beside the editor.

    They register functions of the page and its language through the hook `preview_marks`.
    """
    page = response.render() if hasattr(response, "render") else response
    html = page.content.decode(page.charset)
    for mark in hooks.get_hooks(Hook.PREVIEW_MARKS):
        html = mark(html, language_code)
    page.content = html
    return page
