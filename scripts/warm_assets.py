"""Sign in once over HTTP and open the back office, so that the asset bundles are built."""

import re
import sys
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar


def main(url: str, password: str) -> None:
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    page = browser.open(f"{url}/web/login", timeout=120).read().decode()
    token = re.search(r'name="csrf_token" value="([^"]+)"', page).group(1)
    form = {"csrf_token": token, "login": "admin", "password": password, "redirect": "/odoo"}
    page = browser.open(f"{url}/web/login", urllib.parse.urlencode(form).encode(), timeout=120)
    text = page.read().decode()
    for path in re.findall(r'(?:src|href)="(/web/assets/[^"]+)"', text):
        browser.open(url + path, timeout=180).read()
    if "/odoo" not in page.geturl():
        sys.exit(f"signing in as admin did not work; ended at {page.geturl()}")


main(*sys.argv[1:])
