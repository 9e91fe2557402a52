package evidence

import (
	"context"
	"regexp"
)

// scanMark names the tag under which a file in quarantine carries its verdict, so that Seal need not be told.
const scanMark = "Scan"

// Scan has a file looked at for malware and writes the verdict on it. Without a scanner the verdict is NotScanned.
// With an error it is NotScanned too, nothing is written, and the call may be repeated.
func (s *Store) Scan(ctx context.Context, key string) (Verdict, error) {
	info, err := s.stat(ctx, key, "")
	if err != nil {
		return Verdict{State: NotScanned, Reason: Unreachable}, err
	}
	v, err := s.examine(ctx, info)
	if err != nil {
		return v, err
	}
	v.Signature = plain(v.Signature)
	p, err := parse(key)
	if err != nil || p.where != quarantined {
		return v, err // a locked or derived file is not marked
	}
	return v, s.mark(ctx, key, info.Version, map[string]string{hashMeta: info.SHA256, scanMark: string(v.State)})
}

func (s *Store) examine(ctx context.Context, info Info) (Verdict, error) {
	if s.scanner != nil && info.Size > s.scanner.Limit {
		return Verdict{State: NotScanned, Reason: TooLarge}, nil
	}
	if s.scanner == nil {
		return s.scanner.Scan(ctx, nil)
	}
	ctx, cancel := context.WithTimeout(ctx, s.scanner.Dial+s.scanner.Answer+photoTime)
	defer cancel()
	r, _, err := s.GetVersion(ctx, info.Key, info.Version)
	if err != nil {
		return Verdict{State: NotScanned, Reason: Unreachable}, err
	}
	defer r.Close()
	return s.scanner.Scan(ctx, r)
}

var notPlain = regexp.MustCompile(`[^A-Za-z0-9._/-]+`)

// plain keeps of a malware's name what may stand on a screen.
func plain(signature string) string {
	signature = notPlain.ReplaceAllString(signature, "_")
	return signature[:min(len(signature), 120)]
}
