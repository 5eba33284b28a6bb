"""Mapped classes, one subject a file; ``metadata`` knows them all."""

from sqlalchemy import MetaData

from models.tables import customers, history, local, organisation, printing, visits
from models.tables.base import Base

metadata: MetaData = Base.metadata
SUBJECTS = (organisation, customers, visits, printing, history, local)

__all__ = ["SUBJECTS", "metadata"]
