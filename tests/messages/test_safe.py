import base64
import re
from collections.abc import Callable

import pytest

from shopper.messages import render_safe

Compose = Callable[..., bytes]
PIXEL = base64.b64encode(b"\x89PNG pixel").decode()


@pytest.mark.parametrize(
    "html",
    [
        "<script>fetch('http://evil.example')</script>",
        "<img src='http://evil.example/x.png' srcset='http://evil.example/y.png 2x' onerror='x()'>",
        "<div style='background:url(http://evil.example/z)'>x</div>",
        "<div style='width:1px;background-image:u\\72l(http://evil.example/z)'>x</div>",
        "<table background='http://evil.example/t'><tr><td background='//evil.example/u'>x</td></tr></table>",
        "<style>@import 'http://evil.example/s.css'; body{background:url(//evil.example)}</style>",
        "<link rel=stylesheet href='http://evil.example/s.css'><meta http-equiv=refresh content='0;http://evil.example'>",
        "<iframe src='http://evil.example'></iframe><object data='http://evil.example'></object>",
        "<form action='http://evil.example'><input name=a><button formaction='http://evil.example'>x</button></form>",
        "<svg><image href='http://evil.example/a'/><use xlink:href='http://evil.example/b'/></svg>",
        "<video poster='http://evil.example/p' src='http://evil.example/v'></video><base href='http://evil.example/'>",
        "<img src='data:image/svg+xml,<svg onload=fetch(1)>'><img src='data:text/html,<script>1</script>'>",
    ],
)
def test_nothing_in_it_can_reach_the_network(html: str, compose: Compose) -> None:
    page = render_safe(compose(html=html + "<p>still here</p>"))

    assert "evil.example" not in page
    assert not re.search(r"<(script|iframe|object|form|link|base|video|svg)\b|\son\w+=|url\(|onload", page)
    assert "still here" in page
    assert "default-src 'none'" in page


def test_links_keep_their_words_and_tell_their_address_but_lead_nowhere(compose: Compose) -> None:
    page = render_safe(compose(html='<a href="https://shop.example/cart">Return to your cart</a>'))

    assert 'title="https://shop.example/cart"' in page
    assert "Return to your cart</a>" in page
    assert "href" not in page


def test_a_picture_that_came_along_is_shown_and_one_elsewhere_is_a_box() -> None:
    data = (
        b"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
        b"<img src=cid:logo@shop alt=Logo><img src=http://shop.example/a.png alt=Lamp width=90>\r\n"
        b"--b\r\nContent-Type: image/png\r\nContent-ID: <logo@shop>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + PIXEL.encode()
        + b"\r\n--b--"
    )
    page = render_safe(data)

    assert f'<img src="data:image/png;base64,{PIXEL}" alt="Logo">' in page
    assert re.search(r'<img src="data:image/svg\+xml,[^"]*" alt="Lamp" width="90">', page)


def test_the_look_that_needs_no_network_is_kept(compose: Compose) -> None:
    html = '<table width="600"><tr><td style="color:#333;padding:8px" bgcolor="#eeeeee"><b>Hello</b></td></tr></table>'
    page = render_safe(compose(html=html))

    assert '<td style="color:#333;padding:8px" bgcolor="#eeeeee"><b>Hello</b></td>' in page


def test_a_plain_mail_is_shown_as_it_was_typed(compose: Compose) -> None:
    page = render_safe(compose(subject="<b>Hi</b>", text="1 < 2\n  & so on"))

    assert "<title>&lt;b&gt;Hi&lt;/b&gt;</title>" in page
    assert "<pre>1 &lt; 2\n  &amp; so on" in page
