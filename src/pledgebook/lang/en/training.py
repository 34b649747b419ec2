"""Verbs of teaching, and those who are taught."""

from __future__ import annotations

from typing import Final

from pledgebook.lang.en.verbs import inflections


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TEACHING: Final = _words("train retrain teach instruct mentor coach educate upskill certify")
"""Their object is taught."""
FORMS: Final = frozenset(form for lemma in TEACHING for form in inflections(lemma))
"""All their forms: where none stands, nobody is taught."""
HEAD: Final = "training"
"""What a phrase is called that names those who are taught."""
LEARNERS: Final = _words(
    """soldiers troops servicemen servicewomen servicemembers recruits cadets officers guards guardsmen policemen police
    policewomen gendarmes sailors marines airmen pilots crew crews personnel staff technicians mechanics engineers
    doctors nurses midwives surgeons paramedics medics pharmacists health-workers workers volunteers teachers trainers
    instructors headteachers principals students pupils graduates apprentices interns youths youth people persons women
    men girls farmers fishermen fishers herders entrepreneurs traders artisans judges prosecutors magistrates lawyers
    officials administrators managers leaders legislators lawmakers parliamentarians journalists reporters observers
    monitors deminers sappers firefighters rescuers responders divers inspectors investigators auditors accountants
    statisticians economists experts specialists scientists researchers agents extensionists veterinarians refugees
    returnees prisoners wardens rangers peacekeepers battalion battalions brigade brigades participants trainees
    diplomats ambassadors mayors councillors electricians linesmen plumbers masons welders drivers operators analysts
    laboratory-workers practitioners professionals employees members customs"""
)
"""Who may be taught; one of these stands among the words that a number counts."""
