module readings

go 1.17
