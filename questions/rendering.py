from django.forms.renderers import TemplatesSetting


class FormRenderer(TemplatesSetting):
    """Every field is drawn by our own templates, and nowhere else."""

    field_template_name = "questions/field.html"
