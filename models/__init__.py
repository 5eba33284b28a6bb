"""The bottom of the house: vocabulary, rules, tables and storage, free of any framework but SQLAlchemy."""
