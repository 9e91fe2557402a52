package dossier

import "anjie/domain/accident"

// The permissions of the worksheet on which a mediation computes what is owed.
const (
	ReadWorksheet = "worksheet:read"
	EditWorksheet = "worksheet:edit"
)

// SeesWorksheet says whether the reader may look at the worksheet of a mediation; nil is one that was begun before any.
// Offers made in a mediation stay with those who conduct it, and with those who audit.
func (f *File) SeesWorksheet(m *accident.Proceeding) bool {
	if m == nil {
		return f.Whole(Section(accident.Mediation)) && f.worksheet(ReadWorksheet)
	}
	return m.Kind == accident.Mediation && f.SeesProceeding(m) && f.worksheet(ReadWorksheet)
}

// FillsWorksheet says whether the reader may fill it in: what was handed to one agency is filled in by that agency alone.
func (f *File) FillsWorksheet(m *accident.Proceeding) bool {
	agency := f.Case.Agency
	if m != nil && m.Agency != "" {
		agency = m.Agency
	}
	return f.SeesWorksheet(m) && f.Actor.Agency == agency && f.worksheet(EditWorksheet)
}

func (f *File) worksheet(permission string) bool {
	for _, rel := range f.relations {
		if f.policy.Allows(f.Actor.Role, permission, rel) {
			return true
		}
	}
	return false
}
