"""Strings that are commands to somebody who reads a report: a runner, a terminal, a browser."""

from __future__ import annotations

from random import Random

HOSTILE: dict[str, tuple[str, ...]] = {
    "workflow": (
        "::set-output name=exit-code::0",
        "  ::add-mask::a",
        "::stop-commands::token",
        "::error file=a.md,line=1::forged",
        "words%0A::warning::forged",
        "words\n::add-path::/evil",
        "words\r::save-state name=a::b",
        "words\r\n::group::a",
        "##[set-output name=exit-code;]0",
        "words ##[add-mask]a",
        "words ##[error]forged",
        "##vso[task.setvariable variable=PATH]/evil",
        "##teamcity[buildStatus status='SUCCESS']",
        "file=a,line=1::words",
        "a:b,c%3A%2C%25",
    ),
    "terminal": (
        "\x1b[2J\x1b]0;title\x07\x1b]52;c;aGk=\x07",
        "\x9b2J\x9d0;title\x9c",
        "\x1b]8;;https://evil.example\x1b\\words\x1b]8;;\x1b\\",
        "back\b\b\b\bgone\x7f",
        "over\rwritten",
        "\x0b\x0c\x0e\x1c\x1d\x1e\x85",
        "section_start:0:a\r\x1b[0K",
    ),
    "direction": (
        "\u202egnp.exe\u202c",
        "\u2066a\u2067b\u2068c\u2069",
        "\u061c\u200e\u200f",
        "שלום עולם",
    ),
    "html": (
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '"><svg onload=alert(1)>',
        "' onmouseover='alert(1)' autofocus onfocus='alert(1)",
        '" onmouseover="alert(1)" autofocus onfocus="alert(1)',
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext></mtext><style><img src=x onerror=alert(1)></style></math>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<a href='javascript:alert(1)'>x</a>",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "<meta http-equiv=refresh content='0;url=https://evil.example'>",
        "<base href=https://evil.example/><link rel=stylesheet href=//evil.example/a.css>",
        "<form action=https://evil.example><button>x</button></form>",
        "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "&lt;script&gt;alert(1)&lt;/script&gt;&#60;b&#62;&NewLine;",
        "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>",
        "{{ 7 * 7 }}{% raw %}{# #}${7*7}<%= 7 %>",
        'https://evil.example/" onclick="alert(1)',
        "https://user:pass@evil.example/<b>",
    ),
    "markdown": (
        "a | b | c",
        "a \\| b \\",
        "`code` ``x`` ```",
        "![x](https://evil.example/a.png)",
        "[x](https://evil.example) [y](javascript:alert(1))",
        "[x]: https://evil.example\n\n[x]",
        "<https://evil.example>",
        "# heading\n\n- item\n\n> quote",
        "**bold** __bold__ ~~gone~~ *x* _y_",
        "@everyone @owner/team #1 owner/repo#1",
        "$`x`$ $$y$$",
        "<details><summary>x</summary>",
        "text](https://evil.example)",
        "---",
        "\\",
    ),
    "formula": (
        '=HYPERLINK("https://evil.example")',
        "+1+cmd|' /C calc'!A0",
        "-1+1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        'a";"=1+1',
        "a,b\n=1+1",
        "a;=1+1;b",
        'a; "=1+1',
        "a\t@SUM(A1)\n\n\t-1",
        "＝1+1",
    ),
    "xml": (
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;',
        "&amp;&x;&#0;&#x1;",
        "]]></failure><failure>",
        "<?xml version='1.0'?>",
        "\ufffe\uffff\x01",
        "'\"<>&",
    ),
    "json": (
        '","code":"BL000","x":"',
        '\\u0000\\"\\',
        "line\u2028break\u2029",
        "\u0000",
        "</script>\u2028",
    ),
    "address": (
        "a b#c?d%20e%2F..%2e",
        "../../../etc/passwd",
        "/etc/passwd",
        "//evil.example/a",
        "file:///etc/passwd",
        "C:\\windows\\a",
        "-rf",
        "--fix",
        "~/a",
        "naïve/日本語/😀.md",
        "e\u0301\u0489\u200b\u200d\ufeff",
    ),
    "long": ("a" * 20_000, "<" * 5_000, "word " * 4_000),
}
STRINGS = tuple(text for texts in HOSTILE.values() for text in texts)
IDS = tuple(f"{kind}-{number}" for kind, texts in HOSTILE.items() for number in range(len(texts)))


def mixed(count: int, seed: int) -> list[str]:
    """Join pieces of the corpus at random: what one piece opens another may close."""
    random = Random(seed)
    short = [text for text in STRINGS if len(text) < 100]
    return ["".join(random.sample(short, random.randint(2, 5))) for _ in range(count)]
