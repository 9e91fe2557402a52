package compensation

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/calendar"
	"anjie/domain/compensation/waterfall"
)

// mute are fields that say something to people and change no figure; the settlement's tables have their own test.
var mute = []string{"ZH", "EN", "Edition", "Source", "Settlement"}

// leaf is one value of a table and how to spoil it.
type leaf struct {
	path  string
	spoil func()
}

// spoilers finds every value below v.
func spoilers(path string, v reflect.Value) (list []leaf) {
	if day, ok := v.Addr().Interface().(*calendar.Day); ok {
		return []leaf{{path + " later", func() { *day = day.Add(1) }}, {path + " earlier", func() { *day = day.Add(-1) }}}
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); !slices.Contains(mute, f.Name) {
				list = append(list, spoilers(path+"."+f.Name, v.Field(i))...)
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			list = spoilers(path, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			list = append(list, spoilers(fmt.Sprintf("%s[%d]", path, i), v.Index(i))...)
		}
	case reflect.String:
		list = append(list, leaf{path, func() { v.SetString(other(v)) }})
	case reflect.Bool:
		list = append(list, leaf{path, func() { v.SetBool(!v.Bool()) }})
	default:
		list = append(list, leaf{path, func() { v.SetInt(v.Int() + 1) }}, leaf{path + " less", func() { v.SetInt(v.Int() - 1) }})
	}
	return list
}

// other is another value that a string of this type may well have by mistake.
func other(v reflect.Value) string {
	switch v.Interface().(type) {
	case Rounding:
		return string(RoundCent)
	case Way:
		if v.String() == string(ByDays) {
			return string(ByReceipts)
		}
		return string(ByDays)
	case waterfall.Bucket:
		if v.String() == string(MED) {
			return string(DD)
		}
		return string(MED)
	}
	return "0" + v.String()
}

// copied is a copy of the rules that shares nothing with the original.
func copied(t *testing.T) *Rules {
	raw, err := json.Marshal(DefaultRules())
	require.NoError(t, err)
	var r Rules
	require.NoError(t, json.Unmarshal(raw, &r))
	require.Equal(t, DefaultRules(), r, "the rules survive JSON")
	return &r
}

// TestEveryRuleHasAnExample changes one value of the rules at a time: some example must come out differently.
func TestEveryRuleHasAnExample(t *testing.T) {
	t.Parallel()
	list := examples()
	count := len(spoilers("rules", reflect.ValueOf(copied(t)).Elem()))
	require.Greater(t, count, 250)
	var unnoticed []string
	for i := range count {
		r := copied(t)
		one := spoilers("rules", reflect.ValueOf(r).Elem())[i]
		if unseen[one.path] {
			continue
		}
		one.spoil()
		if !broken(list, r.By(DefaultFigures())) {
			unnoticed = append(unnoticed, one.path)
		}
	}
	require.Empty(t, unnoticed, "no example breaks when one of these is changed")
}

// unseen are changes without a consequence that any case could show: nobody is younger than nothing.
var unseen = map[string]bool{"rules.Ages[0].From less": true}

// TestEveryFigureHasAnExample does the same for the base figures, and takes each out once.
func TestEveryFigureHasAnExample(t *testing.T) {
	t.Parallel()
	list, base, rules := examples(), DefaultFigures(), DefaultRules()
	rows := base.All()
	require.Greater(t, len(rows), 40)
	for i := range rows {
		for name, spoil := range map[string]func(*Figure){
			"value":    func(f *Figure) { f.Fen++ },
			"less":     func(f *Figure) { f.Fen-- },
			"year":     func(f *Figure) { f.Year += 100 },
			"region":   func(f *Figure) { f.Region = "999999" },
			"verified": func(f *Figure) { f.Verified = !f.Verified },
		} {
			changed := base.All()
			spoil(&changed[i])
			f, err := NewFigures("changed", base.Regions(), changed...)
			require.NoError(t, err)
			require.True(t, broken(list, rules.By(f)), "no example breaks when the %s of %s is changed", name, rows[i].Key())
		}
		f, err := NewFigures("without", base.Regions(), slices.Delete(base.All(), i, i+1)...)
		require.NoError(t, err)
		require.True(t, broken(list, rules.By(f)), "no example breaks without %s", rows[i].Key())
	}
}

func broken(list []example, k Calculator) bool {
	return slices.ContainsFunc(list, func(e example) bool { return !e.same(k) })
}
