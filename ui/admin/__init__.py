"""系统管理: people, organisation, parameters, the number register and this PC."""
