// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import org.osgi.annotation.versioning.ProviderType;

/** Makes ids for rows: ULIDs, 26 characters of Crockford's base 32, which sort by time. */
@ProviderType
public interface Ids {
    /** A new id, greater than all this node gave before it since its start, also if the clock is set back. */
    String next();
}
