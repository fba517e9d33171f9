"""Phone numbers and mail addresses: how the gemeente reaches somebody."""

from dossier.forms import E_MAIL, MailForm, SendForm
from tests.inputs import Kind, Refused, answered

PHONE = SendForm.base_fields["telefoon"]
NO_MAIL, NO_PHONE = Refused(E_MAIL), Refused(PHONE.error_messages["invalid"])

CALLED = [
    "0524 000 000", "0524-000000", "(0524) 00 00 00", "0524/123456", "06-12345678",
    "06 12 34 56 78", "06.12.34.56.78", "+31 6 12345678", "+31 (0)6 - 12 34 56 78",
    "0031612345678", "06\u00a012345678", "06\u201312345678", "14 0524", "14\u00a00524",
    "+49 5941 1234", "+32 3 123 45 67", "06-12345678 (na zes uur)",
    "0524 000000 tst 12",
    "bel 06-12345678",
]  # fmt: skip
NOT_CALLED = [
    "bel maar", "nvt", "12", "-", "geen", "0" * 16, "06-12345678 " + "x" * 40,
    "jan@voorbeeld.nl", "1" * 5000,
]  # fmt: skip
LEFT = {
    " 0524 000 000 ": "0524 000 000", "0524 000000\u202c": "0524 000000\u202c",
    "06-12345678\u200b": "06-12345678", "": None, "  ": None, "\u200b": None,
}  # fmt: skip

MAILED = [
    "jan@voorbeeld.nl", " jan@voorbeeld.nl ", "jan@voorbeeld.nl\u202c",
    "\u202ajan@voorbeeld.nl\u202c", "jan@voorbeeld.nl\u200b", "\ufeffjan@voorbeeld.nl",
    "jan@\u00advoorbeeld.nl", "jan@voorbeeld.nl\u00a0", "mailto:jan@voorbeeld.nl",
    "MAILTO:jan@voorbeeld.nl?subject=Hoi", "Jan de Boer <jan@voorbeeld.nl>",
    '"Boer, Jan" <jan@voorbeeld.nl>;', "<jan@voorbeeld.nl>", "(jan@voorbeeld.nl)",
    "jan@voorbeeld.nl.", "jan@voorbeeld.nl,", "jan@voorbeeld.nl;",
    "jan\uff20voorbeeld.nl",
]  # fmt: skip
KEPT = {
    "Jan@Voorbeeld.NL": "Jan@Voorbeeld.NL",
    "jan+plan@voorbeeld.nl": "jan+plan@voorbeeld.nl",
    "j.de-boer@post.voorbeeld.nl": "j.de-boer@post.voorbeeld.nl",
}  # fmt: skip
NOT_MAILED = [
    "", "  ", "\u200b", "jan", "jan@", "@voorbeeld.nl", "jan@voorbeeld",
    "jan voorbeeld.nl",
    "jan@voorbeeld..nl", "jan@@voorbeeld.nl", "j\u00e4n@voorbeeld.nl",
    "a b@voorbeeld.nl",
    "jan@voorbeeld.nl en piet@voorbeeld.nl", "jan@voorbeeld.nl, piet@voorbeeld.nl",
    "jan@voorbeeld,nl", "x" * 250 + "@voorbeeld.nl",
]  # fmt: skip

KINDS = {
    "a phone number": Kind(
        "indienen: je nummer",
        answered(PHONE),
        {n: n for n in CALLED} | LEFT | dict.fromkeys(NOT_CALLED, NO_PHONE),
    ),
    "a mail address": Kind(
        "je link mailen, indienen",
        answered(MailForm.base_fields["mail"]),
        dict.fromkeys(MAILED, "jan@voorbeeld.nl")
        | KEPT
        | dict.fromkeys(NOT_MAILED, NO_MAIL),
    ),
}
