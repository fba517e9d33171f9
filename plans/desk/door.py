"""The guard of pages for colleagues."""

from functools import wraps
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from coevorden.failures import failed

LOGIN = "/medewerkers/inloggen/"


def staff_page(*rights: str):
    """Only for a colleague with all these rights; what was typed is never lost."""

    def guard(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            if request.user.is_authenticated:
                if not request.user.has_perms(rights):
                    raise PermissionDenied
                return view(request, *args, **kwargs)
            if request.method in ("GET", "HEAD"):
                query = urlencode({"next": request.get_full_path()})
                return redirect(f"{LOGIN}?{query}")
            return failed(request, 403, _("Je bent uitgelogd. Je tekst staat er nog."))

        return guarded

    return guard
