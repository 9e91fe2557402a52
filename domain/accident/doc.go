// Package accident is the case: what it knows, who may do what when, and what follows.
//
// The procedure is a table (Steps, by Edition). A command has one line there for each stage in which it is lawful, and
// one act in which its form (Fields), its conditions (ready, check) and its effect (apply) stand together.
// Decide looks and After changes; neither knows a clock, a database or a screen.
//
//	Request --Decide--> Event --After--> Case
//
// Besides the case itself an Event carries what it gives rise to: deadlines (Dues, computed by domain/deadline) and
// things owed to the world (Owes: papers, notices, from the table of effects). Both are part of the record, so a case
// that is rebuilt from its events has the dates that were told to people, not those of today's tables.
package accident
