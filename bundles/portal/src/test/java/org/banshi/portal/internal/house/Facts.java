// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.house;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banshi.forms.FactValue;
import org.banshi.forms.FactView;
import org.banshi.spi.LocalText;

/** What the offices say of Lin. */
final class Facts {
    private static final LocalText POLICE = new LocalText("示例市公安局", "Police");
    private static final LocalText FUND = new LocalText("示例市公积金中心", "Fund centre");

    private Facts() {}

    static FactView of(Instant stated, boolean married, BigDecimal balance) {
        List<FactValue> all = new ArrayList<>();
        add(all, "id.name", "林试安", POLICE, stated);
        add(all, "applicant.idNumber", "35029919920315002X", POLICE, stated);
        add(all, "id.status", "1", POLICE, stated);
        add(all, "household.local", true, POLICE, stated);
        add(all, "household.address", "示例区试验路 18 号", POLICE, stated);
        add(
                all,
                "household.members",
                List.of(Map.of("name", "林试安", "idNumber", "35029919920315002X", "relation", "02")),
                POLICE,
                stated);
        LocalText civil = new LocalText("示例市民政局", "Civil affairs");
        add(all, "marriage.status", married ? "20" : "10", civil, stated);
        if (married) {
            add(all, "marriage.spouseName", "陈样宁", civil, stated);
        }
        add(all, "homes.count", BigDecimal.ZERO, new LocalText("不动产登记系统", "Registry"), stated);
        add(all, "account.state", "01", FUND, stated);
        add(all, "account.fullMonths", new BigDecimal("38"), FUND, stated);
        add(all, "account.balance", balance, FUND, stated);
        // answered, and nothing was ever drawn
        all.add(new FactValue("draws", null, "draws/v1", FUND, stated, FactValue.Status.VERIFIED));
        all.add(new FactValue(
                "loans", null, "bank/loans/v1", new LocalText("示例银行", "Demo Bank"), stated, FactValue.Status.MISSING));
        Map<String, FactValue> facts = new TreeMap<>();
        all.forEach(fact -> facts.put(fact.key(), fact));
        return new FactView(facts);
    }

    private static void add(List<FactValue> all, String key, Object value, LocalText source, Instant stated) {
        String service = key.substring(0, key.indexOf('.')) + "/v1";
        all.add(new FactValue(key, value, service, source, stated, FactValue.Status.VERIFIED));
    }
}
