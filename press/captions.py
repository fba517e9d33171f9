"""A caption belongs to its picture, also for who hears the page."""


def caption_with_its_figure(pdf) -> None:
    """Put each caption inside its figure; WeasyPrint tags the two beside each other."""
    elements = {
        each.reference: each
        for each in pdf.objects
        if isinstance(each, dict) and each.get("Type") == "/StructElem"
    }
    captions = [each for each in elements.values() if each["S"] == "/Caption"]
    for caption in captions:
        around = elements[caption["P"]]
        beside = (elements[key] for key in around["K"] if key in elements)
        for figure in [each for each in beside if each["S"] == "/Figure"]:
            around["K"].remove(caption.reference)
            figure["K"].append(caption.reference)
            caption["P"] = figure.reference
