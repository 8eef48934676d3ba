// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** The first page: all of it comes from the catalogue. */
public record HomeView(
        List<ItemRow> often,
        List<ItemRow> atOnce,
        List<ItemRow> others,
        List<LifeEvent> life,
        List<AgencyRow> agencies) {
    public HomeView {
        often = List.copyOf(often);
        atOnce = List.copyOf(atOnce);
        others = List.copyOf(others);
        life = List.copyOf(life);
        agencies = List.copyOf(agencies);
    }

    /** A turn in life (人生大事) with the items that belong to it. */
    public record LifeEvent(String name, String icon, List<ItemRow> items) {
        public LifeEvent {
            items = List.copyOf(items);
        }
    }

    /** An agency and its items. */
    public record AgencyRow(String name, List<ItemRow> items) {
        public AgencyRow {
            items = List.copyOf(items);
        }
    }
}
