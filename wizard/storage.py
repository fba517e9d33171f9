from formtools.wizard.storage.base import BaseStorage


class PlanStorage(BaseStorage):
    """None of formtools' own state: the Plan remembers, the URL says where."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.init_data()
        self.current_step = self.request.resolver_match.kwargs["scherm"]
