// Package sms hands text messages to a gateway: over HTTP (Client), or to a table of our own where no gateway is
// configured (Local). Both are right under one contract: the same key is one message with one receipt, however often
// it is handed over, and a Refusal is final while every other error is worth another try.
//
// Errors name neither the number nor the text of a message.
package sms

import (
	"errors"
	"fmt"
)

// Message is one text for one telephone number.
type Message struct {
	Key  string // names the message for good, at most 200 bytes: the same key is sent once
	To   string // telephone number as the record has it
	Text string // with the sender's signature 【…】 at its head
}

// Refusal is the gateway's last word on a message: handing it over again would be refused again.
type Refusal struct {
	Status int // of the HTTP answer; 0 when the message was refused before it was sent
}

// Error says that the message was refused and how.
func (r *Refusal) Error() string {
	if r.Status == 0 {
		return "sms: send: the message has no key, number or text"
	}
	return fmt.Sprintf("sms: send: the gateway refused the message with status %d", r.Status)
}

// Final says whether err is a Refusal, so that trying again is no use.
func Final(err error) bool {
	var r *Refusal
	return errors.As(err, &r)
}

// complete refuses what no gateway could send.
func (m Message) complete() error {
	if m.Key == "" || len(m.Key) > 200 || m.To == "" || m.Text == "" {
		return &Refusal{}
	}
	return nil
}
