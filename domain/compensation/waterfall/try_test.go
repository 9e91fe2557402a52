package waterfall_test

import (
	"fmt"
	"testing"

	w "anjie/domain/compensation/waterfall"
)

func TestTry(t *testing.T) {
	a := w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Main), car("B", w.Minor), car("C", w.NoFault), car("D", w.NoFault)},
		Sides: []w.Side{motor("A", tpl("A", 1000)), motor("B")},
		Victims: []w.Victim{owner("A", 1500, share("B", 3000)), owner("B", 300, share("A", 7000)), owner("C", 600, share("A", 7000), share("B", 3000)), owner("D", 800, share("A", 7000), share("B", 3000))}}
	s := settle(t, a, w.Default())
	fmt.Println(say(s))
	fmt.Println(marks(s))
	fmt.Println(words(s.Why))
}
