"""What must stay fast, each as a ratio against an anchor measured in the same run; `make bench` only."""
