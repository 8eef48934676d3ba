// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banshi.onboarding.internal.AgencyFile;
import org.banshi.spi.Fault;
import org.banshi.spi.LocalText;

/**
 * The agency (实施主体) behind a plugin, from its {@code agency.yaml}.
 *
 * @param key short name in addresses and service ids, such as {@code fund}
 * @param code unified social credit code, valid by GB 32100
 * @param name full name
 * @param shortName for lists and margins
 * @param phone 咨询电话
 * @param complaints 监督投诉电话, never the same as {@code phone}
 * @param address of the counter
 * @param hours of the counter
 * @param site web address; empty string if there is none
 * @param example true for an invented agency; guide, case page and letters say so
 */
public record Agency(
        String key,
        String code,
        LocalText name,
        LocalText shortName,
        String phone,
        String complaints,
        LocalText address,
        LocalText hours,
        String site,
        boolean example) {
    /** Where a plugin keeps it, also inside an {@link ItemFolder}. */
    public static final String FILE = "agency.yaml";

    /**
     * Reads the agency of a plugin. {@code onboarding} checks the file itself: a section passes a list of its own and
     * drops it.
     *
     * @return empty if the file has faults
     */
    public static Optional<Agency> read(PluginFiles files, List<Fault> faults) {
        return AgencyFile.read(files.file(FILE), faults);
    }

    /** The agency an item folder was published by; such a file was checked then. */
    public static Optional<Agency> of(ItemFolder folder) {
        return AgencyFile.read(folder.file(FILE), new ArrayList<>());
    }
}
