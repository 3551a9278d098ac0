"""The staff screens of services and materials."""
