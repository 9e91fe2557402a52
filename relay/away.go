package relay

import (
	"errors"

	"go.temporal.io/api/serviceerror"
)

// away says that the failure is Temporal's, or the line's, and not the case's: then nobody is told until it is over.
func away(err error) bool {
	var (
		argument     *serviceerror.InvalidArgument // such as too many signals to one workflow
		precondition *serviceerror.FailedPrecondition
		internal     *serviceerror.Internal
		loss         *serviceerror.DataLoss
	)
	return !errors.As(err, &argument) && !errors.As(err, &precondition) && !errors.As(err, &internal) && !errors.As(err, &loss)
}
