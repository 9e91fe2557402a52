package chaos

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"time"
)

// client is a browser of one person, who asks for one thing after another and repeats what was not answered.
type client struct {
	base, login, password string
	http                  *http.Client
}

// Patience with one request. A file takes its time; an act that takes so long was lost.
const (
	actWithin  = 20 * time.Second
	fileWithin = 2 * time.Minute
	pauseMost  = 2 * time.Second
)

var (
	errAgain   = errors.New("chaos: no answer")
	errSignOut = errors.New("chaos: not signed in")
)

func newClient(base, login, password string) (*client, error) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, fmt.Errorf("chaos: make a jar: %w", err)
	}
	return &client{base: base, login: login, password: password, http: &http.Client{Jar: jar,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}, nil
}

// enter signs in, however long that takes.
func (c *client) enter(ctx context.Context) error {
	return repeat(ctx, func() error {
		form := url.Values{"login": {c.login}, "password": {c.password}}
		status, to, _, err := c.send(ctx, actWithin, "/sign-in", "application/x-www-form-urlencoded", strings.NewReader(form.Encode()), -1)
		switch {
		case err != nil || status >= 500 || status == http.StatusTooManyRequests:
			return errAgain
		case status != http.StatusSeeOther || strings.HasPrefix(to, "/role"):
			return fmt.Errorf("chaos: %s cannot sign in: answered %d %s", c.login, status, to)
		}
		return nil
	})
}

// do asks for the act, with the same key, until it is answered or ctx ends. Only a fault of our own is an error.
func (c *client) do(ctx context.Context, a *act) error {
	return repeat(ctx, func() error {
		a.tries++
		err := c.ask(ctx, a)
		if errors.Is(err, errSignOut) {
			if err := c.enter(ctx); err != nil {
				return err
			}
			return errAgain
		}
		return err
	})
}

// repeat tries until there is an answer, with a pause that grows.
func repeat(ctx context.Context, try func() error) error {
	for pause := 50 * time.Millisecond; ; pause = min(2*pause, pauseMost) {
		if err := try(); !errors.Is(err, errAgain) {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
		}
	}
}

// ask asks once. What is neither yes nor no is no answer.
func (c *client) ask(ctx context.Context, a *act) error {
	if a.kind == file {
		return c.upload(ctx, a)
	}
	status, to, _, err := c.send(ctx, actWithin, "/cases/"+a.at.number+"/act/"+a.kind, "application/x-www-form-urlencoded",
		strings.NewReader(a.fields().Encode()), -1)
	switch {
	case err != nil || status >= 500 || status == http.StatusTooManyRequests:
		return errAgain
	case status == http.StatusSeeOther && strings.HasPrefix(to, "/cases/"+a.at.number):
		a.answered = true
	case status == http.StatusSeeOther:
		return errSignOut
	default:
		a.answered, a.refused = true, fmt.Sprint(status)
	}
	return nil
}

// upload sends the file once and reads what became of it.
func (c *client) upload(ctx context.Context, a *act) error {
	if a.sum == "" {
		a.hash()
	}
	var head strings.Builder
	form := multipart.NewWriter(&head)
	for name, values := range a.fields() {
		if err := form.WriteField(name, values[0]); err != nil {
			return fmt.Errorf("chaos: write a form: %w", err)
		}
	}
	if _, err := form.CreateFormFile("files", a.key+".bin"); err != nil {
		return fmt.Errorf("chaos: write a form: %w", err)
	}
	tail := "\r\n--" + form.Boundary() + "--\r\n"
	body := io.MultiReader(strings.NewReader(head.String()), a.bytes(), strings.NewReader(tail))
	status, _, text, err := c.send(ctx, fileWithin, "/cases/"+a.at.number+"/evidence", form.FormDataContentType(), body, int64(head.Len()+len(tail))+a.size)
	switch {
	case err != nil || status >= 500 || status == http.StatusTooManyRequests:
		return errAgain
	case status == http.StatusSeeOther:
		return errSignOut
	}
	var said struct{ Results []struct{ Kept bool } }
	if err := json.Unmarshal(text, &said); err != nil || len(said.Results) != 1 {
		a.answered, a.refused = true, fmt.Sprint(status)
		return nil
	}
	if a.answered = true; !said.Results[0].Kept {
		a.refused = fmt.Sprint(status)
	}
	return nil
}

// send posts a body of a size (-1: the reader knows) and reads the answer to its end.
func (c *client) send(ctx context.Context, within time.Duration, path, media string, body io.Reader, size int64) (status int, to string, text []byte, err error) {
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+path, body)
	if err != nil {
		return 0, "", nil, fmt.Errorf("chaos: ask: %w", err)
	}
	if size >= 0 {
		r.ContentLength = size
	}
	r.Header.Set("Content-Type", media)
	r.Header.Set("Accept", "application/json")
	answer, err := c.http.Do(r)
	if err != nil {
		return 0, "", nil, fmt.Errorf("chaos: ask: %w", err)
	}
	defer answer.Body.Close() //nolint:errcheck // it was read
	text, err = io.ReadAll(answer.Body)
	if err != nil {
		return 0, "", nil, fmt.Errorf("chaos: read the answer: %w", err)
	}
	return answer.StatusCode, answer.Header.Get("Location"), text, nil
}
