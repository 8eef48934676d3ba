// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

/**
 * One service item (政务服务事项) in one version.
 *
 * @param digest of the item folder this was read from; what cases pin
 * @param slug name in addresses, unique in the house
 * @param plugin symbolic name of the bundle it came with
 * @param agencyKey key of the {@link org.banshi.onboarding.Agency}
 * @param version of the plugin
 */
public record Item(
        String digest,
        ItemCode code,
        String slug,
        String plugin,
        String agencyKey,
        String version,
        Guide guide,
        Process process,
        ItemState state) {
    /** The same item in another state. */
    public Item in(ItemState other) {
        return new Item(digest, code, slug, plugin, agencyKey, version, guide, process, other);
    }

    /** True if a new case can be filed. */
    public boolean open() {
        return state == ItemState.LIVE;
    }
}
