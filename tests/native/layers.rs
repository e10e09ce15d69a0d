//! The room `policy` reads from bottom to top: no two of its files import each other, not even through others, and a
//! layer imports only layers below it.

use crate::seeds::root;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The layers, from bottom to top; a file that stands in none of them is above all.
const LAYERS: [&str; 4] = ["model", "evaluate", "analysis", "codec"];

/// The modules of the room by path (`analysis::plan::order`), each with its code but without its tests.
fn modules() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    read(&root().join("src/policy/src"), "", &mut found);
    assert!(found.len() > 30, "only {} modules were read", found.len());
    found
}

fn read(folder: &Path, prefix: &str, found: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        let module = format!("{prefix}{}", name.trim_end_matches(".rs"));
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{module}::"), found);
        } else if name != "lib.rs" && name != "tests.rs" {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            let text = text.split("#[cfg(test)]").next().unwrap();
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            found.insert(module, code.collect::<Vec<_>>().join("\n"));
        }
    }
}

/// Every path that a `use` names, one for each of its leaves: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn leaves(tree: &str, prefix: &str, found: &mut Vec<String>) {
    let (mut depth, mut start) = (0, 0);
    for (place, sign) in tree.char_indices().chain([(tree.len(), ',')]) {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let one = tree[start..place].trim();
                start = place + 1;
                match one.split_once('{') {
                    Some((head, inner)) => {
                        leaves(inner.trim_end().trim_end_matches('}'), &format!("{prefix}{head}"), found);
                    }
                    None if !one.is_empty() => found.push(format!("{prefix}{one}")),
                    None => {}
                }
            }
            _ => {}
        }
    }
}

/// The modules that a module's code names with `crate::`, `super::` or, for its own children, without either.
fn imports(module: &str, code: &str, all: &BTreeMap<String, String>) -> BTreeSet<String> {
    let (mut paths, mut rest) = (Vec::new(), String::new());
    for (place, part) in code.split("use ").enumerate() {
        let (tree, after) = part.split_once(';').filter(|_| place > 0).unwrap_or(("", part));
        leaves(tree, "", &mut paths);
        rest.push_str(after);
    }
    for mark in ["crate::", "super::"] {
        for (place, _) in rest.match_indices(mark) {
            let path =
                rest[place..].split(|c: char| !(c.is_alphanumeric() || "_:".contains(c))).next().unwrap();
            paths.push(path.to_owned());
        }
    }
    let parent = module.rsplit_once("::").map_or("", |(parent, _)| parent);
    let absolute = paths.into_iter().map(|path| match path.split_once("::") {
        Some(("crate", rest)) => rest.to_owned(),
        Some(("super", rest)) if parent.is_empty() => rest.to_owned(),
        Some(("super", rest)) => format!("{parent}::{rest}"),
        _ => format!("{module}::{path}"),
    });
    let nearest = |path: String| {
        let ends = path.match_indices("::").map(|(place, _)| place).chain([path.len()]).collect::<Vec<_>>();
        ends.into_iter().rev().map(|end| path[..end].to_owned()).find(|path| all.contains_key(path))
    };
    absolute.filter_map(nearest).filter(|other| other != module).collect()
}

fn graph() -> BTreeMap<String, BTreeSet<String>> {
    let all = modules();
    all.iter().map(|(module, code)| (module.clone(), imports(module, code, &all))).collect()
}

#[test]
fn no_files_of_policy_import_each_other_in_a_circle() {
    let mut graph = graph();
    assert!(graph.values().map(BTreeSet::len).sum::<usize>() > 150, "hardly any import was seen");
    // What imports nothing that is left is taken away; what cannot be taken away goes round in a circle.
    while let Some(done) =
        graph.iter().find(|(_, imports)| imports.is_empty()).map(|(module, _)| module.clone())
    {
        graph.remove(&done);
        graph.values_mut().for_each(|imports| {
            imports.remove(&done);
        });
    }
    assert!(graph.is_empty(), "circles among: {graph:#?}");
}

#[test]
fn no_layer_of_policy_imports_one_above_it() {
    let layer = |module: &str| {
        let first = module.split("::").next().unwrap();
        LAYERS.iter().position(|layer| *layer == first).unwrap_or(LAYERS.len())
    };
    let mut wrong = Vec::new();
    for (module, imports) in graph() {
        let above = imports.iter().filter(|other| layer(other) > layer(&module));
        wrong.extend(above.map(|other| format!("{module} imports {other}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
