"""What each group of colleagues may do. This table is the whole of it."""

from django.contrib.auth.models import Permission

from matrix import permissions

GEBIEDSCOORDINATOR = "gebiedscoördinator"
AMBTENAAR = "ambtenaar"
BEHEERDER = "beheerder"

RIGHTS = {
    GEBIEDSCOORDINATOR: ("plans.behandel_plan",),  # of the own gebieden
    AMBTENAAR: ("plans.zoek_plannen",),  # all that were submitted
    BEHEERDER: (
        "plans.zie_post",
        "staff.view_collega",
        "staff.add_collega",
        "staff.change_collega",
        "staff.view_voorval",
        *permissions.BEHEERDER,
    ),
}


def held_by(user) -> list[str]:
    """What an account may do now, for the log: groups and gebieden, and no names."""
    if not user.is_active:
        return []
    groups = user.groups.order_by("name").values_list("name", flat=True)
    gebieden = user.gebieden.order_by("slug").values_list("slug", flat=True)
    return [*groups, *gebieden]


def permissions_of(group: str) -> list[Permission]:
    """The rows of its rights; LookupError names those that are not there."""
    wanted = set(RIGHTS[group])
    codes = {right.split(".")[1] for right in wanted}
    rows = Permission.objects.filter(codename__in=codes).select_related("content_type")
    found = {f"{row.content_type.app_label}.{row.codename}": row for row in rows}
    if missing := sorted(wanted - set(found)):
        raise LookupError(f"{group}: no permission {', '.join(missing)}")
    return [found[right] for right in wanted]
