package sms

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"sync"
)

// Fake is a gateway for tests, by call and over HTTP. Answer, when set, is asked first: a status other than 0 is what
// the gateway says instead of taking the message.
type Fake struct {
	Answer func(Message) (status int)

	mu   sync.Mutex
	sent []Message
	by   map[string]string // key → receipt
}

// Sent returns the messages that were taken, in order, each once.
func (f *Fake) Sent() []Message {
	f.mu.Lock()
	defer f.mu.Unlock()
	return append([]Message(nil), f.sent...)
}

// Send takes m as a gateway would.
func (f *Fake) Send(ctx context.Context, m Message) (string, error) {
	if err := errors.Join(ctx.Err(), m.complete()); err != nil {
		return "", err
	}
	switch receipt, status := f.take(m); {
	case status == 0:
		return receipt, nil
	case status == http.StatusTooManyRequests, status >= 500:
		return "", fmt.Errorf("sms: send: the gateway is not able to take it now, status %d", status)
	default:
		return "", &Refusal{Status: status}
	}
}

func (f *Fake) take(m Message) (receipt string, status int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.Answer != nil {
		if status := f.Answer(m); status != 0 {
			return "", status
		}
	}
	if f.by == nil {
		f.by = map[string]string{}
	}
	if f.by[m.Key] == "" {
		f.sent = append(f.sent, m)
		f.by[m.Key] = fmt.Sprintf("fake-%d", len(f.sent))
	}
	return f.by[m.Key], 0
}

// ServeHTTP is the gateway's side of Client.
func (f *Fake) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var o order
	if r.Method != http.MethodPost || json.NewDecoder(r.Body).Decode(&o) != nil || o.Key == "" || o.Key != r.Header.Get("Idempotency-Key") {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	receipt, status := f.take(Message(o))
	if status != 0 {
		w.WriteHeader(status)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(answer{receipt}) // a caller that has gone asks again
}
