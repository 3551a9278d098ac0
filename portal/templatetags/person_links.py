"""Links from a row of a client to what upper rooms know of the person: their data over all rooms."""

from __future__ import annotations

from django.template import Context, Library
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks

from portal.hooks import Hook

register = Library()


@register.simple_tag(takes_context=True)
def person_links(context: Context, owner_kind: str, row_id: int) -> SafeString:
    """Buttons to pages about the person of that row, for whoever may open them.

    A room above registers the hook `person_links`: a function of the user, the row's plain kind
    ("booking.appointment") and its number, that answers pairs of a label and an address.
    """
    user = context["request"].user
    found = [link for links in hooks.get_hooks(Hook.PERSON_LINKS) for link in links(user, owner_kind, row_id)]
    return format_html_join("\n", '<a class="button button-secondary" href="{1}">{0}</a>', found)
