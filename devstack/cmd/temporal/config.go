package main

import (
	"fmt"
	"net/url"
	"strings"
	"time"

	"go.temporal.io/server/common/cluster"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/dynamicconfig"
	"go.temporal.io/server/common/membership/static"
	"go.temporal.io/server/common/persistence/sql/sqlplugin/postgresql"
	"go.temporal.io/server/common/primitives"
)

const (
	storeName      = "store"
	visibilityName = "visibility"
	clusterName    = "active"
)

// services start in one process; each needs a port of its own on the loopback.
var services = []primitives.ServiceName{
	primitives.FrontendService, primitives.HistoryService, primitives.MatchingService, primitives.WorkerService,
}

// serverConfig is the server's static configuration, and the address of each of its services.
// inner holds one free port for each service but the frontend.
func serverConfig(s settings, inner []int) (*config.Config, map[primitives.ServiceName]static.Hosts, error) {
	host, frontend, err := splitAddress(s.listen)
	if err != nil {
		return nil, nil, fmt.Errorf("temporal: read listen address: %w", err)
	}
	if len(inner) != len(services)-1 {
		return nil, nil, fmt.Errorf("temporal: want %d inner ports, have %d", len(services)-1, len(inner))
	}
	ports := append([]int{frontend}, inner...)
	rpc := map[string]config.Service{}
	hosts := map[primitives.ServiceName]static.Hosts{}
	for i, name := range services {
		ip := "127.0.0.1"
		if name == primitives.FrontendService {
			ip = host
		}
		rpc[string(name)] = config.Service{RPC: config.RPC{GRPCPort: ports[i], BindOnIP: ip}}
		hosts[name] = static.SingleLocalHost(fmt.Sprintf("127.0.0.1:%d", ports[i]))
	}
	return &config.Config{
		Persistence: config.Persistence{
			DefaultStore:     storeName,
			VisibilityStore:  visibilityName,
			NumHistoryShards: 4, // one machine with few cores; fixed for the life of the data
			DataStores: map[string]config.DataStore{
				storeName:      {SQL: sqlConfig(s.store, 20)},
				visibilityName: {SQL: sqlConfig(s.visibility, 4)},
			},
		},
		ClusterMetadata: &cluster.Config{
			FailoverVersionIncrement: 10,
			MasterClusterName:        clusterName,
			CurrentClusterName:       clusterName,
			ClusterInformation: map[string]cluster.ClusterInformation{clusterName: {
				Enabled:                true,
				InitialFailoverVersion: 1,
				RPCAddress:             s.listen,
			}},
		},
		DCRedirectionPolicy: config.DCRedirectionPolicy{Policy: "noop"},
		Archival: config.Archival{
			History:    config.HistoryArchival{State: "disabled"},
			Visibility: config.VisibilityArchival{State: "disabled"},
		},
		NamespaceDefaults: config.NamespaceDefaults{Archival: config.ArchivalNamespaceDefaults{
			History:    config.HistoryArchivalNamespaceDefaults{State: "disabled"},
			Visibility: config.VisibilityArchivalNamespaceDefaults{State: "disabled"},
		}},
		Services: rpc,
	}, hosts, nil
}

// sqlConfig gives each of the server's services at most connections to one database.
func sqlConfig(database *url.URL, connections int) *config.SQL {
	password, _ := database.User.Password()
	return &config.SQL{
		PluginName:      postgresql.PluginNamePGX,
		ConnectAddr:     database.Host,
		ConnectProtocol: "tcp",
		DatabaseName:    strings.Trim(database.Path, "/"),
		User:            database.User.Username(),
		Password:        password,
		MaxConns:        connections,
		MaxIdleConns:    connections,
		MaxConnLifetime: time.Hour,
	}
}

// dynamic are the few properties that differ from the server's defaults: nobody is called at
// home, and a task queue has one partition, which is quicker as long as one process serves it.
var dynamic = dynamicconfig.StaticClient{
	dynamicconfig.EnableNexus.Key():                         false, // needs an address of its own, and we use none
	dynamicconfig.EnableServerVersionCheck.Key():            false,
	dynamicconfig.MatchingNumTaskqueueReadPartitions.Key():  1,
	dynamicconfig.MatchingNumTaskqueueWritePartitions.Key(): 1,
}
