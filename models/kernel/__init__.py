"""Words that every room uses: errors, messages, ids, clock, money, periods, enumerations, changes."""
