"""What members of a laboratory do on their pages, in words."""

from playwright.sync_api import expect

# Good results of the demo's rule book: nine measured, two found to conform.
GOOD = ("2.1", "2.4", "6.9", "61.3", "1792", "29", "14", "82", "0.01", "1", "1")


class Bench:
    """One signed-in member of a laboratory."""

    def __init__(self, page):
        self.page = page

    def open(self, path):
        self.page.goto(f"/my/lab/{path}")

    def stands_in(self, state):
        expect(self.page.locator(f".o_lab_title[data-state='{state}']")).to_have_count(1)

    def take(self, verb, lands_in, reason=""):
        form = self.page.locator(f"form[data-verb='{verb}']")
        if reason:
            form.locator("summary").click()
            form.locator("textarea").fill(reason)
        button = form.locator("button[type=submit]")
        expect(button).to_be_enabled()
        button.click()
        self.stands_in(lands_in)

    def check_seal(self):
        """Compare the seal with the one on the sampling sheet and say so."""
        sample = self.page.locator(".o_lab_sample").first
        seal = sample.locator(".text-muted .font-monospace").inner_text()
        sample.locator("select").select_option("intact")
        sample.locator("input").first.fill(seal)
        self.page.locator(".o_lab_save_seals").click()

    def hand_out_feedback(self, name="演示负责人"):
        form = self.page.locator("#feedback form")
        form.locator("input[name=handed_to]").fill(name)
        form.locator("input[name=explained]").check()
        form.locator(".o_lab_hand_out").click()
        expect(self.page.locator("#feedback")).to_contain_text(name)

    def hand_in(self, file):
        self.page.locator(".o_lab_upload input[type=file]").set_input_files(file)
        self.page.locator(".o_lab_upload button").click()
        expect(self.page.locator("#files")).to_contain_text(file["name"])

    def enter_results(self, values):
        """By the keyboard alone: the first open cell has the focus, Enter goes on."""
        keys = self.page.keyboard
        expect(self.page.locator(".o_lab_main:focus")).to_have_count(1)
        for value in values:
            keys.type(value)
            keys.press("Enter")
        expect(self.page.locator(".o_lab_waiting")).to_have_text("0")

    def verdicts(self):
        return [row.get_attribute("data-verdict") for row in self.page.locator(".o_lab_row").all()]

    def download(self):
        """The PDF the page offers."""
        answer = self.page.request.get(self.page.locator(".o_lab_pdf").get_attribute("href"))
        assert answer.headers["content-type"] == "application/pdf"
        return answer.body()
