#!/bin/sh
# No room includes what comes after it, and nothing strange lies at the top of the tree.
exec src/tools/layers.sh
