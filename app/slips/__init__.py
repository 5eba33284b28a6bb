"""Printed documents: frozen data in, PDF bytes out.

Order of a document: the use case fills a data class of ``models``; the document's ``render`` checks that every
character can be printed (``fonts.check_printable``), builds rows (``blocks``, ``grid``), packs them onto pages
(``pages``), draws head, foot and rows (``frame``) and closes the file (``sheet``). Nothing here reads a clock, a
database or a setting, so the same data always gives the same bytes, and what the preview shows is what the printer
gets.

This is the only room that knows the PDF library; it enters late, through ``app.core.lazy``.
"""
