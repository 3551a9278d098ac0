"""The staff page for pasting totals from before the portal; the sentences for what is wrong with a line."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from events.enums import ReportRow
from events.permissions import may_enter_numbers
from events.report import earlier_totals
from events.report.earlier_totals import MOST_LINES, LineProblem, ProblemKind
from portal import clock
from portal.staff.page import StaffPage

#: So many wrong lines are shown; of the rest only the number is said.
SHOWN = 50
MOST_LETTERS = 1_000_000


class PasteForm(forms.Form):
    """Lines copied from a spreadsheet or typed."""

    lines = forms.CharField(
        label=gettext_lazy("Määrät"),
        required=False,
        max_length=MOST_LETTERS,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
        help_text=gettext_lazy(
            "Yksi laji rivillä: laji;kertoja;osallistumisia. Voit lisätä kuukauden: ;2022-05. "
            "Voit kopioida rivit myös taulukosta."
        ),
    )
    replaces = forms.BooleanField(
        label=gettext_lazy("Korvaa saman lajin ja kuukauden aiemmat määrät"), required=False
    )


class PasteTotals(StaffPage):
    """Paste lines; all of them are saved, or none, with one sentence for each wrong line."""

    template_name = "events/staff/earlier_totals.html"
    header_icon = "table"

    def get_page_title(self) -> str:
        return _("Liitä aiemmat määrät")

    def has_permission(self, **kwargs: Any) -> bool:
        return may_enter_numbers(self.request.user)

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("earlier-totals:index"), "label": _("Aiemmat määrät")}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The empty form."""
        return self._page(PasteForm())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Save, or show what is wrong beside what was pasted."""
        form = PasteForm(request.POST)
        if not form.is_valid():
            return self._page(form)
        pasted = earlier_totals.save(
            form.cleaned_data["lines"].replace("\x00", ""),
            today=clock.today(clock.now()),
            replaces=form.cleaned_data["replaces"],
        )
        if pasted.problems:
            return self._page(form, pasted.problems)
        messages.success(request, _saved_words(pasted))
        return redirect("earlier-totals:index")

    def _page(self, form: PasteForm, problems: list[LineProblem] | None = None) -> HttpResponse:
        problems = problems or []
        return self.render(
            form=form,
            sentences=[sentence(problem) for problem in problems[:SHOWN]],
            more=max(0, len(problems) - SHOWN),
            kinds=[row.label for row in ReportRow],
        )


def _saved_words(pasted: earlier_totals.Pasted) -> str:
    return _("Rivejä tallennettu: %(rows)s. Kertoja: %(sessions)s. Osallistumisia: %(participations)s.") % {
        "rows": len(pasted.totals),
        "sessions": sum(row.sessions for row in pasted.totals),
        "participations": sum(row.participations for row in pasted.totals),
    }


def sentence(problem: LineProblem) -> str:
    """One plain sentence in the active language."""
    return _sentences()[problem.kind] % {
        "line": problem.line,
        "words": problem.words,
        "sessions": problem.sessions,
        "participations": problem.participations,
        "most": MOST_LINES,
    }


def _sentences() -> dict[ProblemKind, str]:
    return {
        # Translators: a line of pasted text: kind, sessions, participations.
        ProblemKind.CELLS: _("Rivi %(line)s: kirjoita laji, kerrat ja osallistumiset, väliin puolipiste."),
        ProblemKind.KIND: _("Rivi %(line)s: tätä lajia ei ole: ”%(words)s”. Katso lajit alta."),
        ProblemKind.SESSIONS: _("Rivi %(line)s: kertojen määrä ei ole luku: ”%(words)s”."),
        ProblemKind.PARTICIPATIONS: _("Rivi %(line)s: osallistumisten määrä ei ole luku: ”%(words)s”."),
        ProblemKind.MONTH: _("Rivi %(line)s: kirjoita kuukausi näin: 2022-05. Nyt siinä on: ”%(words)s”."),
        ProblemKind.FUTURE: _("Rivi %(line)s: kuukausi on tulevaisuudessa: ”%(words)s”."),
        # Translators: "words" is the number of an earlier line.
        ProblemKind.TWICE: _("Rivi %(line)s: sama laji ja kuukausi on jo rivillä %(words)s."),
        ProblemKind.KNOWN: _("Rivi %(line)s: tämä laji ja kuukausi on jo tallennettu."),
        ProblemKind.SUM: _(
            "Rivi %(line)s: summa ei täsmää. Rivit ovat yhteensä %(sessions)s kertaa ja %(participations)s "
            "osallistumista."
        ),
        ProblemKind.TOO_MANY: _("Rivejä on liian monta. Voit liittää kerralla enintään: %(most)s."),
        ProblemKind.EMPTY: _("Liitä tähän ainakin yksi rivi."),
    }
