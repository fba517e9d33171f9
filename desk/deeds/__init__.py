"""What a gebiedscoördinator can do with a plan, in the order they are offered."""

from desk.deeds.arrange import BeantwoordVragen, BevestigRol, DraagOver
from desk.deeds.ask import VraagAanvulling
from desk.deeds.assign import GeefDoor, LegNeer, PakOp
from desk.deeds.close import Heropen, NietAfgerond, NietBesproken, Sluit
from desk.deeds.propose import StelGroepVoor
from desk.deeds.reachable import StuurLink, VerbeterMail, VernieuwLink
from desk.deeds.settle import BeginSamenwerking, Besproken, HeropenVerslag, RondAf
from desk.deeds.talk import BeginGesprek, Noteer, Schrijf

DEEDS = {
    deed.actie: deed
    for deed in (
        BeginGesprek,
        RondAf,
        Schrijf,
        VraagAanvulling,
        StelGroepVoor,
        Besproken,
        BeginSamenwerking,
        HeropenVerslag,
        BevestigRol,
        BeantwoordVragen,
        DraagOver,
        NietBesproken,
        NietAfgerond,
        StuurLink,
        VernieuwLink,
        VerbeterMail,
        Sluit,
        Heropen,
        Noteer,
        PakOp,
        GeefDoor,
        LegNeer,
    )
}
