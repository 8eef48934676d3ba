// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.SourceFile;
import org.banshi.spi.Fault;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns YAML into JSON and keeps the line of every node. */
public final class YamlSource {
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d*)");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)\\.\\d+");

    private final String path;
    private final List<Fault> faults;
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlSource(String path, List<Fault> faults) {
        this.path = path;
        this.faults = faults;
    }

    public static Optional<SourceFile> read(String path, byte[] content, List<Fault> faults) {
        int before = faults.size();
        YamlSource source = new YamlSource(path, faults);
        Optional<JsonNode> root = source.compose(content).map(node -> source.json(node, ""));
        return faults.size() > before
                ? Optional.empty()
                : root.map(document -> new SourceFile(path, document, source.lines));
    }

    private Optional<Node> compose(byte[] content) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(1_000_000);
        limits.setNestingDepthLimit(30);
        limits.setMaxAliasesForCollections(0);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            Optional<Node> node =
                    Optional.ofNullable(new Yaml(new SafeConstructor(limits)).compose(new StringReader(text)));
            if (node.isEmpty()) {
                fault(0, "file is empty");
            }
            return node;
        } catch (CharacterCodingException e) {
            fault(0, "file is not UTF-8");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            fault(line, "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            fault(0, "not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private JsonNode json(Node node, String pointer) {
        lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Node element : sequence.getValue()) {
                array.add(json(element, pointer + "/" + array.size()));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple pair : mapping.getValue()) {
            int line = pair.getKeyNode().getStartMark().getLine() + 1;
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                fault(line, "a key must be a text");
                continue;
            }
            String name = key.getValue();
            String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            lines.putIfAbsent(child, line);
            JsonNode value = json(pair.getValueNode(), child);
            if (object.has(name)) {
                fault(line, "key '%s' stands twice".formatted(name));
            }
            object.set(name, value);
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String value = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return json.textNode(value);
        }
        if (INTEGER.matcher(value).matches()) {
            return json.numberNode(new BigInteger(value));
        }
        if (DECIMAL.matcher(value).matches()) {
            return json.numberNode(new BigDecimal(value));
        }
        return switch (value) {
            case "", "~", "null" -> json.nullNode();
            case "true" -> json.booleanNode(true);
            case "false" -> json.booleanNode(false);
            default -> json.textNode(value);
        };
    }

    private void fault(int line, String message) {
        faults.add(new Fault(PluginFiles.ROOT + path, line, message));
    }
}
