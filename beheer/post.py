"""Beheer: which mail and which PDFs wait, and which were given up."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from coevorden.sent import number
from dossier.letters import recipient
from dossier.staff_mail import PROEF
from plans.models import Drukwerk, Hartslag, Post, row_id

SHOWN, SENT = 100, 25
REASONS = {
    "te_lang": _("het duurde te lang"),
    "geheugen": _("er was te veel geheugen nodig"),
    "bezet": _("het was te druk"),
    "mislukt": _("er ging iets mis"),
}


@admin.register(Post)
class PostAdmin(admin.ModelAdmin):
    """One page, to look and to try again; a mail is never written or read here."""

    def has_module_permission(self, request):
        return self.has_view_permission(request)

    def has_view_permission(self, request, obj=None):
        return request.user.is_active and request.user.has_perm("plans.zie_post")

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def changelist_view(self, request, extra_context=None):
        if not self.has_view_permission(request):
            raise PermissionDenied
        if request.POST.get("wat") == PROEF:
            return self._send_trial(request)
        if request.method == "POST":
            return self._try_again(request)
        context = self.admin_site.each_context(request) | {
            "title": capfirst(self.opts.verbose_name_plural),
            "lists": [_mails(), _prints()],
            "sent": _sent(),
            "shown": SHOWN,
            "seen": Hartslag.objects.last_seen(),
            "silent": Hartslag.objects.is_silent(),
        }
        return render(request, "beheer/waiting.html", context)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        raise PermissionDenied  # it would show how a mail is addressed

    history_view = change_view

    def _send_trial(self, request):
        """By the same way as every mail, so that it tells whether that works."""
        if request.user.email:
            Post.objects.create(medewerker=request.user, soort=PROEF, sleutel=row_id())
            says = _("De proefmail gaat naar {adres}. Dat duurt een minuut.")
            self.message_user(request, says.format(adres=request.user.email))
        else:
            says = _("Jouw account heeft nog geen mailadres. Vul dat eerst in.")
            self.message_user(request, says, messages.WARNING)
        return HttpResponseRedirect(request.path)

    def _try_again(self, request):
        """What failed gets its tries anew; what is waiting or done is left alone."""
        given = request.POST.get("pk", "")
        kinds = {"post": Post.objects.waiting(), "drukwerk": Drukwerk.objects.all()}
        queue = kinds.get(request.POST.get("wat"), Post.objects.none())
        count = queue.filter(pk=number(given, 0)).again()
        tried, done = _("Dit wordt nu opnieuw geprobeerd."), _("Dit was al gedaan.")
        self.message_user(request, tried if count else done)
        return HttpResponseRedirect(request.path)


def _mails() -> dict:
    waiting = Post.objects.waiting().select_related("plan")
    some = _failed_first(waiting.select_related("medewerker"))
    rows = [
        {
            "work": post,
            "wat": "post",
            "kenmerk": post.plan.kenmerk if post.plan else "",
            "soort": post.soort.replace("_", " "),
            "about": _masked(post),
        }
        for post in some
    ]
    return {"title": _("Mail"), "about": _("Aan"), "rows": rows, "n": waiting.count()}


def _sent() -> list[dict]:
    """The last that went out, each with as little of the address."""
    gone = Post.objects.exclude(verzonden_op=None).select_related("plan", "medewerker")
    return [
        {
            "kenmerk": post.plan.kenmerk if post.plan else "",
            "soort": post.soort.replace("_", " "),
            "about": _masked(post),
            "at": post.verzonden_op,
        }
        for post in gone.order_by("-verzonden_op", "-pk")[:SENT]
    ]


def _prints() -> dict:
    orders = Drukwerk.objects.select_related("versie__plan").defer("versie__inhoud")
    rows = [
        {
            "work": order,
            "wat": "drukwerk",
            "kenmerk": order.versie.plan.kenmerk,
            "soort": str(order),
            "about": REASONS.get(order.reden, ""),
        }
        for order in _failed_first(orders)
    ]
    return {"title": _("PDF’s"), "about": _("Reden"), "rows": rows, "n": orders.count()}


def _failed_first(waiting):
    return waiting.order_by("-pogingen", "gevraagd_op", "pk")[:SHOWN]


def _masked(post: Post) -> str:
    """Enough to recognise an address, too little to use it."""
    address = post.medewerker.email if post.medewerker else recipient(post)
    name, _at, domain = (address or "").rpartition("@")
    return f"{name[:1]}…@{domain}" if domain else _("niemand")
