"""The screens of the wizard: one module each, with its questions and all its words."""

from wizard.screens import (
    belangen,
    bereiken,
    communicatie,
    doel,
    gemeente,
    gevolgen,
    gezamenlijk,
    hinder,
    inbreng,
    initiatief,
    kaders,
    kring,
    mogelijk,
    omvang,
    reacties,
    terugblik,
    uitgevoerd,
    uitkomst,
    vormen,
    vragen,
)

SCREENS = {
    module.Scherm.slug: module.Scherm
    for module in (
        initiatief,
        vragen,
        doel,
        gemeente,
        mogelijk,
        omvang,
        hinder,
        uitkomst,
        bereiken,
        gevolgen,
        belangen,
        gezamenlijk,
        inbreng,
        kaders,
        vormen,
        communicatie,
        uitgevoerd,
        reacties,
        kring,
        terugblik,
    )
}
