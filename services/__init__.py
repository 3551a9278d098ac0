"""The Pick & Mix tray: areas, needs, services, and the languages people speak. Knows nothing of time."""
