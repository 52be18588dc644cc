#!/usr/bin/env python3
"""Runs a command and prints its seconds and its peak memory in kB: timed.py INPUT COMMAND…

INPUT (a file, or -) goes to its standard input, its output to nowhere. Fails when it fails.
"""
import resource
import subprocess
import sys
import time


def main():
    name, command = sys.argv[1], sys.argv[2:]
    with open("/dev/null" if name == "-" else name, "rb") as source, open("/dev/null", "wb") as nowhere:
        start = time.monotonic()
        status = subprocess.call(command, stdin=source, stdout=nowhere)
        seconds = time.monotonic() - start
    print(f"{seconds:.3f} {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss}")
    return status


if __name__ == "__main__":
    sys.exit(main())
