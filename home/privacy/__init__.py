"""One person over all rooms: found, exported, erased, merged."""
