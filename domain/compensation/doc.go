// Package compensation computes what an accident's victims are owed, head by head, and who pays it.
//
// Every figure is a derivation.Line: its formula with the numbers in it, its article with the edition that applies,
// its facts with what proves them, and what about it is not verified. The tables (Rules, Figures) are values that are
// handed in; nothing is read from a global, so that a draft edition can be tried on the same case.
//
// Three axes of time are never mixed. The accident's day chooses the edition of 法释〔2022〕14号 (PI-Int 24) and the
// insurance limits; the case's stage chooses whether the second interpretation of 2026 (RTA-Int2 12) applies; the
// reference day chooses the statistical year of each figure (PI-Int 22).
//
// Amounts are fen in int64, everything between is an exact fraction, and each figure is rounded once, half up, where
// its formula ends.
package compensation
