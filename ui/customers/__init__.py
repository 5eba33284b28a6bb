"""客户: the list, the file with its tabs, new files, amendments, grades, contacts, agreements, prospects, imports."""
