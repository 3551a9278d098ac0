"""Staff screen of the words of messages about appointments."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from booking.messages import samples
from booking.messages.texts import TEMPLATES
from booking.models import MessageTemplate
from portal.staff import message_templates
from portal.staff.message_templates import MessageTemplateViewSet, TemplateScreen

SCREEN = TemplateScreen(TEMPLATES, samples.sample_values)
message_templates.no_new_rows(MessageTemplate)


class AppointmentTemplateViewSet(MessageTemplateViewSet):
    """The words of confirmation, change, cancellation and reminders of an appointment."""

    model = MessageTemplate
    menu_label = _("Viestipohjat: ajat")
    url_prefix = "message-templates"
    edit_handler = message_templates.edit_handler(SCREEN)
