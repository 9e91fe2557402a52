// Package journey walks whole cases through the whole product: people in a browser, real servers behind it, and a clock
// that a test sets. What a person cannot click or read is not done here, but for the import of the cases.
//
// The stories are injury_test.go, property_test.go, fatal_test.go and endings_test.go; every stage of the procedure has a
// story through it. screens_test.go visits every address there is, in two languages and two widths, and holds each against
// WCAG 2.2 AA. ANJIE_SCREENSHOTS names a folder that takes the pictures.
package journey
