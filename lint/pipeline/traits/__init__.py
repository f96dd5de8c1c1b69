"""Claims on a system itself: its maker, weights, host, workings, mind, version and praise."""
