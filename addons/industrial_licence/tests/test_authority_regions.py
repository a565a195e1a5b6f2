from odoo.tests import TransactionCase, tagged


@tagged("post_install", "-at_install")
class TestAuthorityRegions(TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.authorities = cls.env["licence.authority"].with_context(active_test=False)
        cls.wuhan = cls.authorities._by_code("420100")
        cls.hongshan = cls.authorities._by_code("420111")

    def test_every_region_of_the_list_is_loaded_once(self):
        counts = dict(self.authorities._read_group([], ["level"], ["__count"]))
        self.assertEqual(counts, {"national": 1, "province": 32, "city": 333, "county": 2846})
        self.assertFalse(self.authorities.search_count([("parent_path", "=", False)]))

    def test_loading_again_changes_nothing(self):
        before = self.authorities.search([]).read(["name", "code", "write_date"])
        self.env["licence.authority.regions"]._load()
        self.env.flush_all()
        self.assertEqual(self.authorities.search([]).read(["name", "code", "write_date"]), before)

    def test_what_the_office_edited_stays(self):
        self.wuhan.name = "武汉市市场监督管理委员会"
        self.hongshan.active = False
        self.env["licence.authority.regions"]._load()
        self.assertEqual(self.wuhan.name, "武汉市市场监督管理委员会")
        self.assertFalse(self.hongshan.active)
        self.assertEqual(self.authorities.search_count([("code", "=", "420111")]), 1)

    def test_a_new_region_of_a_new_edition_is_created_in_its_place(self):
        former = self.hongshan.id
        self.env.cr.execute("DELETE FROM licence_authority WHERE id = %s", [former])
        self.env.invalidate_all()
        self.env["licence.authority.regions"]._load()
        again = self.authorities._by_code("420111")
        self.assertNotEqual(again.id, former)
        self.assertEqual(again.parent_path, f"{self.wuhan.parent_path}{again.id}/")
        self.assertEqual(again.province_id.code, "420000")

    def test_area_of_each_level(self):
        province = self.authorities._by_code("420000")
        self.assertEqual((self.hongshan.province_id, self.hongshan.city_id), (province, self.wuhan))
        self.assertEqual((self.wuhan.province_id, self.wuhan.city_id), (province, self.wuhan))
        self.assertEqual(province.province_id, province)
        self.assertFalse(province.city_id)
        directly_under = self.authorities._by_code("429004")
        self.assertEqual(directly_under.parent_id, province)
        self.assertFalse(directly_under.city_id)
        self.assertFalse(self.authorities._national().province_id)

    def test_two_counties_of_one_name_are_told_apart(self):
        names = self.authorities.search([("name", "=", "朝阳区市场监督管理局")]).mapped(
            "display_name"
        )
        self.assertEqual(
            sorted(names), ["朝阳区市场监督管理局（北京市）", "朝阳区市场监督管理局（长春市）"]
        )

    def test_a_code_finds_its_authority(self):
        self.assertEqual(self.authorities.name_search("420111")[0][0], self.hongshan.id)
