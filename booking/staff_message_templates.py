"""Staff screen of the words of messages about appointments."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from booking import message_samples
from booking.message_templates import WORDS
from booking.models import MessageTemplate
from portal import staff_message_templates
from portal.staff_message_templates import MessageTemplateViewSet, Templates

TEMPLATES = Templates(WORDS, message_samples.default, message_samples.sample_values)
staff_message_templates.no_new_rows(MessageTemplate)


class AppointmentTemplateViewSet(MessageTemplateViewSet):
    """The words of confirmation, change, cancellation and reminders of an appointment."""

    model = MessageTemplate
    menu_label = _("Viestipohjat: ajat")
    url_prefix = "message-templates"
    edit_handler = staff_message_templates.edit_handler(TEMPLATES)
