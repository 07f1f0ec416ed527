"""Each test here has a short form in the normal run and its full numbers under `make torture`."""
