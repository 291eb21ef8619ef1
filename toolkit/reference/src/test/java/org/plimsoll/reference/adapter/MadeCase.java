package org.plimsoll.reference.adapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plimsoll.reference.CaseFiles;
import org.plimsoll.reference.CaseResult;
import org.plimsoll.reference.Verifier;

/** A case made up beside the published ones, written to a file and verified from there. */
record MadeCase(Path folder, String topic) {
  CaseResult verify(String model, String inputs, String expected) throws IOException {
    Path file = folder.resolve(topic + ".json");
    Files.writeString(
        file,
        """
        {"schema": "margin-risk-checks/1", "topic": "%s", "cases": [
         {"id": "made", "model": "%s", "inputs": %s, "expected": %s,
          "tolerance": {"rel": 1e-9, "abs": 1e-12}}]}
        """
            .formatted(topic, model, inputs, expected));
    return new Verifier(Adapters.all()).verify(CaseFiles.in(List.of(file), "*").get(0));
  }
}
