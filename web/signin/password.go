package signin

import (
	"context"
	"crypto/rand"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"anjie/domain/problem"

	"github.com/alexedwards/argon2id"
)

// params is OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. About 40 ms here.
var params = &argon2id.Params{Memory: 19 * 1024, Iterations: 2, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// hashing bounds the memory of those who knock at once.
var hashing = make(chan struct{}, 4)

func inTurn(ctx context.Context, work func() error) error {
	select {
	case hashing <- struct{}{}:
		defer func() { <-hashing }()
		return work()
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Hash makes what is stored of a password.
func Hash(ctx context.Context, password string) (hash string, err error) {
	err = inTurn(ctx, func() error {
		hash, err = argon2id.CreateHash(password, params)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("signin: hash a password: %w", err)
	}
	return hash, nil
}

// nobody is the hash that a name nobody has is compared with, so that it takes as long as any other.
var nobody = sync.OnceValues(func() (string, error) { return argon2id.CreateHash(rand.Text(), params) })

// matches compares a password with a hash; "" is the hash of nobody, which nothing matches.
func matches(ctx context.Context, password, hash string) (ok bool, err error) {
	none := hash == ""
	if none {
		if hash, err = nobody(); err != nil {
			return false, fmt.Errorf("signin: hash for nobody: %w", err)
		}
	}
	err = inTurn(ctx, func() error {
		ok, err = argon2id.ComparePasswordAndHash(password, hash)
		return err
	})
	if err != nil {
		return false, fmt.Errorf("signin: compare a password: %w", err)
	}
	return ok && !none, nil
}

// The length of a password in characters (NIST SP 800-63B asks for no mixture of kinds, but for length).
const (
	shortest = 10
	longest  = 128
)

// fit says what is wrong with a new password, or nil.
func fit(password, login string) *problem.Fault {
	n := utf8.RuneCountInString(password)
	switch {
	case n < shortest || n > longest:
		return &problem.Fault{Field: "new",
			ZH: fmt.Sprintf("密码长度应为 %d 至 %d 个字符", shortest, longest),
			EN: fmt.Sprintf("The password must have %d to %d characters", shortest, longest)}
	case strings.Contains(strings.ToLower(password), login), plain(password):
		return &problem.Fault{Field: "new", ZH: "密码过于简单：不能包含登录名，也不能是重复或连续的字符",
			EN: "The password is too plain: it may not contain the login name or be one character or sequence repeated"}
	}
	return nil
}

// plain finds passwords with fewer than five different characters, and runs such as 1234567890.
func plain(password string) bool {
	seen, run, last := map[rune]bool{}, true, rune(0)
	for i, c := range password {
		run = run && (i == 0 || c == last+1 || c == last-1 || last == '9' && c == '0')
		seen[c], last = true, c
	}
	return len(seen) < 5 || run
}

// OneTime makes a password that is good for one sign-in: 16 characters, about 80 bits, no 0 and no 1.
func OneTime() string {
	text := strings.ToLower(rand.Text()[:16])
	return text[:4] + "-" + text[4:8] + "-" + text[8:12] + "-" + text[12:]
}
