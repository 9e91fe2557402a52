package main

import (
	"context"
	"fmt"
	"time"

	"go.temporal.io/api/serviceerror"
	"go.temporal.io/api/workflowservice/v1"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/durationpb"
)

// openNamespace makes the namespace when it is missing and returns when it can be used: a server
// knows a new namespace only after its cache was renewed.
func openNamespace(ctx context.Context, s settings) error {
	conn, err := grpc.NewClient(s.listen, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return fmt.Errorf("temporal: dial %s: %w", s.listen, err)
	}
	defer conn.Close() //nolint:errcheck // a client of this one task
	frontend := workflowservice.NewWorkflowServiceClient(conn)
	return eventually(ctx, func() error {
		_, err := frontend.RegisterNamespace(ctx, &workflowservice.RegisterNamespaceRequest{
			Namespace:                        s.namespace,
			Description:                      "clocks and conversations of the cases",
			WorkflowExecutionRetentionPeriod: durationpb.New(s.retention),
		}, grpc.WaitForReady(true))
		if err != nil && !exists(err) {
			return fmt.Errorf("temporal: register namespace %s: %w", s.namespace, err)
		}
		_, err = frontend.CountWorkflowExecutions(ctx, &workflowservice.CountWorkflowExecutionsRequest{Namespace: s.namespace})
		if err != nil {
			return fmt.Errorf("temporal: use namespace %s: %w", s.namespace, err)
		}
		return nil
	})
}

func exists(err error) bool {
	_, is := serviceerror.FromStatus(status.Convert(err)).(*serviceerror.NamespaceAlreadyExists)
	return is
}

// eventually repeats try until it succeeds or ctx ends, and then returns its last error.
func eventually(ctx context.Context, try func() error) error {
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	for {
		err := try()
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return err
		case <-tick.C:
		}
	}
}
