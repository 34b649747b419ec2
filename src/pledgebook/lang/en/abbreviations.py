"""Abbreviations whose full stop does not end a sentence."""

from __future__ import annotations

from typing import Final

TITLES: Final = frozenset(
    """adm amb bish brig capt cdr cmdr cmsgt col comdr cpl cpo cpt dr ens esp fr gen gov hon insp jr lt ltc ltg maj
    messrs mgr mr mrs ms msgt mx pfc pres prof pte pvt rep reps rev rt sec secy sen sens sfc sgt sir sr srta sra ssg
    ma md mohd muhd wm chas geo thos jas jos shri smt st supt vadm vp dep asst atty gdn radm brig-gen lt-col maj-gen
    eng engr ing arq dra barr alh hj pst""".split()
)
"""Before a name: never the end of a sentence."""

BEFORE_FIGURES: Final = frozenset(
    """approx art ca chap circa cl est fig figs max min no nos p pp para paras par sec sect vol ch art arts eq ref
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
"""Before a number: "No. 5", "Jan. 6", "approx. 40"."""

INSIDE: Final = frozenset(
    """al approx assn ave bros cf cit co corp dept dist div etc e.g i.e eg ie est ext gmbh govt inc incl ltd mt mtn
    natl ops org plc pty univ viz vs v a.m p.m u.s u.k u.n u.s.a u.a.e d.c e.u p.r.c n.b s.a jr sr ph.d m.d""".split()
)
"""May stand inside a sentence or end one: the next word decides."""

STARTERS: Final = frozenset(
    """a after all also although an and another any as at because before both but by despite during each earlier even
    every finally first for four from he her here his how however i if in it its last later many meanwhile more most
    moreover my neither no nor not now of on once one only or other our over separately several she since so some
    such that the their then there these they this those though three through thus to today together two under
    until we what when where whether which while who why with within without yesterday yet you your additionally
    furthermore nevertheless nonetheless instead similarly likewise according asked""".split()
)
"""Words that, capitalised, begin a sentence rather than a name."""
