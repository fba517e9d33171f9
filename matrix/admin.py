"""Beheer: the words and numbers that the gemeente may change itself."""

from django.contrib import admin

from matrix import beheer_teksten  # noqa: F401 - registers what it holds
from matrix.models import Cel, Gebied, Gemeente, Geval, Kern, Werkvorm


class KernInline(admin.TabularInline):
    model = Kern
    extra = 0
    prepopulated_fields = {"slug": ["naam"]}


class CelInline(admin.TabularInline):
    model = Cel
    extra = 0


@admin.register(Gemeente)
class GemeenteAdmin(admin.ModelAdmin):
    """There is one gemeente per installation: it is changed, never added or removed."""

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Gebied)
class GebiedAdmin(admin.ModelAdmin):
    inlines = [KernInline]
    prepopulated_fields = {"slug": ["naam"]}


@admin.register(Geval)
class GevalAdmin(admin.ModelAdmin):
    list_display = ["naam", "bron", "datum"]
    prepopulated_fields = {"slug": ["naam"]}


@admin.register(Werkvorm)
class WerkvormAdmin(admin.ModelAdmin):
    list_display = ["naam", "uitleg", "moeite", "kosten", "bron", "nagekeken_op"]
    search_fields = ["naam", "uitleg"]
    inlines = [CelInline]
    prepopulated_fields = {"slug": ["naam"]}
