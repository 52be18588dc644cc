#!/usr/bin/env python3
"""What `actornet extract` is measured against: the same job, written the straightforward way in Python.

    baseline.py LEXICON STANCE < articles.jsonl

LEXICON is what `actornet lexicon list` prints, STANCE is src/lexicon/data/stance.tsv. Articles are JSON lines with
`text`. ICU finds the sentences, an Aho-Corasick automaton the names, a set the stance words; one JSON line comes out
a sentence, with the mentions and the pairs of actors in it. It knows no titles, no inflection and no discovered actors.
"""
import itertools
import json
import re
import sys

import ahocorasick
import icu

FOLD = str.maketrans({
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ـ": None,
    **{chr(mark): None for mark in (*range(0x064B, 0x0660), 0x0670, *range(0x200C, 0x2010), *range(0x202A, 0x202F))},
})
WORD = re.compile(r"\w+")
PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول")


def fold(text):
    return text.translate(FOLD)


def rows(path):
    with open(path, encoding="utf-8") as lines:
        kept = (line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#"))
        header = next(kept)
        for cells in kept:
            yield dict(zip(header, cells))


def read_names(path):
    automaton = ahocorasick.Automaton()
    for row in rows(path):
        for name in [row["name"], *row["aliases"].split("|")]:
            name = fold(name.lstrip("?")).strip()
            if name and name != "-":
                automaton.add_word(name, (len(name), row["id"]))
    automaton.make_automaton()
    return automaton


def read_stance(path):
    return {fold(row["lemma"]): float(row["score"]) / 10 for row in rows(path)}


def is_boundary(text, at):
    return at <= 0 or at >= len(text) or not text[at].isalnum() or not text[at - 1].isalnum()


def starts_word(text, at):
    """Whether a word starts at `at`, glued prepositions and conjunctions aside."""
    start = at
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    return text[start:at] in PREFIXES


def find_mentions(names, text):
    """The longest names, from left to right."""
    found = []
    for last, (size, actor) in names.iter(text):
        if is_boundary(text, last + 1) and starts_word(text, last + 1 - size):
            found.append((last + 1 - size, -size, actor))
    end = 0
    for start, size, actor in sorted(found):
        if start >= end:
            end = start - size
            yield {"start": start, "end": end, "actor": actor}


def sentences(breaks, text):
    breaks.setText(text)
    start = 0
    for end in breaks:
        yield text[start:end]
        start = end


def main():
    names, stance = read_names(sys.argv[1]), read_stance(sys.argv[2])
    breaks = icu.BreakIterator.createSentenceInstance(icu.Locale("ar"))
    write = sys.stdout.write
    for line in sys.stdin:
        article = json.loads(line)
        for number, sentence in enumerate(sentences(breaks, article["text"])):
            text = fold(sentence)
            mentions = list(find_mentions(names, text))
            cues = [stance[word] for word in WORD.findall(text) if word in stance]
            actors = sorted({mention["actor"] for mention in mentions})
            write(json.dumps({
                "doc": article.get("id"), "sentence": number, "text": sentence.strip(), "mentions": mentions,
                "pairs": list(itertools.combinations(actors, 2)), "stance": sum(cues),
            }, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
