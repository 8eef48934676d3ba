// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

import java.util.List;
import org.banshi.spi.LocalText;

/**
 * What people read before they apply (办事指南, fields of GB/T 39554.2).
 *
 * @param aliases everyday names (日常用语); a name that is the same in both languages stands in both
 * @param summary one or two sentences
 * @param who who may apply
 * @param conditions 受理条件, one sentence each
 * @param fee what it costs, in words
 * @param limitWords how long it takes, in words
 * @param legalLimit 法定时限, as {@code TimeLimit} of {@code calendar} reads it, such as {@code 3 working-days}
 * @param promisedLimit 承诺时限, same form; {@code at-once} where a machine decides
 * @param grounds 设定依据
 * @param prepare what the applicant types or brings
 * @param noSubmit proofs nobody may ask for (免提交), and where they come from instead
 * @param result what the applicant gets
 * @param visits how often someone must appear in person (到办事现场次数)
 * @param phone 咨询电话
 * @param kind 办件类型: {@code 1} on the spot (即办件), {@code 2} promised (承诺件)
 * @param type 事项类型, two digits
 * @param channels 办理形式: {@code counter web phone kiosk}
 * @param objection how to object
 */
public record Guide(
        LocalText name,
        List<LocalText> aliases,
        LocalText summary,
        LocalText who,
        List<LocalText> conditions,
        LocalText fee,
        LocalText limitWords,
        String legalLimit,
        String promisedLimit,
        List<Ground> grounds,
        List<LocalText> prepare,
        List<NoSubmit> noSubmit,
        List<LocalText> steps,
        List<Faq> faq,
        LocalText result,
        int visits,
        String phone,
        String kind,
        String type,
        List<String> channels,
        LocalText objection) {
    public Guide {
        aliases = List.copyOf(aliases);
        conditions = List.copyOf(conditions);
        grounds = List.copyOf(grounds);
        prepare = List.copyOf(prepare);
        noSubmit = List.copyOf(noSubmit);
        steps = List.copyOf(steps);
        faq = List.copyOf(faq);
        channels = List.copyOf(channels);
    }
}
