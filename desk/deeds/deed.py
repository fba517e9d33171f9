"""What every deed shares: one form, the step it takes, and what is stored beside it."""

from nota.status import COORDINATOR, may
from questions.forms import Questions


class Deed(Questions):
    """Something a gebiedscoördinator does with a plan; carries all its words."""

    actie = title = intro = press = done = ""
    post = ""  # which mail goes out with it
    listed = True  # among what can be done; else the page has a place for it
    heeds = True  # refused when somebody did something since the form was drawn
    template = "desk/deed.html"
    do_not_call_in_templates = True  # a template names a deed before it is a form

    def __init__(self, dossier, data=None, **kwargs):
        self.dossier, self.plan = dossier, dossier.plan
        super().__init__(None, data, **kwargs)

    @classmethod
    def offered(cls, dossier) -> bool:
        status = dossier.plan.status
        return dossier.may_act and may(cls.actie, COORDINATOR, status)

    @classmethod
    def blank(cls, dossier) -> "Deed":
        """The form as it is first shown."""
        return cls(dossier)

    @property
    def reden(self) -> str:
        return self.cleaned_data.get("reden") or ""

    def columns(self) -> dict:
        """Columns of the plan that change with the step."""
        return {}

    def write(self, event) -> None:
        """What is stored beside the step, in the same transaction."""


def needed(field, says):
    """A question that this form can't do without."""
    field.required = True
    field.error_messages["required"] = says
    return field
