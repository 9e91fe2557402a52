package relay

import (
	"context"
	"fmt"
	"math"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"anjie/store"
)

// Metrics are the relay's figures: how many acts the workflows have not heard of and for how long, and how telling goes.
type Metrics struct {
	seconds  prometheus.Histogram
	failures prometheus.Counter
}

// NewMetrics registers the figures. Backlog and lag are measured when they are asked for.
func NewMetrics(reg prometheus.Registerer, cases *store.Cases) (*Metrics, error) {
	m := &Metrics{
		seconds: prometheus.NewHistogram(prometheus.HistogramOpts{Name: "anjie_relay_tell_seconds", Help: "Time to tell one workflow.",
			Buckets: []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10}}),
		failures: prometheus.NewCounter(prometheus.CounterOpts{Name: "anjie_relay_failures_total", Help: "Times that a workflow could not be told."}),
	}
	backlog := prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "anjie_relay_backlog", Help: "Acts that no workflow has heard of."},
		func() float64 { rows, _ := measure(cases); return rows })
	lag := prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "anjie_relay_lag_seconds", Help: "Age of the oldest act that no workflow has heard of."},
		func() float64 { _, oldest := measure(cases); return oldest })
	for _, c := range []prometheus.Collector{m.seconds, m.failures, backlog, lag} {
		if err := reg.Register(c); err != nil {
			return nil, fmt.Errorf("relay: register metrics: %w", err)
		}
	}
	return m, nil
}

// measure is not a number while the record is away.
func measure(cases *store.Cases) (rows, oldest float64) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	n, age, err := cases.Backlog(ctx)
	if err != nil {
		return math.NaN(), math.NaN()
	}
	return float64(n), age
}

func (m *Metrics) told(took time.Duration, err error) {
	if m == nil {
		return
	}
	m.seconds.Observe(took.Seconds())
	if err != nil {
		m.failures.Inc()
	}
}
