# Anjie: everything that a person types. `make help` lists it.

GO ?= go
# How the tests run: with the race detector, in random order, none longer than this.
TESTFLAGS ?= -race -shuffle=on -timeout 40m
# What of the devstack module takes minutes more to compile with the race detector.
HEAVY = ./cmd/s3 ./cmd/temporal ./live

.DEFAULT_GOAL := help

.PHONY: help
help: ## list what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: bin/devstack ## start the product with everything it needs; Ctrl-C stops it
	@tools/need postgresql
	@bin/devstack run

.PHONY: test
test: bin/devstack ## run every test, on servers of their own
	@tools/need postgresql chromium fonts-noto-cjk poppler-utils
	bin/devstack exec -- $(MAKE) --no-print-directory test-here

# What `make test` runs on its servers; ANJIE_TEST_* must be set.
.PHONY: test-here
test-here:
	$(GO) test $(TESTFLAGS) ./...
	cd devstack && $(GO) test $(TESTFLAGS) $$($(GO) list ./... | grep -v $(HEAVY:./%=-e /%))
	$(GO) test -C devstack -shuffle=on -timeout 20m $(HEAVY)

.PHONY: check
check: tools ## generate, and look at the code without running it
	tools/unchanged $(MAKE) --no-print-directory generate
	tools/formatted
	$(GO) vet ./...
	$(GO) vet -C devstack ./...
	bin/staticcheck ./...
	cd devstack && ../bin/staticcheck ./...
	bin/workflowcheck ./workflows/...
	tools/tidy

.PHONY: generate
generate: tools ## write the generated files anew: screens and what go generate makes
	bin/templ generate -log-level error
	$(GO) generate ./...

.PHONY: vuln
vuln: tools ## look for known vulnerabilities (asks vuln.go.dev)
	bin/govulncheck ./...
	cd devstack && ../bin/govulncheck ./...

.PHONY: reset
reset: bin/devstack ## forget all data of `make run`
	@bin/devstack reset

.PHONY: chaos
chaos: ## use what `make run` runs while killing one part after another, and count
	$(GO) run -C devstack ./cmd/chaos $(CHAOS)

.PHONY: minio
minio: ## build a MinIO server into bin/minio
	$(GO) build -C tools/minio -o ../../bin/minio github.com/minio/minio

.PHONY: tools
tools:
	@$(GO) build -C tools -o ../bin/ tool

.PHONY: bin/devstack
bin/devstack:
	@$(GO) build -C devstack -o ../bin/devstack ./cmd/devstack
