from odoo.addons.industrial_licence.controllers.portal_desk import attempt, listing, mine, page
from odoo.http import Controller, request, route

from .portal_files import LARGEST_POST, hand_over, handed_in, keep

HOME = "/my/licence/recalls"
MODEL = "licence.supervision.recall"


class PortalRecall(Controller):
    """缺陷与召回: a notice of a defect opens the case; its quantities are told until it is over."""

    @route([HOME, f"{HOME}/page/<string:number>"], type="http", auth="user", methods=["GET"],
           website=True, sitemap=False)  # fmt: skip
    def recalls(self, number="1", **_rest):
        found = listing(MODEL, [], "id desc", number)
        return page("licence_supervision.portal_recalls", base=HOME, **found)

    @route(f"{HOME}/new", type="http", auth="user", methods=["GET"], website=True, sitemap=False)
    def new(self, incident="", **_rest):
        recalls = request.env[MODEL]
        said = {"incident": incident, **request.env["licence.typed"]._kept("recall")}
        grounds = recalls._fields["ground"]._description_selection(request.env)
        values = {**recalls._choices_online(), "grounds": grounds, "said": said}
        return page("licence_supervision.portal_recall_new", **values)

    @route(f"{HOME}/new", type="http", auth="user", methods=["POST"], website=True,
           max_content_length=LARGEST_POST)  # fmt: skip
    def notify(self, **form):
        made = []
        done = attempt(
            lambda: made.append(request.env[MODEL]._notify_online(form, handed_in())),
            request.env._("The notice is handed in; the emergency case is open."),
        )
        if done:
            return request.redirect(f"{HOME}/{made[0].id}")
        keep("recall", 0, form)
        return request.redirect(f"{HOME}/new#top")

    @route(f"{HOME}/<string:number>", type="http", auth="user", methods=["GET"], website=True,
           sitemap=False)  # fmt: skip
    def recall(self, number, **_rest):
        recall = mine(MODEL, number)
        recall._note_seen()
        kept = request.env["licence.typed"]._kept("recall_more", recall.id)
        said = {**recall._said(), **kept}
        return page("licence_supervision.portal_recall", recall=recall, said=said)

    @route(f"{HOME}/<string:number>/progress", type="http", auth="user", methods=["POST"],
           website=True, max_content_length=LARGEST_POST)  # fmt: skip
    def progress(self, number, **form):
        recall = mine(MODEL, number)
        done = attempt(
            lambda: recall._tell_progress(form, handed_in()),
            request.env._("The progress is reported."),
        )
        if not done:
            keep("recall_more", recall.id, form)
        return request.redirect(f"{HOME}/{recall.id}#{'progress' if done else 'top'}")

    @route(f"{HOME}/<string:number>/files/<string:file>", type="http", auth="user",
           methods=["GET"], website=True, sitemap=False)  # fmt: skip
    def file(self, number, file, **_rest):
        return hand_over(mine(MODEL, number), file)
