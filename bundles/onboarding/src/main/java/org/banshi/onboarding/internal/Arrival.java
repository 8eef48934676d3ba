// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import java.util.List;
import java.util.function.Function;
import org.banshi.onboarding.PluginFiles;
import org.banshi.spi.Fault;
import org.osgi.framework.Version;

/**
 * A started bundle that says it is an agency's.
 *
 * @param files reads its files anew; adds a fault for what cannot be read
 */
public record Arrival(long bundleId, String plugin, Version version, Function<List<Fault>, PluginFiles> files) {}
