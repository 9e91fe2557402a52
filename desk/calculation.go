package desk

import (
	"anjie/domain/accident"
	"anjie/domain/problem"
)

// recomputes refuses a calculation that the tables in force do not come to: one made by other tables than those of the
// moment in which it goes on record, or one that nobody computed.
func (l Law) recomputes(e accident.Event) error {
	f, err := accident.ReadCalculation(e.Values)
	if err != nil {
		return err
	}
	same, comparable, err := f.Recomputed(l.calculator)
	switch {
	case err != nil:
		return err
	case !comparable:
		return problem.New(problem.Refused, "计算之后规则表或者数据表已有新版本，请重新计算后登记", "The tables have a newer edition since it was computed; calculate again and record that")
	case !same:
		return problem.New(problem.Refused, "重新计算的结果与提交的不一致，不能登记", "Computing it again comes to something else; it is not recorded")
	}
	return nil
}
