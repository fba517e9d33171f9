from functools import wraps

from django.contrib.admin import AdminSite
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import BadRequest
from django.shortcuts import redirect

from coevorden.sent import number
from staff.entrance import log_out
from staff.guards import denied, next_page, to_login


def ticked(request) -> list[str]:
    """The rows that something must be done with."""
    return request.POST.getlist(ACTION_CHECKBOX_NAME)


class Beheer(AdminSite):
    """/beheer/: for who may change something of the matrix, logged in our way.

    `pages` are those beside the tables; whoever fills the beheer puts them here.
    """

    pages: tuple = ()

    def get_urls(self):
        return [*self.pages, *super().get_urls()]

    def has_permission(self, request):
        return request.user.is_authenticated and request.user.has_module_perms("matrix")

    def admin_view(self, view, cacheable=False):
        inside = super().admin_view(view, cacheable)

        @wraps(view)
        def guarded(request, *args, **kwargs):
            if not request.user.is_authenticated:
                return to_login(request)
            if not self.has_permission(request):
                return denied(request)
            if not all(number(key, -1) >= 0 for key in ticked(request)):
                raise BadRequest("No row has such a key.")
            return inside(request, *args, **kwargs)

        return guarded

    def front(self, request) -> dict:
        """What is on the first page; whoever fills the beheer says so."""
        return {}

    def index(self, request, extra_context=None):
        return super().index(request, self.front(request) | (extra_context or {}))

    def login(self, request, extra_context=None):
        if request.user.is_authenticated:
            return redirect(next_page(request))
        return redirect("staff:inloggen")

    def logout(self, request, extra_context=None):
        return log_out(request)

    def password_change(self, request, extra_context=None):
        return redirect("staff:wachtwoord")
