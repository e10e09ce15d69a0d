//! The program uses nothing that the oldest engine lacks.

use super::read;
use crate::site::folder;
use std::path::PathBuf;
use wasmparser::{Parser, Payload, Validator, WasmFeatures};

#[test]
fn the_program_uses_nothing_that_the_oldest_engine_lacks() {
    let assets = std::fs::read_dir(folder().join("assets")).unwrap().flatten().map(|entry| entry.path());
    let programs: Vec<PathBuf> =
        assets.filter(|path| path.extension().is_some_and(|ending| ending == "wasm")).collect();
    assert_eq!(programs.len(), 2, "{programs:?}");
    for program in programs.iter().map(|path| read(path)) {
        // WebAssembly 1.0: what Chromium 64 and iOS 11.3 run.
        let outcome = Validator::new_with_features(WasmFeatures::WASM1).validate_all(&program);
        assert!(outcome.is_ok(), "{:?}", outcome.err());
        let parts = Parser::new(0).parse_all(&program);
        let code = parts.filter(|part| matches!(part, Ok(Payload::CodeSectionEntry(_))));
        assert!(code.count() > 100, "that is no program of ours");
    }
    // And the validator would notice: a module with a function that uses sign extension (i32.extend8_s).
    let newer = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x0a\x08\x01\x06\0\x41\0\xc0\x1a\x0b";
    assert!(Validator::new_with_features(WasmFeatures::WASM1).validate_all(newer).is_err());
    assert!(Validator::new_with_features(WasmFeatures::WASM2).validate_all(newer).is_ok());
}
