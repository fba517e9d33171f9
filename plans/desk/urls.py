from django.urls import path

from plans.desk import acting, differences, inbox, page, together

app_name = "desk"
urlpatterns = [
    path("", inbox.inbox, name="inbox"),
    path("plannen/", inbox.plannen, name="plannen"),
    path("samen/", together.begin, name="samen"),
    path("samen/<int:plan_id>/", together.hand_over, name="samen-link"),
    path("plan/<str:kenmerk>/", page.plan, name="plan"),
    path("plan/<str:kenmerk>/gezien/", page.seen, name="gezien"),
    path("plan/<str:kenmerk>/verschil/", differences.compare, name="verschil"),
    path("plan/<str:kenmerk>/<slug:actie>/", acting.act, name="daad"),
]
