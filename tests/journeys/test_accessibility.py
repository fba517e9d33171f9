"""Every page and every screen under axe: empty, filled in, and with every fault.

Each is looked at narrow and dark, and wide and light, the second time only for what
that may change; and at four widths for whatever sticks out sideways.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe

from questions.fields import Getal, Keuze, Meer
from tests.people.visitor import Visitor
from wizard import flow
from wizard.screens import SCREENS

pytestmark = pytest.mark.browser

# Screens that stand together are one page, which is looked at once.
SLUGS = tuple(dict.fromkeys(flow.STEP[slug].page for slug in SCREENS))
LISTS = tuple(slug for slug in SLUGS if SCREENS[slug].grows)
ROWS = tuple(f"{slug}/{'a' * 12}/" for slug in LISTS)
PAGES = ("antwoorden/?open=1", "verslag/", *(f"{slug}/" for slug in SLUGS), *ROWS)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {
    "runOnly": TAGS,
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": False,  # it puts inline style in the page, which our policy stops
}
# What another width or another colour changes in the same elements.
OF_A_LOOK = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"]
ANOTHER_LOOK = {
    "runOnly": [*OF_A_LOOK, "target-size"],
    "resultTypes": ["violations"],
    "preload": False,
}
VISIBLE = """() => [...document.querySelectorAll("body *")]
  .map((e) => e.checkVisibility({ visibilityProperty: true }))"""
VIOLATIONS = "rules => axe.run(rules).then((found) => found.violations)"
LOOKS = {360: "dark", 320: None, 768: None, 1280: "light"}
PUBLIC = (
    "/",
    "/plan/nieuw/",
    "/verder/",
    "/verder/bestand/",
    "/werkvormen/",
    "/werkvormen/?inbreng=meedenken&niveau=dorp&groep=30&doelgroep=jongeren",
    "/werkvormen/?groep=veel&inbreng=onbekend",
    "/werkvormen/koffiesessies/",
    "/werkvormen/burgerbegroting/?inbreng=meebeslissen",
    "/voorbeeld/",
    "/papier/",
    "/voorbeeld/groot/",
    "/hulp/",
    "/in-mijn-buurt/",
    "/privacy/",
    "/medewerkers/inloggen/",
    "/controleer/?kenmerk=SP-2027-7K3F9",
    "/weergave/",
)
LONG = (
    "Een lange zin die over meer dan een regel loopt, met een lang woord erin: "
    "gebiedsontwikkelingsprogrammamanagementbijeenkomst, en dan nog een stukje."
)
STRUCTURE = """() => {
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  const pointers = ["aria-describedby", "aria-labelledby", "for"];
  const lost = pointers.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].flatMap((e) =>
      e.getAttribute(name).split(/\\s+/).filter((id) => !document.getElementById(id))));
  const headings = document.querySelectorAll("h1").length;
  return [
    ...twice.map((id) => `twice: ${id}`),
    ...lost.map((id) => `points at nothing: ${id}`),
    ...(headings === 1 ? [] : [`${headings} times h1`]),
    ...(document.title && document.documentElement.lang ? [] : ["no title or lang"]),
  ];
}"""
# Text that is too long, and choices that do not exist, in every field of a form.
SPOIL = """() => {
  const form = document.querySelector("main form[novalidate]");
  for (const field of form.querySelectorAll("textarea, input[type=text]"))
    field.value = "te lang ".repeat(501);
  const spoilt = new Set();
  for (const box of form.querySelectorAll("input[type=radio], input[type=checkbox]")) {
    if (spoilt.has(box.name)) continue;
    spoilt.add(box.name);
    box.value = "onbekend";
    box.checked = true;
  }
  for (const list of form.querySelectorAll("select"))
    list.selectedOptions[0].value = "onbekend";
}"""
# The screens that stand on the page.
ON_IT = "() => document.querySelector('[name=schermen]')?.value.split(' ') || []"
# Links of the error summary that lead to no field.
LOST_LINKS = """() => [...document.querySelectorAll(".melding--fout a")]
  .map((a) => a.hash.slice(1))
  .filter((id) => !document.getElementById(id)?.matches("input, textarea, select"))"""


def answer(name, field):
    """Something in every field; of the choices as many as may be."""
    given = {
        "initiatiefnemer": "gemeente",
        "kernen": ["sleen", "dalen"],
        "gebieden": ["sleen"],
        "geval": "geen_van_deze",
        "opgave": LONG,
        "route": "volledig",
        "werkvorm": "koffiesessies",
        "belanghebbenden": ["a" * 12, "b" * 12],
    }
    if name in given:
        return given[name]
    if isinstance(field, Getal):
        return min(40, field.max_value)
    choices = [value for value, _label in getattr(field, "choices", ())]
    if isinstance(field, Meer):
        return choices
    return choices[0] if isinstance(field, Keuze) else LONG


def answers_to(slug) -> dict:
    fields = SCREENS[slug].base_fields
    return {name: answer(name, fields[name]) for name in flow.STEP[slug].tells}


def rows(*slugs) -> list[dict]:
    cells = {name: a for slug in slugs for name, a in answers_to(slug).items()}
    return [{"id": letter * 12} | cells for letter in "ab"]


def full_plan() -> dict:
    plain = [step.slug for step in flow.STEPS if not step.rows]
    answers = {name: a for slug in plain for name, a in answers_to(slug).items()}
    vormen = [row | {"werkvorm_tekst": COPY} for row in rows("vormen")]
    return answers | {
        "belangen": rows("belangen", "inbreng"),
        "vormen": vormen,
        "communicatie": rows("communicatie"),
        "activiteiten": rows("uitgevoerd"),
        "reacties": rows("reacties"),
    }


COPY = {
    "naam": "Koffiesessies",
    "uitleg": LONG,
    "stappen": [LONG],
    "nodig": [LONG],
    "wijze": ["fysiek"],
    "van_gemeente": False,
    "tip_verslag": LONG,
}
EMPTY = {"initiatiefnemer": "gemeente"}
GROUPS = EMPTY | {"belangen": [{"id": "a" * 12, "naam": "Buren"}]}


@pytest.fixture
def reader(visitors) -> Visitor:
    """Somebody who sees no motion, so that no colour is halfway when we look."""
    return visitors(reduced_motion="reduce")


def faults(visitor) -> list[str]:
    """What is wrong with the page, narrow and dark, and wide and light."""
    tab, seen = visitor.tab, None
    found = tab.evaluate(STRUCTURE)
    tab.evaluate(Axe().axe_script)
    for width, scheme in LOOKS.items():
        found += [f"out at {width}: {each}" for each in visitor.overflow(width)]
        if scheme:
            tab.emulate_media(color_scheme=scheme)
            before, seen = seen, tab.evaluate(VISIBLE)
            rules = RULES if shows_more(before, seen) else ANOTHER_LOOK
            violations = map(in_short, tab.evaluate(VIOLATIONS, rules))
            found += [f"{scheme} {width}: {each}" for each in violations]
    return found


def shows_more(before: list[bool] | None, seen: list[bool]) -> bool:
    """Whether anything is seen that was not when all rules were asked."""
    if before is None:
        return True
    return any(now > then for then, now in zip(before, seen, strict=True))


def in_short(violation) -> str:
    where = [f"{node['target'][-1]} {node['html'][:90]}" for node in violation["nodes"]]
    return f"{violation['id']}: {'; '.join(where[:3])} ({len(where)})"


def opened(reader, site, answers) -> str:
    """Open a plan with these answers; returns its address."""
    reader.opens_the_link(site.reads_in(antwoorden=answers, gepasseerd=[]))
    return reader.plan


def faulty(reader, paths, seen=None) -> dict[str, list[str]]:
    """The faults of each page that has any; notes which screens were seen."""
    found, seen = {}, set() if seen is None else seen
    for path in paths:
        reader.goes_to(path)
        seen.update(reader.tab.evaluate(ON_IT))
        found[path] = faults(reader)
    return {path: each for path, each in found.items() if each}


def test_public_pages_are_for_everyone(reader):
    assert faulty(reader, PUBLIC) == {}


@pytest.mark.parametrize("answers", [EMPTY, full_plan()], ids=["empty", "filled"])
def test_every_screen_is_for_everyone(reader, site, answers):
    plan, seen = opened(reader, site, answers), set()
    assert faulty(reader, [plan, *(plan + page for page in PAGES)], seen) == {}
    assert seen == set(SCREENS)


def test_every_screen_with_every_fault_is_for_everyone(reader, site):
    plan = opened(reader, site, GROUPS)
    reader.may_meet = {422}
    found, seen = {}, set()
    for slug in SLUGS:
        row = f"{'b' * 12}/" if slug in LISTS else ""
        reader.goes_to(f"{plan}{slug}/{row}")
        reader.tab.evaluate(SPOIL)
        reader.presses("Klaar" if row else "Verder")
        assert reader.tab.title().startswith("Fout: "), slug
        seen.update(reader.tab.evaluate(ON_IT))
        found[slug] = faults(reader) + reader.tab.evaluate(LOST_LINKS)
    assert {slug: each for slug, each in found.items() if each} == {}
    assert seen == set(SCREENS)
    assert faulty(reader, [plan]) == {}


def test_a_reaction_of_a_reader_is_for_everyone(reader, site):
    said = {"id": "d" * 12, "inbreng": LONG, "lezer": "c" * 12, "van": "wandelaars"}
    plan = opened(reader, site, {"reacties": [said]})
    assert faulty(reader, [f"{plan}reacties/", f"{plan}reacties/{'d' * 12}/"]) == {}


def test_personal_texts_are_for_everyone(reader, site):
    answers = {"doel": "Bel 06-12345678.", "activiteit": LONG}
    plan = opened(reader, site, answers)
    assert faulty(reader, [plan, f"{plan}afschermen/"]) == {}


def test_the_pages_around_a_plan_are_for_everyone(reader, site):
    link = site.reads_in(antwoorden=full_plan())
    reader.goes_to(link)
    assert faults(reader) == []
    reader.presses("Plan openen")
    plan = reader.plan
    names = ("link", "wissen", "afschermen", "kopie", "delen", "aanvraag")
    around = [plan, *(f"{plan}{name}/" for name in names), "/verder/"]
    assert faulty(reader, around) == {}
    reader.goes_to(plan)
    reader.shows_the_link()
    reader.tab.get_by_text("Toon de link als QR-code").click()
    assert faults(reader) == []
    reader.may_meet = {422}
    reader.goes_to("/verder/bestand/")
    reader.presses("Zet dit plan terug")
    assert faults(reader) == []
    for path in (f"{plan}link/", "/verder/"):
        reader.goes_to(path)
        reader.fills_in({"Je mailadres": "geen adres"})
        reader.presses("Mail mij de link")
        assert faults(reader) == []
        reader.fills_in({"Je mailadres": "iemand@voorbeeld.nl"})
        reader.presses("Mail mij de link")
        assert faults(reader) == []
    reader.goes_to(f"{plan}wissen/")
    reader.presses("Ja, wis mijn plan")
    assert reader.heading == "Je plan is gewist"
    assert faults(reader) == []


def test_the_korte_check_and_mee_weten_are_for_everyone(reader, site):
    for answers in ({"route": "check", "omvang": 3}, {"tijd": "nee"}):
        plan = opened(reader, site, answers)
        assert faulty(reader, [plan, f"{plan}uitkomst/"]) == {}


def test_the_pages_of_a_failure_are_for_everyone(reader, site):
    plan = opened(reader, site, EMPTY)
    reader.may_meet = {403, 404, 409, 413}
    assert faulty(reader, ["/bestaat-niet/"]) == {}

    earlier = reader.tab
    reader.goes_to(f"{plan}doel/")
    reader.opens_a_tab(f"{plan}doel/")
    for tab, words in ((reader.tab, "Uit de ene tab."), (earlier, LONG)):
        reader.tab = tab
        reader.fills_in({"Wat wordt er beter door je plan?": words})
        reader.presses("Verder")
    assert "ergens anders veranderd" in reader.heading
    assert faults(reader) == []

    reader.goes_to(f"{plan}doel/")
    reader.fills_in({"Wat wordt er beter door je plan?": LONG})
    reader.browser.clear_cookies(name="csrf")
    reader.presses("Verder")
    assert "stond lang open" in reader.heading
    assert faults(reader) == []

    reader.goes_to(f"{plan}doel/")
    reader.tab.locator("[name=sleutel]").evaluate("e => e.value = 'x'.repeat(5e6)")
    reader.presses("Verder")
    assert "te veel tekst" in reader.heading
    assert faults(reader) == []


def test_the_log_and_reading_along_are_for_everyone(reader, site):
    plan = opened(reader, site, full_plan())
    reader.may_meet = {404, 422}
    reader.goes_to(f"{plan}logboek/")
    reader.presses("Noteer")
    assert faults(reader) == []
    reader.fills_in({"Wat was het?": LONG})
    reader.presses("Noteer")
    assert faults(reader) == []

    reader.goes_to(f"{plan}delen/")
    reader.presses("Maak een leeslink")
    link = reader.tab.locator(".geheime-link a").get_attribute("href")
    reader.goes_to(link)
    reader.presses("Stuur mijn reactie")
    assert faults(reader) == []
    reader.fills_in({"Wat wil je zeggen?": LONG})
    reader.presses("Stuur mijn reactie")
    assert reader.heading == "Dank je"
    assert faults(reader) == []
    assert faulty(reader, [f"{plan}delen/", "/meelezen/onbekend/"]) == {}
