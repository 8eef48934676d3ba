// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules;

/** What comes out when a stored decision is worked out again from its stored inputs and its pinned table. */
public sealed interface Replay {
    /** The same answer. */
    record Same(Decision stored) implements Replay {}

    /** Another answer: the store or the engine was changed underneath. */
    record Different(Decision stored, Decision now) implements Replay {}

    /**
     * It cannot be worked out.
     *
     * @param reason English, for operators
     */
    record Impossible(String reason) implements Replay {}
}
