package main

import (
	"fmt"
	"log/slog"
	"net/url"

	"anjie/document"
)

// address is where browsers reach the screens.
type address struct {
	BaseURL string `env:"ANJIE_BASE_URL" help:"Our address as browsers see it; serve takes http:// and the address to answer at when empty."`
}

// papers is what the makers of papers are told.
type papers struct {
	sealing
	address
}

// base reads the address; nil when none is set.
func (a address) base() (*url.URL, error) {
	if a.BaseURL == "" {
		return nil, nil
	}
	u, err := url.Parse(a.BaseURL)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("ANJIE_BASE_URL is not http://host or https://host: %q", a.BaseURL)
	}
	return u, nil
}

// onPaper is the address that the QR codes of papers lead to; nil when they hold the code alone. One that is too long for a
// QR code that can be read is refused before the first paper is made.
func (a address) onPaper() (*url.URL, error) {
	u, err := a.base()
	if err != nil {
		return nil, err
	}
	if u == nil {
		slog.Warn("the QR codes of papers hold the code alone: ANJIE_BASE_URL is not set")
		return nil, nil
	}
	if !document.MayLink(u) {
		return nil, fmt.Errorf("ANJIE_BASE_URL is too long for the QR code of a paper: %q", a.BaseURL)
	}
	return u, nil
}
