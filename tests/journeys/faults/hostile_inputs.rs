//! Hostile texts: 43 that were tried on hosts, each written in 16 ways, two of them altered by a fixed seed.
//! Two marks stand for what no text of ours can hold: `¶long:` for a text a few thousand times over, `¶half`
//! for half a character.

/// Markup, addresses, formats, names of JavaScript, numbers at their ends, and signs that turn or hide text.
const TEXTS: [&str; 43] = [
    "<script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "<svg onload=window.hit=1>",
    "<iframe srcdoc='<script>parent.hit=1</script>'>",
    "\"><script>window.hit=1</script>",
    "'-window.hit=1-'",
    "</textarea><script>window.hit=1</script>",
    "<math><mtext></mtext><mglyph><style><img src=x onerror=window.hit=1>",
    "<a href=javascript:window.hit=1>x</a>",
    "javascript:window.hit=1",
    "data:text/html,<script>window.hit=1</script>",
    "{{constructor.constructor('window.hit=1')()}}",
    "${window.hit=1}",
    "__proto__",
    "constructor",
    "prototype",
    "hasOwnProperty",
    "{\"__proto__\":{\"polluted\":1}}",
    "__proto__[polluted]=1",
    "toString",
    "anju-answers 1\ntopic residence\nsum 00000000\n",
    "anju-answers 99999999999999999999\n",
    "anju-outcomes 1\n2026-99-99\n",
    "topic ../../../etc/passwd",
    "../../../../etc/passwd",
    "//evil.example/",
    "https://evil.example/?",
    "\u{0}\u{1}\u{2}",
    "\u{202e}gnp.exe\u{202c}",
    "\u{feff}\u{200b}\u{200d}",
    "𠮷野家👩‍👩‍👧‍👦",
    "' OR 1=1 --",
    "%00%0a%0d",
    "%E0%A4%A",
    "\r\nSet-Cookie: hit=1",
    "-1",
    "999999999999999999999999",
    "NaN",
    "1e309",
    "residence&service=hukou",
    "((((((((((a+)+)+)+)+)+)+)+)+)+$",
    "*,*::before{display:none}",
    "¶half",
];

/// All of them, always the same.
pub fn hostile_inputs() -> Vec<String> {
    let mut seed = 0x5eed_2026_u64;
    let mut inputs = Vec::new();
    for text in TEXTS {
        let percent: String = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
        inputs.extend([
            text.to_owned(),
            format!("topic={text}"),
            format!("service={text}"),
            format!("a={text}"),
            format!("q={text}"),
            percent,
            format!("¶long:{text}"),
            text.chars().rev().collect(),
            text.to_uppercase(),
            format!("{text}\u{0}{text}"),
            format!("¶half{text}"),
            checked(&format!("anju-answers 1\ntopic {text}\napplicant {text} yes\n")),
            checked(&format!("anju-outcomes 1\non 2026-11-24\n{text}\n")),
            format!("{text}|{text}|{text}"),
            altered(text, &mut seed),
            altered(&format!("a={text}"), &mut seed),
        ]);
    }
    inputs
}

/// With the check sum that the format asks for (FNV-1a).
fn checked(body: &str) -> String {
    let sum =
        body.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{body}sum {sum:08x}\n")
}

/// Some characters of it are others.
fn altered(text: &str, seed: &mut u64) -> String {
    let mut next = || {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*seed >> 33) as u32
    };
    let change =
        |one: char| if next() % 4 == 0 { char::from_u32(next() % 0x3000).unwrap_or(one) } else { one };
    text.chars().map(change).collect()
}

#[test]
fn there_are_as_many_as_there_were() {
    let inputs = hostile_inputs();
    assert!(inputs.len() >= 688, "{}", inputs.len());
    assert_eq!(inputs, hostile_inputs());
}
