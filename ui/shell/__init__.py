"""The frame around the rooms: window, navigation, search, status, sign-in, tasks, messages and what a room is given."""
