"""Claims on what goes in and out: makes, takes in, is tuned for, and the chains that excuse."""
