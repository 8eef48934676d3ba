// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Accounts of the invented cast; there are none unless the installation is a demonstration. */
@ProviderType
public interface DemoAccounts {
    /** Clerks first, then citizens, with the passwords they were given on this installation; empty without demo. */
    List<DemoAccount> all();
}
