// Package live_test speaks to the servers of the stack as the product does, each by its own protocol.
package live_test

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"
	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/require"
	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
)

func told(t *testing.T, name string) string {
	t.Helper()
	value := os.Getenv(name)
	require.NotEmpty(t, value, "%s is not set: run the tests by `make test`", name)
	return value
}

func TestPostgresLetsTestsMakeRolesAndDatabases(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, told(t, "ANJIE_TEST_DATABASE_URL"))
	require.NoError(t, err)
	defer conn.Close(ctx) //nolint:errcheck // the end of the test
	name := "live_" + strings.ReplaceAll(uuid.NewString(), "-", "")
	for _, statement := range []string{"create role " + name, "create database " + name, "drop database " + name, "drop role " + name} {
		_, err := conn.Exec(ctx, statement)
		require.NoError(t, err, statement)
	}
	var zone, encoding string
	require.NoError(t, conn.QueryRow(ctx, "select current_setting('timezone'), current_setting('server_encoding')").Scan(&zone, &encoding))
	require.Equal(t, "UTC", zone)
	require.Equal(t, "UTF8", encoding)
}

// TestStoresKeepWhatIsLocked holds both S3 servers to what evidence needs: versions, and a lock
// that the owner of the keys cannot open before its day.
func TestStoresKeepWhatIsLocked(t *testing.T) {
	t.Parallel()
	for _, server := range []string{"S3", "MINIO"} {
		t.Run(server, func(t *testing.T) {
			t.Parallel()
			ctx, store := context.Background(), storeAt(t, "ANJIE_TEST_"+server)
			bucket := aws.String("live-" + uuid.NewString())
			_, err := store.CreateBucket(ctx, &s3.CreateBucketInput{Bucket: bucket, ObjectLockEnabledForBucket: aws.Bool(true)})
			require.NoError(t, err)
			until := time.Now().Add(time.Hour).UTC().Truncate(time.Second)
			put, err := store.PutObject(ctx, &s3.PutObjectInput{
				Bucket: bucket, Key: aws.String("photo"), Body: strings.NewReader("on the scene"),
				ObjectLockMode: types.ObjectLockModeCompliance, ObjectLockRetainUntilDate: &until,
			})
			require.NoError(t, err)
			require.NotEmpty(t, aws.ToString(put.VersionId))

			_, err = store.DeleteObject(ctx, &s3.DeleteObjectInput{Bucket: bucket, Key: aws.String("photo"), VersionId: put.VersionId})
			require.Error(t, err, "a locked version cannot be deleted")
			head, err := store.HeadObject(ctx, &s3.HeadObjectInput{Bucket: bucket, Key: aws.String("photo"), VersionId: put.VersionId})
			require.NoError(t, err)
			require.Equal(t, types.ObjectLockModeCompliance, head.ObjectLockMode)
			require.WithinDuration(t, until, aws.ToTime(head.ObjectLockRetainUntilDate), time.Second)
		})
	}
}

func storeAt(t *testing.T, prefix string) *s3.Client {
	t.Helper()
	return s3.New(s3.Options{
		BaseEndpoint: aws.String(told(t, prefix+"_ENDPOINT")),
		Credentials:  credentials.NewStaticCredentialsProvider(told(t, prefix+"_ACCESS_KEY"), told(t, prefix+"_SECRET_KEY"), ""),
		Region:       "us-east-1",
		UsePathStyle: true,
	})
}

// TestTemporalKeepsTime runs a workflow with a timer and a signal, and finds it in the lists.
func TestTemporalKeepsTime(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	c, err := client.Dial(client.Options{HostPort: told(t, "ANJIE_TEST_TEMPORAL_ADDRESS"), Namespace: "anjie"})
	require.NoError(t, err)
	defer c.Close()
	queue := "live-" + uuid.NewString()
	w := worker.New(c, queue, worker.Options{})
	w.RegisterWorkflowWithOptions(waiting, workflow.RegisterOptions{Name: "waiting"})
	require.NoError(t, w.Start())
	defer w.Stop()

	run, err := c.SignalWithStartWorkflow(ctx, queue, "fact", 7, client.StartWorkflowOptions{TaskQueue: queue}, "waiting")
	require.NoError(t, err)
	var got int
	require.NoError(t, run.Get(ctx, &got))
	require.Equal(t, 7, got)

	require.Eventually(t, func() bool {
		listed, err := c.ListWorkflow(ctx, &workflowservice.ListWorkflowExecutionsRequest{Query: "WorkflowId = '" + queue + "'"})
		return err == nil && len(listed.GetExecutions()) == 1
	}, 20*time.Second, 200*time.Millisecond)
	space, err := c.WorkflowService().DescribeNamespace(ctx, &workflowservice.DescribeNamespaceRequest{Namespace: "anjie"})
	require.NoError(t, err)
	require.Equal(t, 30*24*time.Hour, space.GetConfig().GetWorkflowExecutionRetentionTtl().AsDuration())
}

func waiting(ctx workflow.Context) (got int, err error) {
	if err := workflow.Sleep(ctx, 200*time.Millisecond); err != nil {
		return 0, err
	}
	workflow.GetSignalChannel(ctx, "fact").Receive(ctx, &got)
	return got, nil
}
