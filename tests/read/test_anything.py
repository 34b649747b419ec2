"""Whatever the bytes are: a document that keeps its promises, or an error with a reason."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.errors import PledgebookError
from pledgebook.read import read
from tests.read.html.reading import answer

TAGS = """<p> </p> <div> </div> <table> <tr> <td> </table> <li> <ul> </ul> <br> <sup>1</sup> <q> </q> <pre> <dl> <dt> <dd> <script> </script> <style> <!--
<a\xa0href=x> </a> <h1> <blockquote> <span\xa0hidden> <form> <svg> <template> <header> <footer> <article> &#7; &#0; &#150; &nbsp; <""".split()
WORDS = st.sampled_from(
    [
        "Norway gives 8 tanks.",
        "$5 million",
        "\f",
        "\x00",
        "\u202e",
        "\ud800",
        "\U000f0000",
        "\xa0",
        "\n\n",
        "- ",
        "Share",
    ]
)
PAGES = st.lists(st.sampled_from(TAGS) | WORDS, max_size=40).map(lambda parts: "".join(parts).replace("\xa0", " "))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_bytes(raw: bytes) -> None:
    try:
        document = read(raw, media_type="text/plain")
    except PledgebookError as error:
        reason = str(error)
    else:
        reason = "input: read"
        assert document.text.encode()
        assert all(issue.start is None or 0 <= issue.start <= len(document.text) for issue in document.issues)
    assert reason.startswith("input: ")


@settings(max_examples=150, deadline=None, derandomize=True)
@given(PAGES)
def test_pages(page: str) -> None:
    for judge in (True, False):
        for _, text, locator, depth in answer(page.encode("utf-8", "replace").decode(), judge=judge)["blocks"]:
            assert text == text.strip() != ""
            assert locator
            assert depth >= 0
            assert all(ord(character) < 0xF0000 or character == "\U000f0000" for character in text)
