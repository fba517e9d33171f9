"""The page where anybody checks if a paper is real. It shows no content (issue 4.6)."""

from django import forms
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from dossier.papers.echtheid import check, check_file, is_a_code
from plans import limits
from plans.kenmerk import meant
from questions.fields import Bestand
from questions.kind import Question

MOST_BYTES = 5 * 1024 * 1024
BEGINS = b"%PDF-"


class Regel(Question, forms.CharField):
    """One line that is printed in the PDF; `fits` says if it could be ours."""

    def __init__(self, *, fits, error, **kwargs):
        self.fits, self.error = fits, error
        errors = dict.fromkeys(("required", "max_length"), error)
        super().__init__(max_length=40, error_messages=errors, **kwargs)

    def clean(self, value):
        value = super().clean(value)
        if not self.fits(value):
            raise forms.ValidationError(self.error)
        return value


class ControlecodeForm(forms.Form):
    """What is printed in the PDF."""

    use_required_attribute = False
    kenmerk = Regel(
        label=_("Kenmerk"),
        help_text=_(
            "Het nummer van het plan, onder aan elke bladzijde. Bijvoorbeeld: "
            "SP-2027-7K3F9."
        ),
        fits=meant,
        error=_("Dit is geen kenmerk. Het begint met SP en een jaar."),
    )
    code = Regel(
        label=_("Controlecode"),
        help_text=_(
            "Die laat zien of het echt is. Bijvoorbeeld: 7K3F-9QXA-LM24. "
            "Streepjes hoeven niet."
        ),
        fits=is_a_code,
        error=_("Dit is geen controlecode. Het zijn twaalf letters en cijfers."),
    )

    def result(self):
        return check(self.cleaned_data["kenmerk"], self.cleaned_data["code"])


class PdfForm(forms.Form):
    """The PDF itself."""

    use_required_attribute = False
    pdf = Bestand(
        accept="application/pdf,.pdf",
        label=_("De PDF"),
        help_text=_(
            "Hoogstens 5 MB. We kijken alleen of hij klopt en bewaren hem niet."
        ),
        error_messages=dict.fromkeys(
            ("required", "empty", "invalid", "missing"), _("Kies eerst een PDF.")
        ),
    )

    def clean(self):
        given = self.cleaned_data.get("pdf")
        if given and given.size > MOST_BYTES:
            self.add_error("pdf", _("Dit bestand is groter dan 5 MB. Kies een ander."))
        elif given and given.read(len(BEGINS)) != BEGINS:
            self.add_error("pdf", _("Dit bestand is geen PDF. Kies een PDF."))

    def result(self):
        given = self.cleaned_data["pdf"]
        given.seek(0)
        return check_file(given.read())


def look(request):
    """Nothing is looked up by a GET: the address in the QR code only fills in."""
    if request.method != "POST":
        filled = {"kenmerk": request.GET.get("kenmerk", "")[:40]}
        return _page(request, ControlecodeForm(initial=filled), PdfForm())
    limits.count(request, "controleer")
    by_file = request.POST.get("met") == "bestand"
    asked = (PdfForm if by_file else ControlecodeForm)(request.POST, request.FILES)
    both = (ControlecodeForm(), asked) if by_file else (asked, PdfForm())
    if not asked.is_valid():
        return _page(request, *both, faults=_faults(asked), status=422)
    return _page(request, *both, result=asked.result(), by_file=by_file, looked=True)


def _faults(form) -> list[tuple]:
    return [
        (form[name].auto_id, form[name].label, error)
        for name, errors in form.errors.items()
        for error in errors
    ]


def _page(request, code, file, status=200, **found):
    context = {"code": code, "file": file} | found
    return render(request, "dossier/controleer.html", context, status=status)
