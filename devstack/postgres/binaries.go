// Package postgres runs a private PostgreSQL cluster from the binaries that are installed.
package postgres

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Installation is one installed PostgreSQL.
type Installation struct {
	Major int    // 15
	Bin   string // directory of initdb, postgres and psql
}

// ErrMissing says that no PostgreSQL server is installed.
var ErrMissing = errors.New("postgres: no server is installed; on Debian and Ubuntu: apt-get install postgresql")

// oldest is the first release that has everything that the product's schema uses.
const oldest = 14

// Find returns the installation that can open the cluster in data, or the newest one when there is
// no cluster yet.
func Find(data string) (Installation, error) {
	return choose(installed(), majorOf(data))
}

func choose(all []Installation, wanted int) (Installation, error) {
	all = slices.DeleteFunc(all, func(i Installation) bool { return i.Major < oldest })
	slices.SortFunc(all, func(a, b Installation) int { return b.Major - a.Major })
	if len(all) == 0 {
		return Installation{}, ErrMissing
	}
	if wanted == 0 {
		return all[0], nil
	}
	for _, i := range all {
		if i.Major == wanted {
			return i, nil
		}
	}
	return Installation{}, fmt.Errorf("postgres: the data were made by PostgreSQL %d, and only %d is installed: install the other, or forget the data by make reset", wanted, all[0].Major)
}

// installed looks where Debian keeps its versions side by side, and in PATH.
func installed() []Installation {
	dirs, _ := filepath.Glob("/usr/lib/postgresql/*/bin") // the pattern is well formed
	if path, err := exec.LookPath("initdb"); err == nil {
		dirs = append(dirs, filepath.Dir(path))
	}
	var found []Installation
	for _, dir := range dirs {
		if major := majorOfServer(dir); major > 0 {
			found = append(found, Installation{major, dir})
		}
	}
	return found
}

// majorOfServer asks the server in dir; 0 when there is none, or not all that we need.
func majorOfServer(dir string) int {
	for _, name := range []string{"initdb", "postgres", "psql"} {
		if _, err := exec.LookPath(filepath.Join(dir, name)); err != nil {
			return 0
		}
	}
	text, err := exec.Command(filepath.Join(dir, "postgres"), "--version").Output()
	if err != nil {
		return 0
	}
	return parseVersion(string(text))
}

// parseVersion takes the major number out of "postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)".
func parseVersion(text string) int {
	_, rest, _ := strings.Cut(text, "(PostgreSQL) ")
	end := strings.IndexFunc(rest, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		end = len(rest)
	}
	major, err := strconv.Atoi(rest[:end])
	if err != nil {
		return 0
	}
	return major
}

// majorOf is the version that made the cluster in data; 0 when there is no cluster.
func majorOf(data string) int {
	text, err := os.ReadFile(filepath.Join(data, "PG_VERSION"))
	if err != nil {
		return 0
	}
	major, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		return 0
	}
	return major
}
