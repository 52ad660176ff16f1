"""What the script gathers, and what it must not."""

import json

from shopper.sight import SCRIPT, PageFacts
from tests.sight.conftest import Gather, Show


def test_the_value_of_a_password_never_leaves_the_page(show: Show) -> None:
    page = show(
        '<form><input type="password" value="tr0ub4dor"><input autocomplete="cc-csc" value="737">'
        '<input name="x" value="4111 1111 1111 1111"></form>'
    )
    gathered = page.evaluate_handle(SCRIPT).get_property("facts").json_value()

    facts = PageFacts.read(gathered)
    assert [(e.filled, e.value) for e in facts.elements] == [(True, ""), (True, ""), (True, "")]
    assert not any(secret in gathered for secret in ("tr0ub4dor", "737", "4111"))


def test_the_page_is_left_as_it_was(show: Show) -> None:
    page = show("en-checkout-onepage")
    before = page.content()
    page.evaluate_handle(SCRIPT)

    assert page.content() == before


def test_facts_can_be_read_from_text_and_from_objects(show: Show) -> None:
    gathered = show("en-cart-table").evaluate_handle(SCRIPT).get_property("facts").json_value()

    from_text, from_object = PageFacts.read(gathered), PageFacts.read(json.loads(gathered))
    assert (from_text.elements, from_text.forms, from_text.headings) == (
        from_object.elements,
        from_object.forms,
        from_object.headings,
    )


def test_names_follow_label_placeholder_and_picture(gather: Gather) -> None:
    facts = gather("""<label for="a">Town</label><input id="a" placeholder="Rome">
        <label>Zip <input></label><input placeholder="Street">
        <span id="n">Country</span><select aria-labelledby="n"><option>Italy</option></select>
        <a href="/"><img alt="Shop" width="40" height="20"></a><button title="Close"></button>
        <input type="submit" value="Send">""")

    fields = [e.name for e in facts.elements if e.tag != "label"]
    assert fields == ["Town", "Zip", "Street", "Country", "Shop", "Close", "Send"]


def test_what_is_covered_hidden_or_off_screen_is_told(gather: Gather) -> None:
    facts = gather("""<button style="position:absolute;top:20px;left:20px">under</button>
        <button style="display:none">gone</button>
        <a href="/x" style="position:absolute;left:-9999px">away</a>
        <button style="opacity:0;position:absolute;top:300px">faint</button>
        <div style="height:0;overflow:hidden"><button>folded</button></div>
        <div style="position:fixed;inset:0 0 60% 0;background:#fff"><button style="margin:200px">over</button></div>""")
    states = {e.name: (e.visible, e.covered, e.offscreen, e.faint) for e in facts.elements}

    assert states == {
        "under": (True, True, False, False),
        "gone": (False, False, False, False),
        "away": (True, False, True, False),
        "faint": (False, False, False, True),
        "folded": (False, False, False, False),
        "over": (True, False, False, False),
    }


def test_text_is_joined_as_it_is_read(gather: Gather) -> None:
    facts = gather(
        "<p>£<b>7</b><sup>99</sup> <s>£9.50</s></p><div>In <i>stock</i></div><ul><li>One</li><li>Two</li></ul>"
    )

    assert facts.tree.text(0) == "£7.99 £9.50 In stock One Two"


def test_landmarks_are_known_by_tag_role_and_class(gather: Gather) -> None:
    facts = gather("""<div class="site-header"><a href="/a">a</a></div><div role="navigation"><a href="/b">b</a></div>
        <main><div class="card-header"><a href="/c">c</a></div></main><div id="footer"><a href="/d">d</a></div>""")

    assert [(e.name, e.landmark) for e in facts.elements] == [
        ("a", "header"),
        ("b", "nav"),
        ("c", "main"),
        ("d", "footer"),
    ]


def test_a_frame_of_the_shop_is_named_by_its_words_and_one_of_a_payment_provider_is_not_looked_into(
    gather: Gather,
) -> None:
    facts = gather("""<iframe title="Size chart" srcdoc="<p>S is 38</p>"></iframe>
        <iframe title="Secure card number" srcdoc="<p>Number</p>"></iframe><script>
        for (const frame of document.querySelectorAll("iframe")) frame.contentDocument.body.append("words");
        </script>""")

    assert [(frame.title, bool(frame.text)) for frame in facts.frames] == [
        ("Size chart", True),
        ("Secure card number", False),
    ]


def test_what_lies_over_the_page_from_within_a_shadow_root_is_a_layer_on_top(gather: Gather) -> None:
    facts = gather("""<main><button>Buy</button></main><x-wall></x-wall><script>
        document.querySelector("x-wall").attachShadow({mode: "open"}).innerHTML =
            "<div style='position:fixed;inset:0;background:#fff;z-index:9'><button>Accept</button></div>";</script>""")

    assert [(layer.position, layer.top) for layer in facts.layers] == [("fixed", True)]
    assert {e.name: (e.covered, e.in_view) for e in facts.elements} == {"Buy": (True, True), "Accept": (False, True)}


def test_letters_that_only_draw_an_icon_are_no_part_of_a_name(gather: Gather) -> None:
    facts = gather('<a href="/login"><i class="material-icons">person</i><span>Sign in</span></a>')

    assert [e.name for e in facts.elements] == ["Sign in"]
