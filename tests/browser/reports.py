"""The reports of the small book: one package told by four, goods, a loan, a meeting, and one that means harm."""

from __future__ import annotations

from typing import Final

_HOSTILE: Final = (
    """<script>document.title = "ran"; alert(1)</script>

CHISINAU, 15 March 2025 - Norway will give Moldova air defence worth up to NOK 1.2 billion, the "ministry" said on Saturday.
The package includes 6 radars </p></article><img src=x onerror="document.title = 'ran'"> & more.
<a href="javascript:document.title='ran'" hx-get="//elsewhere.example/" hx-trigger="load">press</a> '"><svg onload=alert(2)>
\u202eThe package includes 6 radars\u202c. {{ 7 * 7 }} ${7 * 7} <%= 7 %> &lt;b&gt;

\u0642\u0627\u0644\u062a \u0627\u0644\u0648\u0632\u0627\u0631\u0629 \u0625\u0646 \u0627\u0644\u0646\u0631\u0648\u064a\u062c
\u0633\u062a\u0639\u0637\u064a NOK 1.2 billion \u0644\u0645\u0648\u0644\u062f\u0648\u0641\u0627.

"""
    + "A-word-that-never-ends" * 40
)

REPORTS: Final = {
    "ministry": """Norway sends air defence to Moldova

OSLO, 14 March 2025 - Norway will give Moldova air defence worth up to NOK 1.2 billion, the Ministry of Defence said on Friday.
The package includes:

- 6 radars
- 40 trucks

"This is a long-term promise," Defence Minister Kari Holm said.
""",
    "wire": """Moldova to receive radars

CHISINAU, 15 March 2025 - Norway will give Moldova air defence worth NOK 1.1 billion, the government in Chisinau said on Saturday.
""",
    "hostile": _HOSTILE,
    "loan": """Japan lends to Kenya

NAIROBI, 2 April 2025 - Japan will lend Kenya JPY 30 billion for hospitals, the Treasury said on Wednesday.
Japan has provided JPY 410 billion to Kenya since 2010.
""",
    "talks": """Ministers meet in Accra

ACCRA, 9 May 2025 - The foreign ministers of Ghana and Denmark met in Accra on Friday. Denmark will give Ghana DKK 80 million for
clinics, the Danish foreign ministry said.
""",
    "quiet": "A quiet day\n\nNothing was given and nobody met.\n",
}
"""Name to text."""
