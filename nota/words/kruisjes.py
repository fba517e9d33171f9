"""What the ticks of stap 2 add up to, for who has only paper."""

from django.utils.translation import gettext_lazy as _

TITEL = _("Wat zeggen je kruisjes?")
OPTELLEN = _("Tel op:")
MINDER = _("Minder dan {n}:")
TUSSEN = _("{first} tot en met {last}:")
MEER = _("{n} of meer:")
VERDER = _("Neem dan het formulier {naam}.")
ALLEEN = _("{answer} bij vraag {vragen}: ten minste {zwaarte}.")
OF_MEER = _("{n} of meer")
ANDERS = _("Hooguit {few} of meer dan {many} mensen? Dan kan dit anders zijn.")
NEE = _("Nee bij vraag {vragen}, of ligt alles vast?")
