"""What every use case stands on: settings, paths, log, session, the door for heavy libraries."""
