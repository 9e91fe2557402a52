package intake

import (
	"time"

	"anjie/domain/calendar"
	"anjie/web/words"
)

// moment writes a typed time with its weekday; one that cannot be read is shown as it was typed.
func moment(lang words.Lang, typed string) string {
	for _, form := range []string{"2006-01-02T15:04", "2006-01-02T15:04:05"} {
		if t, err := time.ParseInLocation(form, typed, calendar.Zone); err == nil {
			return words.DateTime(lang, t)
		}
	}
	return typed
}
