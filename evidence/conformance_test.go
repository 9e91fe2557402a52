package evidence

import (
	"testing"
)

// conformance is what every store must do alike. Each clause works on keys of its own, so that all run at once.
var conformance = []struct {
	clause string
	check  func(*testing.T, server)
}{
	{"opening twice finds the bucket made", opensTwice},
	{"a bucket without lock is refused", refusesBucketWithoutLock},
	{"ping tells a store from none", pings},
	{"small and large files come back as they went in", roundTrips},
	{"empty, unfinished and too large files are refused and leave nothing", refusesAndForgets},
	{"the caller's end leaves no parts", cancelsWithoutRest},
	{"a failing reader leaves no parts", failingReaderLeavesNothing},
	{"a failing store leaves no parts and no object", failingStoreLeavesNothing},
	{"a part that fails once is sent again", sendsPartAgain},
	{"bytes that change on the way are refused", refusesChangedBytes},
	{"hostile files are stored harmlessly", storesHostileFiles},
	{"ranges and seeking", seeks},
	{"what is not there is told apart", tellsMissing},
	{"sealing locks, moves and repeats", seals},
	{"a sealed version cannot be deleted", refusesDelete},
	{"sealing again lengthens and never shortens", lengthens},
	{"sealing that broke off is finished by the next", finishesBrokenSeal},
	{"infected files are not sealed", refusesInfected},
	{"verify finds what was put over a file", verifies},
	{"discard spares what is sealed", discards},
	{"what waits in quarantine is listed", listsWaiting},
	{"scan marks without losing the hash", scanKeepsHash},
	{"photos are inspected", inspectsPhotos},
	{"films are inspected", inspectsFilms},
	{"thumbnails are small, upright and bare", makesThumbnails},
	{"working copies keep the picture and lose the place", stripsLocation},
	{"bombs and damaged pictures are refused with a sentence", refusesBombs},
}

func TestConformance(t *testing.T) {
	t.Parallel()
	for _, b := range backends {
		t.Run(b.name, func(t *testing.T) {
			t.Parallel()
			on := newServer(t, b.env)
			for _, c := range conformance {
				t.Run(c.clause, func(t *testing.T) {
					t.Parallel()
					c.check(t, on)
				})
			}
		})
	}
}
