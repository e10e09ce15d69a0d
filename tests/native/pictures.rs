//! Codes as pictures: what is drawn is drawn back to dots here and read by a reader of cameras' pictures.

use crate::scan::scan;
use crate::seeds::book;
use crate::share_codes::conversations;
use anju::components::qr;
use interview::share_code::encode;

/// Dots a square, so that the reader has edges to find.
const DOTS: usize = 4;

/// The picture as dots: its side, and which are dark. Only what `qr` writes is understood.
fn dots(address: &str) -> (usize, Vec<bool>) {
    let between = |from: &str, to: &str| {
        let start = address.find(from).unwrap_or_else(|| panic!("no {from} in {address}")) + from.len();
        &address[start..start + address[start..].find(to).unwrap()]
    };
    let side: usize = between("viewBox='0 0 ", " ").parse().unwrap();
    let mut dark = vec![false; side * side];
    for stroke in between("stroke='%23000' d='M", "'").split('M') {
        let (x, rest) = stroke.split_once(' ').unwrap();
        let (y, length) = rest.split_once(".5h").unwrap();
        let (x, y, length): (usize, usize, usize) =
            (x.parse().unwrap(), y.parse().unwrap(), length.parse().unwrap());
        dark[y * side + x..y * side + x + length].fill(true);
    }
    (side, dark)
}

/// What a camera reads in the picture.
fn scanned(address: &str) -> String {
    let (side, dark) = dots(address);
    scan(side * DOTS, |x, y| dark[y / DOTS * side + x / DOTS])
}

#[test]
#[expect(clippy::print_stdout, reason = "a figure that is reported")]
fn a_camera_reads_every_familys_link() {
    let address = "https://anju.example.gov.cn/zh-Hans/wizard/#a=";
    let (mut squares, mut bytes) = (0, 0);
    for (turn, state) in conversations().iter().enumerate() {
        let code = encode(book(), state, turn % 2 == 0);
        let picture = qr(address, &code).unwrap();
        assert_eq!(scanned(&picture), format!("{address}{code}"));
        squares = squares.max(dots(&picture).0 - 8);
        bytes = bytes.max(picture.len());
    }
    println!("at most {squares} squares a side, {bytes} bytes");
    // A phone reads this off a screen of 320 points, and off paper.
    assert!(squares <= 45 && bytes < 10_000);
}

#[test]
fn what_fits_no_picture_has_none() {
    assert_eq!(qr("", &"A".repeat(9000)), None);
    assert_eq!(qr("https://anju.example/", "small letters"), None);
    assert_eq!(scanned(&qr("中文/#a=", "1A").unwrap()), "中文/#a=1A");
}
