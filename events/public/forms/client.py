"""The form with which a client registers: three fields, and what the event asks.

What was typed is kept, and every slip gets one sentence.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from booking.enums import Reach
from events.models import Place
from events.public.forms.asked import EventQuestions, need_fields, needs, question_fields
from events.registrations.registrants import Registrant
from portal import dates
from portal.forms.fields import AddressField, NameField, PhoneField
from portal.forms.spam_guard import GuardedForm


class RegistrationForm(GuardedForm):
    """What both forms share: the key that makes two clicks one, and whether the waiting list was told of."""

    key = forms.UUIDField(required=False, widget=forms.HiddenInput)
    waits = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, asked: EventQuestions, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = asked
        self.key_shown = self._key_sent() or uuid.uuid4()

    def _key_sent(self) -> uuid.UUID | None:
        try:
            return uuid.UUID(str(self.data.get("key") or self.initial.get("key") or ""))
        except ValueError:
            return None

    def clean_key(self) -> uuid.UUID:
        """The key of this form; of one that came without, a new one."""
        return self.cleaned_data["key"] or self.key_shown

    def registrants(self) -> list[Registrant]:
        """The people of a form that is all right."""
        raise NotImplementedError


class ClientForm(RegistrationForm):
    """One person: what to call them, and a way to reach them or none. At a visit also the time."""

    name = NameField(label=gettext_lazy("Etunimi"), help_text=gettext_lazy("Tällä nimellä kutsumme sinua."))
    phone = PhoneField(
        required=False,
        label=gettext_lazy("Puhelinnumero"),
        help_text=gettext_lazy("Voit jättää tyhjäksi. Esimerkki: 040 000 0000"),
    )
    email = AddressField(
        required=False, label=gettext_lazy("Sähköposti"), help_text=gettext_lazy("Et tarvitse sähköpostia.")
    )

    def __init__(self, *args: Any, places: Sequence[Place] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.need_names = list(need_fields(self.asked))
        self.fields.update(need_fields(self.asked))
        self.fields.update(question_fields(self.asked))
        self.is_visit = places is not None
        if places is not None:
            sentence = _("Valitse aika.")
            self.fields["place"] = forms.TypedChoiceField(
                coerce=int,
                label=_("Milloin haluat tulla?"),
                choices=[(row.pk, dates.clock_time(row.starts_at)) for row in places],
                error_messages={
                    "required": sentence,
                    "invalid_choice": _("Joku muu varasi juuri tämän ajan. Valitse toinen aika."),
                },
            )

    def needs(self) -> list[BoundField]:
        """The fields about needs."""
        return [self[name] for name in self.need_names]

    def questions(self) -> list[BoundField]:
        """The fields of staff's questions."""
        return [self[name] for name in question_fields(self.asked)]

    def registrants(self) -> list[Registrant]:
        """The one person. With a phone or an address they get messages."""
        given = self.cleaned_data
        is_reached = bool(given["phone"] or given["email"])
        return [
            Registrant(
                name=given["name"],
                phone=given["phone"],
                email=given["email"],
                reach=Reach.MESSAGE if is_reached else Reach.NOTHING,
                **needs(self.asked, given),
            )
        ]
