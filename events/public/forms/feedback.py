"""The form of feedback: one number, and words for whoever wants to write."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.registrations.feedback import LONGEST_WORDS
from portal.forms.fields import LineField
from portal.forms.spam_guard import GuardedForm


class FeedbackForm(GuardedForm):
    """1 to 5, and words for whoever wants to write."""

    rating = forms.TypedChoiceField(
        coerce=int, widget=forms.RadioSelect, label=gettext_lazy("Oliko tästä sinulle apua?")
    )
    words = LineField(
        required=False,
        label=gettext_lazy("Mitä haluat sanoa?"),
        help_text=gettext_lazy("Voit jättää tyhjäksi. Älä kirjoita nimiä."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rating = self.fields["rating"]
        rating.choices = [
            (5, _("5: todella paljon")),
            (4, _("4: paljon")),
            (3, _("3: vähän")),
            (2, _("2: hyvin vähän")),
            (1, _("1: ei yhtään")),
        ]
        sentence = _("Valitse numero.")
        rating.error_messages.update(required=sentence, invalid_choice=sentence)

    def clean_words(self) -> str:
        """The words, if they are not a book."""
        words = self.cleaned_data["words"]
        if len(words) > LONGEST_WORDS:
            raise ValidationError(_("Teksti on liian pitkä. Kirjoita lyhyemmin."), code="too_long")
        return words
