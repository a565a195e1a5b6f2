from odoo.http import Controller, content_disposition, request, route

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class ReviewRoster(Controller):
    """Papers of the review room, handed out under the record rules of who asks."""

    @route("/licence/roster.xlsx", type="http", auth="user", methods=["GET"], readonly=True)
    def roster(self, ids=""):
        people = request.env["licence.auditor"]
        chosen = [int(number) for number in ids.split(",") if number.isdecimal()]
        domain = [("id", "in", chosen)] if chosen else [("is_engaged_here", "=", True)]
        headers = [
            ("Content-Type", WORKBOOK),
            ("Content-Disposition", content_disposition("roster.xlsx")),
        ]
        return request.make_response(people.search(domain)._roster_workbook(), headers)

    @route("/licence/draw/<int:draw_id>.json", type="http", auth="user", methods=["GET"],
           readonly=True)  # fmt: skip
    def draw(self, draw_id):
        found = request.env["licence.draw"].search([("id", "=", draw_id)])
        if not found:
            raise request.not_found()
        headers = [
            ("Content-Type", "application/json; charset=utf-8"),
            ("Content-Disposition", content_disposition(f"{found.number}.json")),
        ]
        return request.make_response(found._export(), headers)
