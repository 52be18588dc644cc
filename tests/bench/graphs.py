"""The other side of the comparison of measures.

    graphs.py make ACTORS FILE          a network by preferential attachment, three ties each, as `extract` prints it
    graphs.py measure FILE [fast]       what `actornet rank` shows of it, by python3-igraph; fast leaves out betweenness
    graphs.py correlate TSV TSV COLUMN  Spearman's rank correlation of a column of two rankings
"""
import json
import random
import sys


def make(actors, path):
    import igraph

    random.seed(actors)
    graph = igraph.Graph.Barabasi(int(actors), 3)
    with open(path, "w") as file:
        file.write('{"actornet":1,"kind":"extract"}\n')
        for number, edge in enumerate(graph.get_edgelist()):
            names = ["n%06d" % v for v in edge]
            mentions = [{"start": 8 * i, "end": 8 * i + 7, "text": name, "actor": name, "name": name, "kind": "person",
                         "how": "name", "rule": "lexicon"} for i, name in enumerate(names)]
            line = {"doc": "d", "date": "", "sentence": number, "start": 0, "end": 15, "text": " ".join(names),
                    "mentions": mentions, "links": []}
            file.write(json.dumps(line, separators=(",", ":")) + "\n")


def measure(path, fast=""):
    import igraph

    weights = {}
    with open(path) as file:
        next(file)
        for line in file:
            pair = tuple(mention["actor"] for mention in json.loads(line)["mentions"])
            weights[pair] = weights.get(pair, 0) + 1
    graph = igraph.Graph.TupleList(weights)
    weight = list(weights.values())
    values = [graph.degree(), graph.strength(weights=weight), graph.pagerank(weights=weight)]
    if not fast:
        values.append(graph.betweenness(directed=False))
    random.seed(1)
    graph.community_leiden(objective_function="modularity", weights=weight, n_iterations=-1)
    print(max(values[0]))


def column(path, name):
    with open(path) as file:
        names = next(file).rstrip("\n").split("\t")
        rows = [line.rstrip("\n").split("\t") for line in file]
    return {row[names.index("id")]: float(row[names.index(name)]) for row in rows}


def ranks(values):
    order = sorted(values, key=values.get)
    out, start = {}, 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for name in order[start:end]:
            out[name] = (start + end - 1) / 2
        start = end
    return out


def correlate(first, second, name):
    a, b = ranks(column(first, name)), ranks(column(second, name))
    middle = (len(a) - 1) / 2
    product = sum((a[k] - middle) * (b[k] - middle) for k in a)
    print("%.4f" % (product / sum((a[k] - middle) ** 2 for k in a) ** 0.5 / sum((b[k] - middle) ** 2 for k in b) ** 0.5))


{"make": make, "measure": measure, "correlate": correlate}[sys.argv[1]](*sys.argv[2:])
