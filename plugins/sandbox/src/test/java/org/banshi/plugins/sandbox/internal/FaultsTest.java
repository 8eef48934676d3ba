// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.banshi.plugins.sandbox.SimulatedFault;
import org.banshi.plugins.sandbox.SimulatedSystem;
import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test
    void refuseWhatASystemCannotDo() {
        Faults faults = new Faults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.set(SimulatedSystem.POLICE, SimulatedFault.TWICE))
                .withMessage("police cannot be twice");
        assertThat(faults.of(SimulatedSystem.POLICE)).isEqualTo(SimulatedFault.NONE);
    }

    @Test
    void areKnownByTheWordsOfTheCommand() {
        assertThat(SimulatedFault.of("wrong-amount")).contains(SimulatedFault.WRONG_AMOUNT);
        assertThat(SimulatedSystem.of("bank-loans")).contains(SimulatedSystem.BANK_LOANS);
        assertThat(SimulatedFault.of("asleep")).isEmpty();
    }
}
