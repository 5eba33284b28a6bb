"""Reading customer files as offices keep them: CSV in three encodings and XLSX, row by row, without writing anything.

Order: ``source`` opens a file and finds its header, ``columns`` knows the headers, ``checking`` mends and judges one
row, ``dry_run`` judges the whole file, ``refused_file`` writes the refused rows back for correction.
"""
