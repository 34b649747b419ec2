"""What is the same: claims of different reports that tell of one thing, and reports that are copies of one another.

Takes claims with their reports, texts for the copies, and what people ruled. Gives sketches, comparisons that explain
themselves, clusters and links. Does not choose values, make records or store anything.
"""

from __future__ import annotations

from pledgebook.link.blocks import blocks as blocks
from pledgebook.link.blocks import candidates as candidates
from pledgebook.link.blocks import capped as capped
from pledgebook.link.cluster import clusters as clusters
from pledgebook.link.cluster import edges as edges
from pledgebook.link.compare import Comparison as Comparison
from pledgebook.link.compare import compare as compare
from pledgebook.link.copies import Fingerprint as Fingerprint
from pledgebook.link.copies import copies as copies
from pledgebook.link.copies import fingerprint as fingerprint
from pledgebook.link.copies import witnesses as witnesses
from pledgebook.link.profile import Profile as Profile
from pledgebook.link.profile import profile as profile
from pledgebook.link.relate import relate as relate
from pledgebook.link.rulings import Rulings as Rulings
from pledgebook.link.sketch import Sketch as Sketch
from pledgebook.link.sketches import sketches as sketches
from pledgebook.link.weights import Verdict as Verdict
from pledgebook.link.why import Why as Why
from pledgebook.link.why import why as why

__all__ = [
    "Comparison",
    "Fingerprint",
    "Profile",
    "Rulings",
    "Sketch",
    "Verdict",
    "Why",
    "blocks",
    "candidates",
    "capped",
    "clusters",
    "compare",
    "copies",
    "edges",
    "fingerprint",
    "profile",
    "relate",
    "sketches",
    "why",
    "witnesses",
]
