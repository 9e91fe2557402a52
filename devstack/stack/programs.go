package stack

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"

	"anjie/devstack/build"
	"anjie/devstack/console"
)

// The programs that a stack consists of.
func (p Place) program(name string) build.Target {
	t := build.Target{Name: name, Module: filepath.Join(p.Root, "devstack"), Package: "./cmd/" + name, Output: p.bin(name)}
	switch name {
	case "anjie":
		t.Module = p.Root
	case "minio":
		t.Module, t.Package = filepath.Join(p.Root, "tools", "minio"), "github.com/minio/minio"
	}
	return t
}

// compile builds one program and shows how far it is.
func compile(ctx context.Context, t build.Target, c *console.Console) error {
	defer c.Clear()
	return build.Run(ctx, t, func(p build.Progress) { c.Progress(p.String()) })
}

// minioBinary is the MinIO server that named (ANJIE_MINIO) says, and an error when it is not there.
func minioBinary(named string) (string, error) {
	path, err := exec.LookPath(named)
	if err != nil {
		return "", fmt.Errorf("stack: ANJIE_MINIO names no program: %w", err)
	}
	return path, nil
}
