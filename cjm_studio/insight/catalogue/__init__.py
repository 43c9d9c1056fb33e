"""The metrics that the studio knows: formula, unit, bases and pitfalls of each kind."""

from cjm_studio.insight.catalogue.attitudes import ATTITUDES
from cjm_studio.insight.catalogue.contacts import CONTACTS
from cjm_studio.insight.catalogue.conversions import CONVERSIONS
from cjm_studio.insight.catalogue.entry import CatalogueEntry
from cjm_studio.insight.catalogue.money import MONEY

CATALOGUE: dict[str, CatalogueEntry] = {
    entry.kind: entry for entry in (*CONVERSIONS, *ATTITUDES, *MONEY, *CONTACTS)
}

__all__ = ["CATALOGUE", "CatalogueEntry"]
