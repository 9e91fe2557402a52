package sms

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"time"
)

// How long the gateway may take. It only queues the message, so a slow answer is a sick gateway.
const (
	dialTime   = 3 * time.Second
	answerTime = 10 * time.Second // from the first byte sent to the last byte of the answer
	answerSize = 64 << 10         // bytes of an answer that are read
)

// Client hands messages to an HTTP gateway:
//
//	POST <url>  {"key": …, "to": …, "text": …}  Idempotency-Key: <key>
//	2xx         {"receipt": …}
//
// 408, 425, 429 and 5xx are worth another try; every other status is a Refusal.
type Client struct {
	url  string
	http *http.Client
}

// NewClient takes the gateway's address, http or https. A user and password in it are sent as basic authentication.
func NewClient(address string) (*Client, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, errors.New("sms: the gateway's address is not http://host/path or https://host/path") // it may hold a password
	}
	return &Client{url: u.String(), http: &http.Client{
		Timeout: answerTime,
		Transport: &http.Transport{
			Proxy: http.ProxyFromEnvironment, DialContext: (&net.Dialer{Timeout: dialTime}).DialContext,
			TLSHandshakeTimeout: dialTime, IdleConnTimeout: time.Minute, MaxIdleConnsPerHost: 8,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }, // a message is not sent after a stranger
	}}, nil
}

type order struct {
	Key  string `json:"key"`
	To   string `json:"to"`
	Text string `json:"text"`
}

type answer struct {
	Receipt string `json:"receipt"`
}

// Send hands m over and returns the gateway's receipt.
func (c *Client) Send(ctx context.Context, m Message) (receipt string, err error) {
	if err := m.complete(); err != nil {
		return "", err
	}
	body, err := json.Marshal(order(m))
	if err != nil {
		return "", fmt.Errorf("sms: send: %w", err)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url, bytes.NewReader(body))
	if err != nil {
		return "", errors.New("sms: send: the gateway's address makes no request")
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Idempotency-Key", m.Key)
	res, err := c.http.Do(req)
	if err != nil {
		return "", fmt.Errorf("sms: send: %w", withoutAddress(err))
	}
	defer res.Body.Close()
	return read(res)
}

func read(res *http.Response) (string, error) {
	text, err := io.ReadAll(io.LimitReader(res.Body, answerSize))
	switch status := res.StatusCode; {
	case status == http.StatusRequestTimeout, status == http.StatusTooEarly, status == http.StatusTooManyRequests, status >= 500:
		return "", fmt.Errorf("sms: send: the gateway is not able to take it now, status %d", status)
	case status < 200 || status > 299:
		return "", &Refusal{Status: status}
	case err != nil:
		return "", fmt.Errorf("sms: read receipt: %w", err)
	}
	var a answer
	if err := json.Unmarshal(text, &a); err != nil || a.Receipt == "" || len(a.Receipt) > 200 {
		return "", errors.New("sms: read receipt: the answer has none") // not the answer itself: it may repeat the message
	}
	return a.Receipt, nil
}

// withoutAddress keeps the cause: the address may hold a password.
func withoutAddress(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		return u.Err
	}
	return err
}
