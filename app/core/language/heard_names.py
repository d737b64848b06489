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
sean: shawn shaun shon
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
geoffrey: jeffrey jeffery
sze: see
ng: ing eng ung
vaughn: von vaughan
"""
_HEARD = {
    name: frozenset(written.split()) for name, written in (row.split(": ") for row in _WRITTEN.strip().split("\n"))
}


def heard_as(heard: str, known: str) -> bool:
    """True when a word is a usual way to write down how a known name sounds ("win" for nguyen)."""
    return heard in _HEARD.get(known, ())
