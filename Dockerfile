# syntax=docker/dockerfile:1

FROM golang:1.26 AS build
ENV CGO_ENABLED=0 GOFLAGS=-buildvcs=false
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build \
	go build -trimpath -ldflags="-s -w" -o /out/anjie ./cmd/anjie && \
	go build -C devstack -trimpath -ldflags="-s -w" -o /out/probe ./cmd/probe

# MinIO from its source, for whom its published image is out of reach:
#   docker build --target minio -t anjie-minio . && ANJIE_MINIO_IMAGE=anjie-minio docker compose up
FROM golang:1.26 AS minio-build
ENV CGO_ENABLED=0 GOFLAGS=-buildvcs=false
WORKDIR /src
COPY tools/minio ./
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build \
	go build -trimpath -ldflags="-s -w" -o /out/minio github.com/minio/minio

FROM debian:bookworm-slim AS minio
COPY --from=minio-build /out/minio /usr/bin/minio
COPY --from=build /out/probe /usr/bin/probe
# The published image brings MinIO's client; of it the health check asks only this.
RUN printf '#!/bin/sh\nexec probe http://127.0.0.1:9000/minio/health/ready\n' >/usr/bin/mc && chmod 755 /usr/bin/mc
ENTRYPOINT ["/usr/bin/minio"]

# The product: one static binary, no shell, no root. It writes nothing to its own file system.
FROM gcr.io/distroless/static-debian12:nonroot AS anjie
COPY --from=build /out/anjie /out/probe /
EXPOSE 8080
ENTRYPOINT ["/anjie"]
CMD ["serve"]
