"""The hooks of the portal: how a lower room asks the rooms above it, without knowing them.

Whoever asks calls Wagtail's `hooks.get_hooks(Hook.…)`, whoever answers registers a function with
`hooks.register(Hook.…)`. A test holds this list against the code.
"""

from __future__ import annotations

from enum import StrEnum


class Hook(StrEnum):
    """A hook: its name, what its functions are called with, and what they answer."""

    called_with: str
    answers: str

    def __new__(cls, name: str, called_with: str, answers: str) -> Hook:
        """The name as text, with the contract beside it."""
        hook = str.__new__(cls, name)
        hook._value_, hook.called_with, hook.answers = name, called_with, answers
        return hook

    # Messages
    BEFORE_MESSAGES_ARE_SENT = (
        "before_messages_are_sent",
        "the instant",
        "when it wants to be asked again, or None; it may write messages that are due by the clock alone",
    )
    MESSAGE_STILL_HOLDS = (
        "message_still_holds",
        "a message that is about to leave, the instant",
        "True, False, or None for a message of another room; it may bring the text up to date",
    )
    MESSAGE_WAITS_UNTIL = (
        "message_waits_until",
        "a message that is due, the instant",
        "until when it must wait so that it wakes nobody, or None",
    )
    MESSAGE_OWNER_PAGE = (
        "message_owner_page",
        "the plain kind and the number of the row that a message is about",
        "the staff page of that row (portal.staff.messages.OwnerPage), or None for a row of another room",
    )

    # Pages
    STANDING_PAGE_ADDRESS = (
        "standing_page_address",
        "the key of a page (privacy, contact …)",
        'its path in the active language, "" while there is none',
    )
    PREVIEW_TEMPLATE = (
        "preview_template",
        'a kind of row ("<room>.<row>")',
        'the template of its preview, "" where the room of the row has it',
    )
    PREVIEW_MARKS = (
        "preview_marks",
        "the html of a preview, the code of its language",
        "the html with marks for the checks beside the editor",
    )

    # People
    PERSON_LINKS = (
        "person_links",
        "the user, the plain kind and the number of a row about a client",
        "pairs of label and address: staff pages about that person which this user may open",
    )

    # Staff screens of booking
    COACH_TIME_TITLES = (
        "coach_time_titles",
        "numbers of coach time",
        "a title (booking.availability.day_plan.Title) for each of them that the room above holds, by number",
    )
    REQUEST_DETAILS = (
        "request_details",
        "a request to staff, the HTTP request",
        'a fragment of html for the page of the request, "" for a request of another kind',
    )
    REGISTER_COACHES_MENU_ITEM = (
        "register_coaches_menu_item",
        "nothing",
        "an item of the staff menu of coaches",
    )
    REGISTER_EVENTS_MENU_ITEM = (
        "register_events_menu_item",
        "nothing",
        "an item of the staff menu of events",
    )
