"""How recognisers and other people write names whose spelling and sound lie far apart in English."""

from __future__ import annotations

_WRITTEN = """
nguyen: win wen when newen nuyen noyen gwen nwin newyen
huynh: hwin win when hin
thuy: twee tooey twi thwee tui
phuong: fong fung foong phong
xiong: shong shiong
hsu: shoe sue shu su
xu: shoe sue shu su
zhang: jang zang jong
zhao: jow jao chow
zheng: jung jeng chung
qian: chen chien
siobhan: shavon shavonne chevonne chivon shivawn
niamh: neve nieve neeve neev
saoirse: sersha seersha searsha
aoife: eefa efa ifa
caoimhe: keeva kweeva
sinead: shinade shinead
eoin: owen
joaquin: wakeen waukeen
jose: hosay jozay
jorge: horhay horge
jesus: haysoos hesus
juan: wan one won
xavier: zavier havier
javier: havier xavier
guillermo: giyermo gearmo
hector: ector
jimenez: himenez hemenez
jaime: hymie hi-me
ximena: himena
yvonne: evonne
yvette: evette
leigh: lee
hugh: hew hue
phoebe: feebee
sze: see
ng: ing eng ung
vaughn: von vaughan
"""
_ALIKE = """
mohammed muhammad mohamed mohammad muhammed mohamad
sean shawn shaun shon
geoffrey jeffrey jeffery
aidan aiden ayden aden
caitlin kaitlyn katelyn caitlyn kaitlin katelynn
brian bryan brien
alan allen allan allyn
graham graeme
michaela mikayla makayla mckayla
madeline madeleine madelyn
ashley ashleigh
haley hailey hayley
lindsay lindsey
isabel isabelle isobel
vivian vivien vivienne
dominic dominick dominique
frances francis
adrian adrien
stewart stuart
read reed reid
meyer meier myer maier meyers myers
schmidt schmitt
smith smyth smythe
thompson thomson
peterson petersen
anderson andersen
hansen hanson
olsen olson
jensen jenson
larsen larson
christensen christenson christiansen
nielsen nielson
oneil oneill oneal
lee li leigh
clark clarke
brown browne
pierce pearce
byrd bird
"""
"""Spellings of one name that nobody can hear apart and whose vowels are written differently."""
_GROUPS = {name: frozenset(row.split()) for row in _ALIKE.strip().split("\n") for name in row.split()}
_HEARD = {
    name: frozenset(written.split()) for name, written in (row.split(": ") for row in _WRITTEN.strip().split("\n"))
}


def heard_as(heard: str, known: str) -> bool:
    """True when a word is a usual way to write down how a known name sounds ("win" for nguyen)."""
    return heard in _HEARD.get(known, ()) or heard.replace("'", "") in _GROUPS.get(known, ())
