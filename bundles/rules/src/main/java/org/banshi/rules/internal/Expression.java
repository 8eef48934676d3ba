// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;

/**
 * A FEEL text as the engine parsed it.
 *
 * @param unknown names the engine does not find where they stand; parts of a path are not among them
 */
record Expression(BaseNode tree, List<Unknown> unknown) {
    /** @param line in the text, counted from 1 */
    record Unknown(String name, int line) {}

    Expression {
        unknown = List.copyOf(unknown);
    }

    /** Whether the word {@code null} stands in it. */
    boolean namesNull() {
        return any(tree, NullNode.class::isInstance);
    }

    /** Whether it asks if that name is null. */
    boolean asksForNull(String name) {
        return any(
                tree,
                node -> node instanceof InfixOpNode comparison
                        && (comparison.getOperator() == InfixOperator.EQ
                                || comparison.getOperator() == InfixOperator.NE)
                        && (isNull(comparison.getLeft(), comparison.getRight(), name)
                                || isNull(comparison.getRight(), comparison.getLeft(), name)));
    }

    /** The paths in it, such as {@code [parameters, kids]}, and the single names, such as {@code [home]}. */
    List<List<String>> paths() {
        List<List<String>> paths = new ArrayList<>();
        collect(tree, paths);
        return paths;
    }

    /** The parts of a path are names too, but not of their own. */
    private static void collect(ASTNode node, List<List<String>> paths) {
        if (node instanceof QualifiedNameNode path) {
            paths.add(List.of(path.getPartsAsStringArray()));
        } else if (node instanceof NameRefNode name) {
            paths.add(List.of(name.getText()));
        } else {
            for (ASTNode child : node.getChildrenNode()) {
                Optional.ofNullable(child).ifPresent(some -> collect(some, paths));
            }
        }
    }

    private static boolean isNull(BaseNode one, BaseNode other, String name) {
        return one instanceof NullNode
                && other instanceof NameRefNode
                && other.getText().equals(name);
    }

    private static boolean any(ASTNode node, Predicate<ASTNode> test) {
        if (test.test(node)) {
            return true;
        }
        for (ASTNode child : node.getChildrenNode()) {
            if (Optional.ofNullable(child).filter(some -> any(some, test)).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
