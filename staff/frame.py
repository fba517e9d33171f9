"""What the pages of getting in and of the account share."""

from django.shortcuts import render
from django.urls import reverse

from staff import factor
from staff.guards import next_page


def sent(request):
    return request.POST if request.method == "POST" else None


def form_page(request, template, form, context):
    """422 with what is wrong if the form was sent."""
    bound = form.is_bound
    context |= {"faults": form.faults() if bound else []}
    return render(request, template, context, status=422 if bound else 200)


def keeping_next(name: str, request) -> str:
    query = request.GET.urlencode()
    return f"{reverse(name)}?{query}" if query else reverse(name)


def recovery_page(request, *, first=False):
    codes = factor.new_recovery_codes(request.user)
    context = {"codes": codes, "first": first, "next": next_page(request)}
    return render(request, "staff/recovery.html", context)
