module anjie

go 1.26.0
