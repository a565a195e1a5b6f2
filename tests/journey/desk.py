"""What a person does at the screen, in words; everything is found by technical names."""

import io
import os
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import expect

PICTURES = os.environ.get("LICENCE_PICTURES")
HEAVIEST = 150_000
taken = set()


class Desk:
    """One signed-in person in front of one page."""

    def __init__(self, page):
        self.page = page
        self.asked = set()
        page.on("request", self._note)
        page.on("requestfinished", self._forget)
        page.on("requestfailed", self._forget)

    def _note(self, request):
        if "/web/" in request.url:
            self.asked.add(request)

    def _forget(self, request):
        self.asked.discard(request)

    def open(self, path):
        self.page.goto(f"/odoo/{path}")
        self.page.locator(".o_action_manager .o_view_controller, .o_action").first.wait_for()
        self.rest()

    def rest(self, quiet=4, patience=400):
        """Wait until the client has asked nothing more for a moment."""
        still = 0
        for _look in range(patience):
            still = 0 if self.asked else still + 1
            if still > quiet:
                return
            self.page.wait_for_timeout(50)

    @property
    def top(self):
        """The dialog in front, or the page."""
        dialogs = self.page.locator(".o_dialog")
        return dialogs.last if dialogs.count() else self.page.locator(".o_action_manager")

    def field(self, name):
        return self.top.locator(f".o_field_widget[name='{name}']").first

    def write(self, name, text):
        self.field(name).locator("input, textarea").first.fill(text)

    def tick(self, name):
        self.field(name).locator("input[type=checkbox]").check()
        self.rest()

    def choose(self, name, text):
        """A record, by what is typed to find it."""
        self.pick(self.field(name), text)

    def pick(self, box, text):
        box.locator("input").first.fill(text)
        found = self.page.locator(".o-autocomplete--dropdown-item:not(.o_m2o_dropdown_option)")
        expect(found.first).to_contain_text(text)
        found.first.click()
        self.rest()

    def select(self, name, number):
        """The choice with this number in the list of a selection."""
        self.select_in(self.field(name), number)

    def select_in(self, box, number):
        """A slow machine may redraw the row under the open list: look whether the choice took."""
        field = box.locator("input").first
        for _attempt in range(3):
            field.click()
            item = self.page.locator(".o_select_menu_item").nth(number)
            label = item.inner_text().strip()
            item.click()
            self.rest()
            if field.input_value() == label:
                return
        expect(field).to_have_value(label)

    def radio(self, name, value):
        self.field(name).locator(f"input[data-value='{value}']").check()

    def date(self, name, day):
        field = self.field(name)
        field.click()
        box = field.locator("input").first
        box.fill(day)
        box.press("Tab")

    def tab(self, name):
        self.page.locator(f".o_notebook .nav-link[name='{name}']").click()

    def rows(self, name):
        return self.field(name).locator(".o_data_row")

    def add_row(self, name):
        self.field(name).locator(".o_field_x2many_list_row_add a").first.click()
        self.rest()

    def save(self):
        self.top.locator(".o_form_button_save").last.click()
        self.rest()

    @contextmanager
    def dialog(self):
        """Work in a dialog that closes when the work in it is done."""
        before = self.page.locator(".o_dialog").count()
        expect(self.page.locator(".o_dialog")).not_to_have_count(0)
        yield
        expect(self.page.locator(".o_dialog")).to_have_count(max(before - 1, 0))
        self.rest()

    def take(self, verb, lands_in=None):
        """The button of a verb; afterwards the case stands in that state."""
        button = self.page.locator(f".o_licence_verb button[name='action_{verb}']")
        expect(button).to_have_attribute("aria-disabled", "false")
        button.click()
        if lands_in:
            self.stands_in(lands_in)

    def stands_in(self, state):
        here = self.page.locator(f".o_licence_path_here[data-state='{state}']")
        expect(here).to_have_count(1)
        self.rest()

    def is_shut(self, verb):
        """The button is there, locked, with a reason beside it."""
        button = self.page.locator(f".o_licence_verb button[name='action_{verb}']")
        expect(button).to_have_attribute("aria-disabled", "true")
        expect(self.page.locator(f"#licence_obstacles_{verb} li").first).to_be_visible()

    def picture(self, name):
        """Keep what the screen shows at first, small, where LICENCE_PICTURES says; else nothing."""
        if not PICTURES or name in taken:
            return
        taken.add(name)
        self.rest()
        self.page.mouse.move(0, 0)
        shot = Image.open(io.BytesIO(self.page.screenshot())).convert("RGB")
        small = shot.quantize(colors=64, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        target = Path(PICTURES) / f"{name}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        small.save(target, optimize=True)
        assert target.stat().st_size <= HEAVIEST, f"{target} is too heavy"
