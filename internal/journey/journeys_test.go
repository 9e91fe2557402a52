package journey

import "testing"

// TestJourneys tells the stories one after another, and then says which stage of the procedure nobody came through.
func TestJourneys(t *testing.T) {
	told := 0
	for _, story := range []struct {
		name string
		tell func(*testing.T)
	}{
		{"injury", injury},
		{"property", property},
		{"fatal", fatal},
	} {
		t.Run(story.name, func(t *testing.T) {
			story.tell(t)
			told++
		})
	}
}
