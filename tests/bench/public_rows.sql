-- Certificates of evidently invented firms for the bench, straight into the public table.
INSERT INTO licence_public_certificate (id, number, holder, credit_code, product_id, product,
    province_code, province, authority, issuer, approved_on, issued_on, obtained_on, valid_from,
    valid_until, periods, changed_at)
SELECT 50000000 + n, 'XK99-' || lpad((n %% 900)::text, 3, '0') || '-' || lpad(n::text, 7, '0'),
       place[1 + n %% 12] || mark[1 + (n / 12) %% 37] || mark[1 + (n * 7 / 480) %% 37]
           || mark[1 + (n * 13 / 1920) %% 37] || trade[1 + (n / 5) %% 10] || '有限公司',
       'BENCH' || lpad(n::text, 13, '0'), 900000 + n %% 30, '虚构产品' || n %% 30,
       (array['420000', '430000', '110000', '510000'])[1 + n %% 4], '示范省', '示范局', 'province',
       day, day, day, day, day + 1825, datemultirange(daterange(day, day + 1825, '[]')), now()
  FROM generate_series(%(first)s, %(last)s) AS n
 CROSS JOIN LATERAL ( SELECT date '2022-01-01' + (n %% 1500)::integer AS day ) dated
 CROSS JOIN ( SELECT
    string_to_array('武汉 宜昌 襄阳 长沙 成都 绵阳 北京 荆州 黄石 孝感 咸宁 随州', ' ') AS place,
    regexp_split_to_array('华润安泰兴隆昌盛恒达宏远明光新力金石银河星海天地云山川林峰岭松柏江湖鑫磊森', '') AS mark,
    string_to_array('钢铁 水泥 电缆 建材 化工 机械 纺织 橡胶 阀门 轴承', ' ') AS trade ) words
