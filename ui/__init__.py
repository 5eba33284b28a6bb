"""Everything that imports Qt: the shell, the widgets and the rooms of the counter."""
