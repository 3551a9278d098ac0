"""Words of Wagtail that staff meet, and that its own Finnish and Swedish catalogues leave in English.

An entry in our catalogue overrules Wagtail's: so the sentence about JavaScript can say what is true here.
When a new version of Wagtail says one of them itself, take it out. The order of lists and the like is among
them because it is read out to those who do not see the arrows.
"""

from __future__ import annotations

from django.utils.translation import gettext_noop

#: Who reads the texts of this module.
AUDIENCE = "staff"

ON_EVERY_PAGE = (
    gettext_noop(
        "JavaScript is required to use Wagtail, but it is currently disabled.<br /> Here are the"
        ' <a href="https://www.enable-javascript.com/" target="_blank" rel="noreferrer">instructions how to'
        " enable JavaScript in your web browser</a>."
    ),
    gettext_noop("Close dialog"),
    gettext_noop("Application"),
    gettext_noop("Text editing"),
    gettext_noop("Section"),
    gettext_noop("Show keyboard shortcuts"),
    gettext_noop("Toggle minimap"),
    gettext_noop("Close modal dialogs (like this one)"),
    gettext_noop("Add or show comments"),
    gettext_noop("account"),
    gettext_noop("Keyboard shortcuts are currently enabled; manage your %(account_link)s to disable them."),
    gettext_noop("Edit account avatar"),
)

IN_LISTS = (
    gettext_noop("Sort by '%(label)s' in ascending order."),
    gettext_noop("Sort by '%(label)s' in descending order."),
    gettext_noop("Sort menu order"),
    gettext_noop("There are no %(model_name)s to display."),
    gettext_noop('There are no %(model_name)s to display. Why not <a href="%(add_url)s">add one</a>?'),
    gettext_noop("%(start_index)s-%(end_index)s of %(items_count)s %(model_name)s"),
    gettext_noop("All %(objects)s snippets on this screen selected"),
    gettext_noop("More options for '%(title)s'"),
    gettext_noop("Exploring"),
    gettext_noop("Date updated"),
    gettext_noop("Edited by"),
    gettext_noop("Has child pages"),
    gettext_noop("Any"),
    gettext_noop("Anyone"),
    gettext_noop("Locked by"),
    gettext_noop("By task"),
    gettext_noop("By workflow"),
    gettext_noop("Unpublish selected pages"),
    gettext_noop("Once live anyone can view"),
    gettext_noop(
        "Pages created here will not be accessible at any URL."
        " To add pages to an existing site, create them as children of the homepage."
    ),
)

IN_THE_EDITOR = (
    gettext_noop("Toggle status"),
    gettext_noop("Toggle section"),
    gettext_noop("Toggle preview"),
    gettext_noop("Toggle checks"),
    gettext_noop("Toggle comments"),
    gettext_noop("Actions (footer)"),
    gettext_noop("Go to the first error"),
    gettext_noop("- Select an option -"),
    gettext_noop("Saved"),
    gettext_noop("Autosave is paused"),
    gettext_noop("Autosave is <span>paused</span>"),
    gettext_noop("A network error occurred"),
    gettext_noop(
        "Troubleshoot your connection to the site before proceeding."
        " Open the editor in a separate tab to view the last saved version."
    ),
    gettext_noop("View latest version"),
    gettext_noop("Choose when this %(model_name)s should go live and/or expire"),
    gettext_noop(
        'This publishing schedule will only take effect after you select the "Schedule to publish" option'
    ),
    gettext_noop("But only those with publishing permissions can make them effective."),
    gettext_noop("To be created by %(user)s"),
    gettext_noop("Correct the validation errors to resume preview (saving will highlight errors)"),
    gettext_noop("Select a new parent for this page."),
    gettext_noop("Alias"),
    gettext_noop("Keep the new pages updated with future changes"),
    gettext_noop("Are you sure you want to unpublish this %(model_name)s?"),
)

#: An alias is, in this house, a page that nobody has translated yet: Wagtail's words do not say so.
ON_ALIASES = (
    gettext_noop("This page is an alias of another page."),
    gettext_noop("Edit original page"),
    gettext_noop("Convert this alias into an ordinary page"),
    gettext_noop("Convert alias"),
    gettext_noop("Convert alias %(title)s"),
    gettext_noop("Are you sure you want to convert this alias into an ordinary page?"),
    gettext_noop("Yes, convert it"),
    gettext_noop("No, leave it as an alias"),
    gettext_noop("Page '%(page_title)s' has been converted into an ordinary page."),
)

IN_THE_CHECKS = (
    gettext_noop("Checks"),
    gettext_noop("Content metrics"),
    gettext_noop("Readability"),
    gettext_noop("This data explained"),
    gettext_noop("How we calculate our metrics"),
    gettext_noop(
        "We extract the main content from the page preview, remove all formatting,"
        " and calculate the number of words."
    ),
    gettext_noop(
        "We calculate reading time from word count, using different reading speeds for different languages."
    ),
    gettext_noop(
        "We use a readability formula based on length of words and sentences."
        " Long sentences and words result in a worse readability score."
    ),
    gettext_noop(
        'See our <a href="%(guide_link)s" target="_blank">content checks guide</a>'
        " for more information on how content metrics are calculated."
    ),
    gettext_noop("Show issue"),
    gettext_noop("Use meaningful text for screen reader users"),
    gettext_noop("Table header text is empty"),
    gettext_noop("Empty frame title found"),
    gettext_noop("Use a meaningful title for screen reader users"),
    gettext_noop("Incorrect heading hierarchy"),
    gettext_noop("Avoid skipping levels"),
    gettext_noop("Input button text is empty"),
    gettext_noop("Misusing paragraphs as headings"),
    gettext_noop("Use proper heading tags"),
    gettext_noop("Image alt text has inappropriate pattern"),
    gettext_noop("Use meaningful text"),
    gettext_noop("Meta description is empty"),
    gettext_noop("Add a concise description for search engines"),
)
