-- An owner is "account:7" or "visit:12"; what is kept for one device of an account belongs to "account:7/12".
CREATE TABLE IF NOT EXISTS visits (
    id INTEGER PRIMARY KEY, token TEXT UNIQUE NOT NULL, base TEXT NOT NULL, seen REAL NOT NULL,
    email TEXT, account INTEGER, login_until REAL, login_lost INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS accounts (
    id INTEGER PRIMARY KEY, email TEXT UNIQUE NOT NULL, name TEXT NOT NULL, password TEXT NOT NULL,
    since REAL NOT NULL, address TEXT NOT NULL DEFAULT '{}');
CREATE TABLE IF NOT EXISTS views (
    owner TEXT NOT NULL, slug TEXT NOT NULL, times INTEGER NOT NULL, at REAL NOT NULL,
    settled INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (owner, slug));
CREATE TABLE IF NOT EXISTS wishes (owner TEXT NOT NULL, slug TEXT NOT NULL, at REAL NOT NULL, PRIMARY KEY (owner, slug));
CREATE TABLE IF NOT EXISTS subscribers (email TEXT PRIMARY KEY, since REAL NOT NULL);
CREATE TABLE IF NOT EXISTS unsubscribed (email TEXT PRIMARY KEY, at REAL NOT NULL);
