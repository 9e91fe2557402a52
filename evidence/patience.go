package evidence

import "time"

// How long each kind of call to the store may take, and how often it is tried.
// minio-go tries again on lost connections and 5xx answers, with a pause that doubles from 0.2 s to 1 s.
const (
	tries     = 4                // of every request whose body can be sent again: all of ours can
	pingTime  = 2 * time.Second  // health: a slow answer is a bad answer
	openTime  = 30 * time.Second // the bucket's handful of questions, at start only
	askTime   = 15 * time.Second // headers, tags, one removal, one page of a listing
	partTime  = 2 * time.Minute  // one part of 8 MiB, which is 70 kB/s at the least
	joinTime  = 10 * time.Minute // completing: some stores copy all parts into one file here
	copyTime  = 15 * time.Minute // server-side copy or re-reading of 4 GiB at 5 MB/s
	photoTime = time.Minute      // reading one photo into memory
	tidyTime  = 15 * time.Second // taking back what a broken upload left; runs also after the caller has gone
)
