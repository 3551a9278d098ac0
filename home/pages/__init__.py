"""Pages of prose: blocks, editor panels, checks of plain language, translations."""
