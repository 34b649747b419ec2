"""What is the same: claims of different reports that tell of one thing, and reports that are copies of one another.

Takes claims with their reports, texts for the copies, and what people ruled. Gives sketches, comparisons that explain
themselves, clusters and links. Does not choose values, make records or store anything.
"""

from __future__ import annotations

from pledgebook.link.cluster import clusters as clusters
from pledgebook.link.rulings import Rulings as Rulings
from pledgebook.link.sketch import Sketch as Sketch
from pledgebook.link.sketches import sketches as sketches

__all__ = ["Rulings", "Sketch", "clusters", "sketches"]
