// Package port finds ports on the loopback for the servers of the stack.
package port

import (
	"fmt"
	"net"
)

// host is where every server of the stack listens: nobody else on the network reaches them.
const host = "127.0.0.1"

// Choose returns one port for each preferred one: the same when it is free, another free one when
// it is taken or zero. All results differ.
func Choose(preferred ...int) ([]int, error) {
	chosen := make([]int, len(preferred))
	for i, want := range preferred {
		l, err := net.Listen("tcp", Address(want))
		if err != nil && want != 0 {
			l, err = net.Listen("tcp", Address(0))
		}
		if err != nil {
			return nil, fmt.Errorf("port: find a free one: %w", err)
		}
		defer l.Close() //nolint:errcheck // held to the end, so that the next choice differs
		chosen[i] = l.Addr().(*net.TCPAddr).Port
	}
	return chosen, nil
}

// Address is the loopback address with this port.
func Address(port int) string { return fmt.Sprintf("%s:%d", host, port) }
