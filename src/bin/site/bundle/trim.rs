//! What nobody calls is left out of the program, and the names under which program and glue know each other become
//! short. Crates that Leptos brings along export classes for streams, which nobody here makes; and each long name
//! carries a hash that no compression can shorten, once in the program and once in the glue.
//!
//! Must not know: what the program does. It reads the glue as wasm-bindgen writes it; what it does not recognise stays.

use super::fingerprint;
use crate::tools::{Result, Tools, child, output};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The features of the oldest engine served; the same as in `index.html`.
const FEATURES: [&str; 2] = ["--mvp-features", "--enable-mutable-globals"];

/// The program once more, with its control flow made anew: half a kilobyte less as a host sends it.
const AGAIN: [&str; 8] = ["--flatten", "--rereloop", "-Oz", "-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"];

/// What `wasm-opt` says of the names it has shortened.
struct Names {
    /// Module, old name, new name.
    imports: Vec<[String; 3]>,
    /// Old name, new name.
    exports: Vec<[String; 2]>,
}

/// Makes the program and its glue smaller, in place. What was made small once is kept in the folder `kept` under the
/// name of what it was made of, for most builds change seeds and no program.
///
/// # Errors
/// When a file cannot be read or written, or binaryen's tools do not do their work.
pub fn trim(tools: &Tools, wasm: &Path, glue: &Path, kept: &Path) -> Result<()> {
    let read = |path: &Path| fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    let recipe = format!("{FEATURES:?}{AGAIN:?}").into_bytes();
    let name = fingerprint(&[read(wasm)?, read(glue)?, recipe, include_bytes!("trim.rs").to_vec()].concat());
    let folder = kept.join(name);
    let copies = [(wasm, folder.join("program.wasm")), (glue, folder.join("glue.js"))];
    let copy = |from: &Path, to: &Path| {
        fs::copy(from, to).map(drop).map_err(|error| format!("{}: {error}", to.display()))
    };
    if copies.iter().all(|(_, small)| small.is_file()) {
        return copies.iter().try_for_each(|(file, small)| copy(small, file));
    }
    make_small(tools, wasm, glue)?;
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    copies.iter().try_for_each(|(file, small)| copy(file, small))
}

fn make_small(tools: &Tools, wasm: &Path, glue: &Path) -> Result<()> {
    let name = glue.display();
    let text = fs::read_to_string(glue).map_err(|error| format!("cannot read {name}: {error}"))?;
    let text = with_fresh_views(&without_start_at_once(&without_classes(&text)))?;
    // Without the classes some imports are not needed, and without those some exports: so twice.
    keep_only(tools, wasm, &text)?;
    let scratch = wasm.with_extension("named.wasm");
    let text = pruned(&text, &shorten(tools, wasm, &scratch, &[])?)?;
    keep_only(tools, wasm, &text)?;
    let names = shorten(tools, wasm, wasm, &AGAIN)?;
    let text = renamed(&pruned(&text, &names)?, &names)?;
    fs::write(glue, text).map_err(|error| format!("cannot write {name}: {error}"))
}

/// Takes everything out of the program that no export needs which the glue names.
fn keep_only(tools: &Tools, wasm: &Path, glue: &str) -> Result<()> {
    let exports = identifiers(glue, "wasm.");
    let root = |export: &String| serde_json::json!({ "name": export, "export": export, "root": true });
    let roots = serde_json::Value::Array(exports.iter().map(root).collect());
    let graph = wasm.with_extension("json");
    fs::write(&graph, roots.to_string())
        .map_err(|error| format!("cannot write {}: {error}", graph.display()))?;
    let mut metadce = child(tools.binaryen("wasm-metadce"));
    metadce.arg(wasm).args(FEATURES).arg("--graph-file").arg(&graph).arg("-o").arg(wasm);
    let done = output(&mut metadce).map(drop);
    done.ok_or_else(|| format!("wasm-metadce cannot make {} smaller", wasm.display()))
}

/// Shortens the names of imports and exports, and does what else is asked for.
fn shorten(tools: &Tools, wasm: &Path, out: &Path, options: &[&str]) -> Result<Names> {
    let mut optimiser = child(tools.binaryen("wasm-opt"));
    optimiser.arg(wasm).args(FEATURES).args(options).arg("--minify-imports-and-exports-and-modules");
    optimiser.arg("-o").arg(out);
    let said = output(&mut optimiser).ok_or_else(|| format!("wasm-opt cannot read {}", wasm.display()))?;
    names(&said).ok_or_else(|| format!("wasm-opt says otherwise than it did what it has named: {said}"))
}

/// Reads `{ "imports": [[module, old, new], …], "exports": [[old, new], …] }`.
fn names(said: &str) -> Option<Names> {
    let mut said: BTreeMap<String, Vec<Vec<String>>> = serde_json::from_str(said).ok()?;
    let (imports, exports) = (said.remove("imports")?, said.remove("exports")?);
    let imports: Option<Vec<_>> = imports.into_iter().map(|names| names.try_into().ok()).collect();
    let exports: Option<Vec<_>> = exports.into_iter().map(|names| names.try_into().ok()).collect();
    Some(Names { imports: imports?, exports: exports? })
}

/// The glue without its classes, unless something else in it makes one.
fn without_classes(glue: &str) -> String {
    // A class ends with a brace of its own, its finalization with a call; one line more asks for `Symbol.dispose`.
    let (mut kept, mut classes) = (String::new(), Vec::new());
    let mut is_last: Option<fn(&str) -> bool> = None;
    for line in glue.lines() {
        let class = line.strip_prefix("export class ").and_then(|rest| rest.split(' ').next());
        classes.extend(class);
        if is_last.is_some() {
            is_last = is_last.filter(|is_last| !is_last(line));
        } else if class.is_some() {
            is_last = Some(|line| line == "}");
        } else if line.starts_with("const ") && line.contains("Finalization = ") {
            is_last = Some(|line| line.ends_with(");"));
        } else if !line.starts_with("if (Symbol.dispose) ") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    if classes.iter().any(|class| kept.contains(class)) { glue.to_owned() } else { kept }
}

/// The glue without its way to start the program at once from a module, which the boot script does not take.
fn without_start_at_once(glue: &str) -> String {
    let text = glue.replace("export { initSync, ", "export { ");
    let function = text.split_once("\nfunction initSync(");
    let around = function.and_then(|(before, rest)| Some((before, rest.split_once("\n}\n")?.1)));
    match around {
        Some((before, behind)) if text != glue => format!("{before}\n{behind}"),
        _ => glue.to_owned(),
    }
}

/// The glue sees the memory through a view that it keeps, and takes an empty one for outdated. In Chromium 64
/// a view keeps its length when the memory grows inside the program, so it is outdated when its buffer is not
/// the memory's.
fn with_fresh_views(glue: &str) -> Result<String> {
    let fresh = glue.replace("Memory0.byteLength === 0", "Memory0.buffer !== wasm.memory.buffer");
    if fresh == glue {
        return Err("the glue looks at the memory otherwise than it did; see with_fresh_views".into());
    }
    Ok(fresh)
}

fn is_in_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// Every identifier that stands right behind `before`.
fn identifiers(text: &str, before: &str) -> BTreeSet<String> {
    let words =
        text.split(before).skip(1).map(|rest| rest.split(|c| !is_in_name(c)).next().unwrap_or_default());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The name of an import, where a line of the glue begins its entry in the table of imports.
fn entry(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix("        ")?.split_once(": function(")?;
    name.starts_with("__wb").then_some(name)
}

/// The glue without the imports that the program does not have, and without the functions that only they called.
fn pruned(glue: &str, names: &Names) -> Result<String> {
    let imports: BTreeSet<&str> = names.imports.iter().map(|[_, old, _]| old.as_str()).collect();
    let (mut text, mut found, mut dropping) = (String::new(), 0, false);
    for line in glue.lines() {
        match entry(line) {
            Some(name) => dropping = !imports.contains(name),
            None => dropping &= line != "    };",
        }
        if !dropping {
            found += usize::from(entry(line).is_some());
            text.push_str(line);
            text.push('\n');
        }
    }
    if found != imports.len() {
        return Err(format!("the glue has {found} of the program's {} imports", imports.len()));
    }
    let functions = identifiers(&text, "\nfunction ");
    let uncalled = |name: &&String| {
        let called = |(place, _): (usize, &str)| !text[place + name.len()..].starts_with(is_in_name);
        text.match_indices(name.as_str()).filter(|found| called(*found)).count() == 1
    };
    for name in functions.iter().filter(uncalled).cloned().collect::<Vec<_>>() {
        let Some(start) = text.find(&format!("\nfunction {name}(")) else { continue };
        let Some(end) = text[start..].find("\n}\n") else { continue };
        text.replace_range(start..start + end + 2, "");
    }
    Ok(text)
}

/// The glue with the short names.
fn renamed(glue: &str, names: &Names) -> Result<String> {
    let modules: BTreeSet<&str> = names.imports.iter().map(|[module, ..]| module.as_str()).collect();
    let Some(module) = modules.first().filter(|_| modules.len() == 1) else {
        return Err(format!("the program imports from {modules:?}, not from its glue alone"));
    };
    // There is one module, so it gets the first of the short names.
    let glue = glue.replace(&format!("\"{module}\": "), "a: ");
    let mut text = String::with_capacity(glue.len());
    for line in glue.lines() {
        let short = entry(line).and_then(|name| names.imports.iter().find(|[_, old, _]| old == name));
        match short {
            Some([_, old, new]) => text.push_str(&line.replacen(old.as_str(), new, 1)),
            None => text.push_str(line),
        }
        text.push('\n');
    }
    let mut pieces = text.split("wasm.");
    let mut short = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_at(piece.find(|c| !is_in_name(c)).unwrap_or(piece.len()));
        let new = names.exports.iter().find(|[old, _]| old == name).map_or(name, |[_, new]| new);
        short.push_str(&format!("wasm.{new}{rest}"));
    }
    Ok(short)
}

#[cfg(test)]
mod tests {
    use super::{
        Names, identifiers, pruned, renamed, with_fresh_views, without_classes, without_start_at_once,
    };

    const GLUE: &str = "\
export class Sink {
    free() {
        SinkFinalization.unregister(this);
        wasm.sink_free(this, 0);
    }
    close() {
        const ret = wasm.sink_close();
        return ret;
    }
}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;

const SinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.sink_free(ptr, 1));

export function open(book) {
    return wasm.open(book);
}
function imports() {
    const import0 = {
        __wbg_close_12: function() {
            wasm.sink_inner(helper());
        },
        __wbg_now_34: function() {
            return Date.now();
        },
    };
    return { \"./anju_bg.js\": import0 };
}

function helper() {
    return wasm.only_for_close();
}
const all = imports();
";

    fn names() -> Names {
        Names {
            imports: vec![["./anju_bg.js", "__wbg_now_34", "$"].map(str::to_owned)],
            exports: vec![["open", "b"].map(str::to_owned)],
        }
    }

    #[test]
    fn what_nobody_makes_or_calls_is_left_out() {
        let text = without_classes(GLUE);
        assert!(!text.contains("Sink") && text.contains("function open"), "{text}");
        let text = pruned(&text, &names()).unwrap();
        assert_eq!(identifiers(&text, "wasm.").into_iter().collect::<Vec<_>>(), ["open"]);
        assert!(!text.contains("helper") && text.contains("__wbg_now_34"), "{text}");
    }

    #[test]
    fn a_view_is_outdated_when_it_is_of_another_buffer() {
        let glue = "if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) {\n";
        let fresh = with_fresh_views(glue).unwrap();
        assert!(fresh.contains("|| cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer)"), "{fresh}");
        assert!(with_fresh_views(GLUE).is_err());
    }

    #[test]
    fn a_class_that_is_made_somewhere_stays() {
        let used = format!("{GLUE}const sink = new Sink();\n");
        assert_eq!(without_classes(&used), used);
    }

    #[test]
    fn there_is_one_way_to_start_the_program() {
        let start =
            "\nfunction initSync(module) {\n    console.warn('`initSync()`');\n}\n\nfunction start() {\n}\n";
        let text = without_start_at_once(&[GLUE, start, "export { initSync, start as default };\n"].concat());
        assert!(!text.contains("initSync"), "{text}");
        assert!(text.ends_with("\nfunction start() {\n}\nexport { start as default };\n"), "{text}");
        assert_eq!(without_start_at_once(GLUE), GLUE);
    }

    #[test]
    fn both_sides_get_the_same_short_names() {
        let text = renamed(&pruned(&without_classes(GLUE), &names()).unwrap(), &names()).unwrap();
        assert!(text.contains("        $: function() {\n            return Date.now();"), "{text}");
        assert!(text.contains("export function open(book) {\n    return wasm.b(book);"), "{text}");
        assert!(text.contains("{ a: import0 }"), "{text}");
    }

    #[test]
    fn a_program_that_wants_what_the_glue_has_not_is_refused() {
        let other =
            Names { imports: vec![["./anju_bg.js", "__wbg_other", "$"].map(str::to_owned)], ..names() };
        assert!(pruned(GLUE, &other).is_err());
    }
}
