// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.ContextEntryNode;
import org.kie.dmn.feel.lang.ast.ContextNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionDefNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NamedParameterNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;

/** Follows each path of one expression and tells the parts that are not there. */
final class PathCheck {
    private final BiConsumer<Integer, String> missing;

    /** @param missing told the line within the text, counted from 1, and the words of the fault */
    PathCheck(BiConsumer<Integer, String> missing) {
        this.missing = missing;
    }

    /** @param scope what the names stand for here */
    void check(@Nullable ASTNode node, Map<String, Shape> scope) {
        if (node == null) {
            return;
        }
        if (node instanceof QualifiedNameNode path) {
            shape(path, scope);
        } else if (node instanceof PathExpressionNode path) {
            check(path.getExpression(), scope);
            part(shape(path.getExpression(), scope), path.getExpression().getText(), path.getName());
        } else if (node instanceof FunctionInvocationNode call) {
            check(call.getParams(), scope);
        } else if (node instanceof NamedParameterNode parameter) {
            check(parameter.getExpression(), scope);
        } else if (node instanceof ForExpressionNode loop) {
            check(loop.getExpression(), iterated(loop.getIterationContexts(), scope));
        } else if (node instanceof QuantifiedExpressionNode some) {
            check(some.getExpression(), iterated(some.getIterationContexts(), scope));
        } else if (node instanceof FunctionDefNode function) {
            Map<String, Shape> inner = new HashMap<>(scope);
            function.getFormalParameters()
                    .forEach(parameter -> inner.put(parameter.getName().getText(), Shape.ANY));
            check(function.getBody(), inner);
        } else if (node instanceof ContextNode context) {
            Map<String, Shape> inner = new HashMap<>(scope);
            for (ContextEntryNode entry : context.getEntries()) {
                check(entry.getValue(), inner);
                inner.put(entry.getName().getText(), Shape.ANY);
            }
        } else {
            for (ASTNode child : node.getChildrenNode()) {
                check(child, scope);
            }
        }
    }

    private Map<String, Shape> iterated(List<IterationContextNode> iterations, Map<String, Shape> scope) {
        Map<String, Shape> inner = new HashMap<>(scope);
        for (IterationContextNode iteration : iterations) {
            check(iteration.getExpression(), inner);
            check(iteration.getRangeEndExpr(), inner);
            inner.put(iteration.getName().getText(), Shape.ANY);
        }
        return inner;
    }

    private Shape shape(BaseNode node, Map<String, Shape> scope) {
        if (node instanceof NameRefNode name) {
            return scope.getOrDefault(name.getText(), Shape.ANY);
        }
        if (!(node instanceof QualifiedNameNode path)) {
            return Shape.ANY;
        }
        List<String> walked = new ArrayList<>();
        Shape shape = Shape.ANY;
        for (NameRefNode part : path.getParts()) {
            shape = walked.isEmpty() ? shape(part, scope) : part(shape, String.join(".", walked), part);
            walked.add(part.getText());
        }
        return shape;
    }

    private Shape part(Shape whole, String path, BaseNode name) {
        if (whole.isAny()) {
            return Shape.ANY;
        }
        Shape part = whole.parts().get(name.getText());
        if (part == null) {
            missing.accept(
                    name.getStartLine(),
                    "'%s.%s' is no %s, expected one of %s"
                            .formatted(
                                    path,
                                    name.getText(),
                                    whole.what(),
                                    whole.parts().keySet()));
            return Shape.ANY;
        }
        return part;
    }
}
