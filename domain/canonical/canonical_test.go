package canonical

import (
	"encoding/json"
	"math"
	"testing"
	"testing/quick"

	"github.com/stretchr/testify/require"
)

func TestJSON(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		in   any
		want string
	}{
		{"keys are sorted, blanks dropped", json.RawMessage(`{"b": 1, "a": [true, null]}`), `{"a":[true,null],"b":1}`},
		{"fields of a struct as well", struct{ B, A int }{1, 2}, `{"A":2,"B":1}`},
		{"keys by UTF-16 units (RFC 8785, 3.2.3)", map[string]int{"\U0001F600": 1, "\uFB33": 2, "€": 3}, "{\"€\":3,\"\U0001F600\":1,\"\uFB33\":2}"},
		{"no escapes but the needed", "<&>\u2028\u2029\"\\\n张𠮷", "\"<&>\u2028\u2029\\\"\\\\\\n张𠮷\""},
		{"the greatest amount", int64(999_999_999_999_999), "999999999999999"},
		{"the greatest exact number", int64(exact), "9007199254740991"},
		{"the least", int64(-exact), "-9007199254740991"},
		{"a number that is text", map[string]string{"n": "99999999999999999999"}, `{"n":"99999999999999999999"}`},
		{"a quote before a number in text", `\"9007199254740993`, `"\\\"9007199254740993"`},
		{"a fraction", 0.5, "0.5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got, err := JSON(c.in)
			require.NoError(t, err)
			require.Equal(t, c.want, string(got))
		})
	}
}

func TestJSONRefuses(t *testing.T) {
	t.Parallel()
	for name, v := range map[string]any{
		"one more than exact":  int64(exact + 1),
		"one less":             []int64{1, -exact - 1},
		"beyond 64 bits":       json.RawMessage("18446744073709551616"),
		"what JSON cannot say": math.Inf(1),
		"a channel":            make(chan int),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := JSON(v)
			require.Error(t, err)
			_, err = Of(v)
			require.Error(t, err)
			require.Panics(t, func() { Table(v) })
		})
	}
}

// TestOf holds the hash to one that any tool finds: printf '{"a":1}' | sha256sum.
func TestOf(t *testing.T) {
	t.Parallel()
	const want = "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"
	got, err := Of(map[string]int{"a": 1})
	require.NoError(t, err)
	require.Equal(t, want, got)
	require.Equal(t, want, Table(map[string]int{"a": 1}))
	require.Equal(t, want, Hash([]byte(`{"a":1}`)))
}

// TestStable: what is read back and written again is the same text.
func TestStable(t *testing.T) {
	t.Parallel()
	require.NoError(t, quick.Check(func(words map[string]string, numbers []int32, deep map[string][]bool) bool {
		once, err := JSON([]any{words, numbers, deep})
		require.NoError(t, err)
		var back any
		require.NoError(t, json.Unmarshal(once, &back))
		again, err := JSON(back)
		require.NoError(t, err)
		return string(once) == string(again)
	}, nil))
}
