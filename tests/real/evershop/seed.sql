-- What a merchant sets up in EverShop's admin pages before the shop can sell: where it delivers to and for how much,
-- how one pays, a menu, and goods on the home page.
INSERT INTO setting (name, value) VALUES
    ('storeName', 'Evergreen'), ('storeEmail', 'shop@evershop.example'), ('storeCurrency', 'USD'),
    ('codPaymentStatus', '1'), ('codDisplayName', 'Cash on delivery');

INSERT INTO shipping_zone (name) VALUES ('Everywhere');
INSERT INTO shipping_zone_country (zone_id, country)
    SELECT shipping_zone_id, unnest(ARRAY['US', 'GB', 'DE']) FROM shipping_zone;
INSERT INTO shipping_zone_provider (zone_id, provider_code) SELECT shipping_zone_id, 'core' FROM shipping_zone;
INSERT INTO core_shipping_method (name) VALUES ('Standard'), ('Express');
INSERT INTO core_shipping_method_rate (method_id, zone_id, cost)
    SELECT core_shipping_method_id, shipping_zone_id, CASE name WHEN 'Standard' THEN 4.90 ELSE 12.50 END
    FROM core_shipping_method CROSS JOIN (SELECT shipping_zone_id FROM shipping_zone) AS zone;

INSERT INTO coupon (description, discount_amount, discount_type, coupon, start_date, condition, user_condition)
    VALUES ('Ten percent', 10, 'percentage_discount_to_entire_order', 'WELCOME10', now() - interval '1 day', '{}', '{}');

INSERT INTO widget_instance (name, type, status, settings)
    SELECT 'Menu', 'basic_menu', true, jsonb_build_object('isMain', '1', 'className', '', 'menus', jsonb_agg(
        jsonb_build_object('id', 'menu-' || url_key, 'uuid', category.uuid, 'name', name, 'type', 'category', 'children', '[]'::jsonb)))
    FROM category_description JOIN category ON category_id = category_description_category_id;
INSERT INTO widget_instance (name, type, status, settings)
    VALUES ('Featured', 'collection_products', true, '{"collection": "homepage", "count": 8, "countPerRow": 4}');
INSERT INTO widget_placement (widget_instance_id, route, area)
    SELECT widget_instance_id, 'all', 'headerMiddleCenter' FROM widget_instance WHERE type = 'basic_menu';
INSERT INTO widget_placement (widget_instance_id, route, area)
    SELECT widget_instance_id, 'homepage', 'content' FROM widget_instance WHERE type = 'collection_products';
