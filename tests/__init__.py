"""The specification of the portal, laid out like the rooms it specifies."""
