// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** A guide (办事指南).
 *
 * @param draft whether the reader has begun already
 * @param example whether the agency is invented
 */
public record GuideView(
        ItemRow item,
        String code,
        String summary,
        String who,
        List<String> conditions,
        String legalLimit,
        List<String> prepare,
        List<NoSubmitRow> noSubmit,
        List<Step> steps,
        List<GroundRow> grounds,
        List<Faq> faq,
        String result,
        String objection,
        String phone,
        String agency,
        String version,
        boolean draft,
        boolean example) {
    public GuideView {
        conditions = List.copyOf(conditions);
        prepare = List.copyOf(prepare);
        noSubmit = List.copyOf(noSubmit);
        steps = List.copyOf(steps);
        grounds = List.copyOf(grounds);
        faq = List.copyOf(faq);
    }

    /** A proof nobody may ask for, and who answers instead. */
    public record NoSubmitRow(String proof, String source) {}

    /** A step, and a sentence about it. */
    public record Step(String title, String words) {}

    /** A legal ground; words and address may be empty. */
    public record GroundRow(String title, String article, String words, String url) {}

    /** A question and its answer; the first stands open. */
    public record Faq(String question, String answer, boolean open) {}
}
