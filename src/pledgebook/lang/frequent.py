"""The most frequent small words of languages that reports are written in: enough to tell them apart.

Words that two of these languages share (`in`, `a`, `de`, `la`) are left out where they would blur the picture.
"""

from __future__ import annotations

from typing import Final

FREQUENT: Final[dict[str, frozenset[str]]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": """the of and to that is was for with it as are his they be at from this have by not but were which their been
            has will would its who more had an or than other about into these said we our he she""",
        "de": """der die das und ist von mit den dem des ein eine einen nicht sich auf für im auch wird werden hat haben sind
            wurde als bei nach aus zum zur durch über""",
        "fr": """le les des et est une dans pour qui que sur avec pas par plus sont aux cette ces ont été leur son ses elle
            nous vous mais du ce""",
        "es": """el los las del y una por con para su sus es como más pero fue ha han este esta entre cuando muy sin sobre
            también hasta""",
        "it": """il di che è e per una non con del della dei delle sono gli alla anche più dal nel nella ha stato questo
            come""",
        "pt": """o os da do das dos e em um uma para com não por mais como foi ao pelo pela ser são também seu sua""",
        "nl": """het een van en dat is niet zijn op te voor met aan er ook als maar bij door naar uit heeft worden deze
            wordt""",
        "no": """og det er på som til av for med ikke har den vi skal ble å fra om et også være kan at""",
        "da": """og det er på som til af for med ikke har den vi skal blev at fra om et også være kan sig""",
        "sv": """och det är på som till av för med inte har den vi ska blev att från om ett också vara kan sig""",
        "fi": """ja on ei että se oli hän mutta ovat myös kun mukaan joka sekä tai ole vuonna""",
        "pl": """i w na z się że do jest nie o jak przez po od dla oraz za który które być są ale""",
        "cs": """a je se na v že to s z do o jako i by pro ale od po si jsou které který bude""",
        "ro": """și în de la cu pe nu că este din pentru care au fost mai sau sunt lui""",
        "hu": """a az és hogy nem is egy van meg ez volt mint csak vagy már még el""",
        "tr": """ve bir bu için ile da de olarak çok daha olan gibi en ne kadar sonra ise""",
        "et": """ja on ei et see oli ka kui mis oma ning kes aga või nii""",
        "lt": """ir yra kad tai su iš į buvo bet kaip jis apie taip pat dėl""",
        "lv": """un ir ka ar no par bija bet kā tas arī uz pie nav""",
        "id": """yang dan di dengan untuk pada dari ini itu dalam tidak akan juga oleh telah adalah""",
        "sw": """ya na wa kwa ni katika za la kuwa hii hiyo wake yake kama pia""",
        "uk": """і в на що не з до та за від як про у це є його для""",
        "ru": """и в на что не с по к из за как о это от для его был""",
    }.items()
}
