// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.onboarding.internal.JsonSource;
import org.banshi.onboarding.internal.Schemas;
import org.banshi.onboarding.internal.YamlSource;
import org.banshi.spi.Fault;

/**
 * A YAML or JSON file of a plugin that knows the line of each of its nodes, so that a fault can name it. Scalars of YAML
 * are read as the JSON schema of YAML 1.2 reads them: {@code no} is a text, dates stay text.
 */
public final class SourceFile {
    private final String path;
    private final JsonNode root;
    private final Map<String, Integer> lines;

    /**
     * @param path relative to {@code BANSHI-INF}
     * @param lines by JSON pointer, counted from 1
     */
    public SourceFile(String path, JsonNode root, Map<String, Integer> lines) {
        this.path = path;
        this.root = root;
        this.lines = Map.copyOf(lines);
    }

    /**
     * Parses one YAML document.
     *
     * @param path relative to {@code BANSHI-INF}
     * @return empty if it is no YAML, holds a key twice or an alias of a collection; faults say what and where
     */
    public static Optional<SourceFile> yaml(String path, byte[] content, List<Fault> faults) {
        return YamlSource.read(path, content, faults);
    }

    /**
     * Parses one JSON document.
     *
     * @param path relative to {@code BANSHI-INF}
     * @return empty if it is no JSON or holds a key twice; faults say what and where
     */
    public static Optional<SourceFile> json(String path, byte[] content, List<Fault> faults) {
        return JsonSource.read(path, content, faults);
    }

    /**
     * Parses a YAML file of a plugin and checks it against one of the house's schemas.
     *
     * @param schema {@code agency}, {@code item}, {@code service} or {@code license}
     * @return empty if the file is missing or has any fault
     */
    public static Optional<SourceFile> checked(PluginFiles files, String path, String schema, List<Fault> faults) {
        Optional<byte[]> content = files.file(path);
        if (content.isEmpty()) {
            faults.add(new Fault(PluginFiles.ROOT + path, 0, "file is missing"));
            return Optional.empty();
        }
        return yaml(path, content.get(), faults).filter(file -> file.check(schema, faults));
    }

    /**
     * Checks this file against one of the house's schemas.
     *
     * @return true if there was no fault
     */
    public boolean check(String schema, List<Fault> faults) {
        return Schemas.check(this, schema, faults);
    }

    /** Path relative to {@code BANSHI-INF}. */
    public String path() {
        return path;
    }

    /** The whole document; not to be changed. */
    public JsonNode root() {
        return root;
    }

    /** The node at a JSON pointer; a missing node if there is none. */
    public JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** Line of a node, of its nearest ancestor if it is not there; counted from 1. */
    public int line(String pointer) {
        JsonPointer at = JsonPointer.compile(pointer);
        while (!at.matches()) {
            Integer line = lines.get(at.toString());
            if (line != null) {
                return line;
            }
            at = at.head();
        }
        return lines.getOrDefault("", 1);
    }

    /** A fault in this file at a node. */
    public Fault fault(String pointer, String message) {
        return new Fault(PluginFiles.ROOT + path, line(pointer), message);
    }
}
