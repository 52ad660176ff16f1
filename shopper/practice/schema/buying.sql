-- An owner is "account:7" or "visit:12"; what is kept for one device of an account belongs to "account:7/12".
CREATE TABLE IF NOT EXISTS lines (
    owner TEXT NOT NULL, slug TEXT NOT NULL, option TEXT NOT NULL, quantity INTEGER NOT NULL, added REAL NOT NULL,
    PRIMARY KEY (owner, slug, option));
CREATE TABLE IF NOT EXISTS kept_carts (
    id INTEGER PRIMARY KEY, email TEXT NOT NULL, account INTEGER, lines TEXT NOT NULL, code TEXT);
CREATE TABLE IF NOT EXISTS applied (owner TEXT PRIMARY KEY, code TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS coupons (
    code TEXT PRIMARY KEY, percent INTEGER NOT NULL, email TEXT, until REAL, used REAL);
CREATE TABLE IF NOT EXISTS stock (slug TEXT PRIMARY KEY, pieces INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS drafts (visit INTEGER PRIMARY KEY, fields TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS orders (
    number TEXT PRIMARY KEY, visit INTEGER NOT NULL, account INTEGER, email TEXT NOT NULL, placed REAL NOT NULL,
    sent REAL, details TEXT NOT NULL);
