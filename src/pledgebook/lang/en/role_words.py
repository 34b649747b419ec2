"""Words of roles that so many people share that they tell nobody from anybody else."""

from __future__ import annotations

from typing import Final

COMMON_ROLES: Final = frozenset(
    "acting ambassador chairman chairwoman chancellor chief colleague colleagues counterpart counterparts defence defense delegation"
    " deputy foreign former from general government governor head heads king leader leaders members minister ministers new of"
    " official officials other others people president presidents prime queen representative representatives secretary senator"
    " senior several some speaker spokesman spokesperson spokeswoman state states their these this vice with world".split()
)
