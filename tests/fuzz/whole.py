"""What is stored, and whether it can still be shown (SEC-X05)."""

from collections.abc import Iterator

from django.apps import apps
from django.db.models import Model
from django.test import Client

from plans.links import token
from plans.models import Plan
from typed.gate import arrived

PAGES = ("", "antwoorden/", "delen/", "plan.json", "indienen/")
FRAMEWORK = ("sessions", "contenttypes", "admin", "axes", "otp_totp", "otp_static")
NOT_TYPED = {"password"}


def damaged() -> Iterator[str]:
    """Every text in the database that nobody could have seen or printed."""
    for model in apps.get_models():
        if model._meta.app_label not in FRAMEWORK:
            for row in model._default_manager.values():
                yield from (
                    f"{model.__name__} {row.get('id')}: {name}"
                    for name, value in row.items()
                    if name not in NOT_TYPED and not is_shown(value)
                )


def is_shown(value) -> bool:
    if isinstance(value, dict):
        return all(map(is_shown, [*value, *value.values()]))
    if isinstance(value, list | tuple):
        return all(map(is_shown, value))
    if isinstance(value, str):
        return arrived(value) == value and not any(
            "\ud800" <= c < "\ue000" for c in value
        )
    return True


def unopened(plans) -> list[str]:
    """The pages of plans that do not open any more."""
    found = []
    for plan in plans:
        client = Client(raise_request_exception=False)
        from_home = f"10.201.{plan.pk % 250}.1"  # one address may not open them all
        client.post(f"/open/{token(plan)}/", REMOTE_ADDR=from_home)
        for page in PAGES:
            status = client.get(f"/plan/{plan.pk}/{page}").status_code
            if status >= 400 and not (page == "indienen/" and status == 404):
                found.append(f"{plan.kenmerk} {page}: {status}")
    return found


def everything_of(plan: Plan) -> list:
    """The plan with all that hangs on it, to see whether anything changed."""
    kept = [Plan.objects.filter(pk=plan.pk).values().get()]
    for relation in Plan._meta.related_objects:
        model: type[Model] = relation.related_model
        rows = model._base_manager.filter(**{relation.field.name: plan.pk})
        kept += [model.__name__, *rows.order_by("pk").values()]
    return kept
