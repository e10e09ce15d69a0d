//! Addresses: the folder works at any place of any host, and each page leads to itself in the other languages.

mod from_service;
mod nowhere;
mod other_languages;
mod other_path;
