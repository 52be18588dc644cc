"""Compares `actornet rank` with igraph and networkx on random networks: measures.py KIND PROGRAM FOLDER.

KIND plain has ties of weight 1, weighted has ties of many weights, signed has stances as well. Each network is written as
what `extract` prints, with isolated actors and several components among them. Ends with an error at the first difference.
"""
import json
import math
import random
import subprocess
import sys

import igraph
import networkx

ROUNDS = {"plain": 20, "weighted": 20, "signed": 10}
NEAR = 1e-9


def pairs(kind, rng):
    """The number of actors and the pairs that are tied: sparse, dense, by preferential attachment, or in pieces."""
    n = rng.randint(2, 45)
    shape = rng.randrange(4)
    if shape == 0:
        edges = [(i, j) for j in range(n) for i in range(j) if rng.random() < 1.5 / n]
    elif shape == 1:
        edges = [(i, j) for j in range(n) for i in range(j) if rng.random() < 0.4]
    elif shape == 2:
        edges = sorted({(rng.randrange(j), j) for j in range(1, n) for _ in range(2)})
    else:
        size = rng.randint(2, 9)
        edges = [(i, j) for j in range(n) for i in range(j) if i // size == j // size and rng.random() < 0.6]
    return n, edges


def make(kind, rng):
    """The network as lines of an extraction, and as what must come of it."""
    n, edges = pairs(kind, rng)
    ties = {}
    lines = [[(v,)] for v in range(n) if rng.random() < 0.5 or not edges]
    for a, b in edges:
        tie = ties[a, b] = {"n": 1 if kind == "plain" else rng.choice([1, 1, 2, 3, 5]), "stances": []}
        if kind == "signed" and rng.random() < 0.8:
            for _ in range(rng.randint(1, 2)):
                source, target = (a, b) if rng.random() < 0.5 else (b, a)
                tie["stances"].append((source, target, rng.choice([-10, -7, -3, -1, 2, 5, 10]) / 10, rng.random() < 0.7))
        for k in range(tie["n"]):
            lines.append([(a, b)] + (tie["stances"] if k == 0 else []))
    rng.shuffle(lines)
    return n, ties, lines


def name(v):
    return "n%04d" % v


def write(lines, actors, path):
    seen = {v for line in lines for v in line[0]}
    with open(path, "w") as file:
        file.write('{"actornet":1,"kind":"extract"}\n')
        for number, line in enumerate(lines + [[(v,)] for v in range(actors) if v not in seen]):
            mentions = [{"start": 6 * i, "end": 6 * i + 5, "text": name(v), "actor": name(v), "name": name(v),
                         "kind": "person", "how": "name", "rule": "lexicon"} for i, v in enumerate(line[0])]
            links = [{"source": name(s), "target": name(t), "stance": x, "directed": d, "type": "ACCUSE",
                      "negated": False, "cue": [], "rule": "verb"} for s, t, x, d in line[1:]]
            file.write(json.dumps({"doc": "d", "date": "", "sentence": number, "start": 0, "end": 12,
                                   "text": " ".join(map(name, line[0])), "mentions": mentions, "links": links}) + "\n")


def run(program, *arguments):
    return json.loads(subprocess.run([program, "rank", *arguments, "--format", "json"], check=True,
                                     capture_output=True).stdout)


def weight(tie):
    return tie["n"] + sum(abs(x) for _, _, x, _ in tie["stances"])


class Check:
    def __init__(self, ours, where):
        self.ours, self.where = ours, where

    def values(self, measure):
        return [actor[measure] for actor in self.ours]

    def same(self, measure, theirs, within=NEAR):
        for v, (x, y) in enumerate(zip(self.values(measure), theirs)):
            none = y is None or (isinstance(y, float) and math.isnan(y))
            if (x is None) != none or (not none and abs(x - y) > within * max(1, abs(y))):
                sys.exit(f"{self.where}: {measure} of {name(v)} is {x}, not {y}")


def eigenvector(g, weights):
    """Component by component, as actornet does: those with the largest eigenvalue of all are not 0."""
    g.es["w"] = weights
    parts = [p for p in g.connected_components() if len(p) > 1]
    found = []
    for part in parts:
        sub = g.subgraph(part)
        scores, value = sub.eigenvector_centrality(weights="w", return_eigenvalue=True)
        found.append((value, part, scores))
    out = [0.0] * g.vcount()
    largest = max((value for value, _, _ in found), default=0)
    for value, part, scores in found:
        if value >= largest * (1 - 1e-9):
            for v, score in zip(part, scores):
                out[v] = score
    return out


def check_igraph(check, g, weights):
    lengths = [1 / w for w in weights]
    check.same("degree", g.degree())
    check.same("strength", g.strength(weights=weights))
    check.same("betweenness", g.betweenness(directed=False, weights=lengths))
    check.same("closeness", [0 if math.isnan(x) else x for x in g.closeness(weights=lengths)])
    check.same("harmonic", [0 if math.isnan(x) else x for x in g.harmonic_centrality(weights=lengths)])
    check.same("pagerank", g.pagerank(weights=weights))
    check.same("eigenvector", eigenvector(g, weights))
    check.same("core", g.coreness())
    check.same("clustering", g.transitivity_local_undirected(mode="zero"))
    check.same("constraint", g.constraint(weights=weights))
    cut = set(g.articulation_points())
    check.same("bridges", [sum(v in g.es[e].tuple for e in g.bridges()) for v in range(g.vcount())])
    if {v for v, x in enumerate(check.values("cuts")) if x > 0} != cut:
        sys.exit(f"{check.where}: cuts are not {cut}")
    pieces = [len(g.subgraph([u for u in range(g.vcount()) if u != v]).connected_components()) -
              len(g.connected_components()) for v in cut]
    if [check.values("cuts")[v] for v in cut] != pieces:
        sys.exit(f"{check.where}: cuts have other pieces than {pieces}")


def check_communities(check, g, weights, summary):
    if not g.ecount():
        return
    numbers = check.values("community")
    members = [n if n else 1000 + v for v, n in enumerate(numbers)]
    modularity = g.modularity(members, weights=weights)
    if abs(modularity - summary["modularity"]) > NEAR:
        sys.exit(f"{check.where}: modularity is {modularity}, not {summary['modularity']}")
    igraph.set_random_number_generator(random.Random(1))
    theirs = g.community_leiden("modularity", weights=weights, n_iterations=-1)
    if modularity < g.modularity(theirs, weights=weights) - 0.005:
        sys.exit(f"{check.where}: igraph finds a modularity above {modularity}")
    sizes = [numbers.count(i + 1) for i in range(summary["communities"])]
    if sizes != sorted(sizes, reverse=True) or 0 in sizes:
        sys.exit(f"{check.where}: communities are not in order: {sizes}")


def check_networkx(check, n, edges, weights, exact_lengths):
    g = networkx.Graph()
    g.add_nodes_from(range(n))
    g.add_weighted_edges_from((a, b, w) for (a, b), w in zip(edges, weights))
    for a, b, w in g.edges(data="weight"):
        g[a][b]["length"] = 1 / w
    as_list = lambda values: [values[v] for v in range(n)]
    if exact_lengths:  # networkx compares lengths to the last bit
        check.same("betweenness", as_list(networkx.betweenness_centrality(g, normalized=False, weight="length")))
    check.same("closeness", as_list(networkx.closeness_centrality(g, distance="length", wf_improved=False)))
    harmonic = networkx.harmonic_centrality(g, distance="length")
    check.same("harmonic", [harmonic[v] / (n - 1) for v in range(n)])
    check.same("degree", [g.degree(v) for v in range(n)])
    check.same("strength", [g.degree(v, weight="weight") for v in range(n)])
    check.same("core", as_list(networkx.core_number(g)))
    check.same("clustering", as_list(networkx.clustering(g)))
    check.same("constraint", as_list(networkx.constraint(g, weight="weight")))


def solve(matrix, right):
    """Gauss's elimination with pivots."""
    n = len(right)
    rows = [list(row) + [x] for row, x in zip(matrix, right)]
    for i in range(n):
        best = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[best] = rows[best], rows[i]
        for k in range(n):
            if k != i and rows[k][i]:
                factor = rows[k][i] / rows[i][i]
                rows[k] = [x - factor * y for x, y in zip(rows[k], rows[i])]
    return [rows[i][n] / rows[i][i] for i in range(n)]


def check_signs(check, n, ties, summary):
    signed = {pair: round(sum(x for _, _, x, _ in tie["stances"]), 9) for pair, tie in ties.items()}
    signed = {pair: x for pair, x in signed.items() if x}
    sign = [[0] * n for _ in range(n)]
    for (a, b), x in signed.items():
        sign[a][b] = sign[b][a] = 1 if x > 0 else -1
    check.same("net_degree", [sum(row) for row in sign])
    check.same("net_strength", [sum(x for pair, x in signed.items() if v in pair) for v in range(n)])
    types, balance = [0] * 4, [[0, 0] for _ in range(n)]
    for a in range(n):
        for b in range(a):
            for c in range(b):
                three = [sign[a][b], sign[b][c], sign[a][c]]
                if 0 in three:
                    continue
                types[three.count(-1)] += 1
                for v in (a, b, c):
                    balance[v][0] += three.count(-1) % 2 == 0
                    balance[v][1] += 1
    if types != [summary["triangles_" + t] for t in ("ppp", "ppn", "pnn", "nnn")]:
        sys.exit(f"{check.where}: triangles are not {types}")
    check.same("balance", [x / y if y else None for x, y in balance])
    tied = [v for v in range(n) if any(sign[v])]
    if len(tied) > 2:
        beta = 1 / (2 * len(tied) - 2)
        entry = {1: 1, -1: -2, 0: 0}
        matrix = [[(a == b) - beta * entry[sign[a][b]] for b in tied] for a in tied]
        pn = dict(zip(tied, solve(matrix, [1] * len(tied))))
        check.same("pn", [pn.get(v, 1) for v in range(n)])
    camps = check.values("camp")
    frustrated = sum(1 for (a, b), x in signed.items() if (camps[a] == camps[b]) != (x > 0))
    if frustrated != summary["frustrated"] or frustrated < summary["frustrated_least"]:
        sys.exit(f"{check.where}: {frustrated} ties are frustrated, not {summary['frustrated']}")


def check_directed(check, n, ties):
    arcs = {}
    for tie in ties.values():
        for source, target, x, directed in tie["stances"]:
            if directed:
                arcs[source, target] = arcs.get((source, target), 0) + abs(x)
    check.same("out_degree", [sum(s == v for s, _ in arcs) for v in range(n)])
    check.same("in_degree", [sum(t == v for _, t in arcs) for v in range(n)])
    check.same("out_strength", [sum(w for (s, _), w in arcs.items() if s == v) for v in range(n)])
    check.same("in_strength", [sum(w for (_, t), w in arcs.items() if t == v) for v in range(n)])
    if not arcs:
        return
    g = igraph.Graph(n, list(arcs), directed=True)
    _, value = g.hub_score(weights=list(arcs.values()), return_eigenvalue=True)
    hubs, authorities = check.values("hub"), check.values("authority")
    pull = [sum(w * hubs[s] for (s, t), w in arcs.items() if t == v) for v in range(n)]
    push = [sum(w * pull[t] for (s, t), w in arcs.items() if s == v) for v in range(n)]
    check.same("hub", [x / value for x in push], 1e-7)
    check.same("authority", [x / max(pull) for x in pull], 1e-7)


def main():
    kind, program, folder = sys.argv[1:]
    rng = random.Random(kind)
    for number in range(ROUNDS[kind]):
        n, ties, lines = make(kind, rng)
        path = f"{folder}/{kind}.jsonl"
        write(lines, n, path)
        ours = sorted(run(program, path, "--top", "0")["actors"], key=lambda actor: actor["id"])
        check = Check(ours, f"{kind} network {number}")
        if [actor["id"] for actor in ours] != [name(v) for v in range(n)]:
            sys.exit(f"{check.where}: other actors")
        edges, weights = list(ties), [weight(tie) for tie in ties.values()]
        g = igraph.Graph(n, edges)
        summary = run(program, path, "--summary")
        check_igraph(check, g, weights)
        check_communities(check, g, weights, summary)
        check_networkx(check, n, edges, weights, kind == "plain")
        check_directed(check, n, ties)
        check_signs(check, n, ties, summary)
    print(f"{kind}: {ROUNDS[kind]} networks")


main()
