"""What a gebiedscoördinator can do with a plan, in the order they are offered."""

from plans.desk.deeds.arrange import BeantwoordVragen, BevestigRol, DraagOver
from plans.desk.deeds.ask import VraagAanvulling
from plans.desk.deeds.settle import (
    BeginSamenwerking,
    Besproken,
    HeropenVerslag,
    RondAf,
)
from plans.desk.deeds.talk import BeginGesprek, Noteer, Schrijf

DEEDS = {
    deed.actie: deed
    for deed in (
        BeginGesprek,
        RondAf,
        Schrijf,
        VraagAanvulling,
        Besproken,
        BeginSamenwerking,
        HeropenVerslag,
        BevestigRol,
        BeantwoordVragen,
        DraagOver,
        Noteer,
    )
}
