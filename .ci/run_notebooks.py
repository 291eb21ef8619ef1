"""Runs every notebook with nbclient and the kernel "plimsoll"; each cell must be silent on stderr."""

import pathlib
import sys
import time

import nbclient
import nbformat


def complaints(path):
    notebook = nbformat.read(path, as_version=4)
    start = time.time()
    nbclient.NotebookClient(notebook, kernel_name="plimsoll", timeout=120).execute()
    nbformat.validate(notebook)
    outputs = [(c.id, o) for c in notebook.cells if c.cell_type == "code" for o in c.outputs]
    data = [o.data for _, o in outputs if o.output_type in ("execute_result", "display_data")]
    found = [f"{cell} wrote to stderr: {o.text!r}" for cell, o in outputs
             if o.output_type == "stream" and o.name == "stderr"]
    found += [f"{cell} failed: {o.evalue}" for cell, o in outputs if o.output_type == "error"]
    if not any("image/png" in d for d in data):
        found.append("no chart")
    if not any("text/html" in d for d in data):
        found.append("no table")
    print(f"{path.name}: {len(outputs)} outputs in {time.time() - start:.1f} s", *found, sep="\n  ")
    return found


def main():
    notebooks = sorted(pathlib.Path(sys.argv[1]).rglob("*.ipynb"))
    failures = [c for path in notebooks for c in complaints(path)]
    print(f"{len(notebooks)} notebooks, {len(failures)} complaints")
    sys.exit(1 if failures or not notebooks else 0)


if __name__ == "__main__":
    main()
