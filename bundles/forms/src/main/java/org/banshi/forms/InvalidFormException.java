// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

import java.util.List;
import java.util.stream.Collectors;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Fault;
import org.banshi.spi.Remedy;

/** A form's files do not make a form; nothing of it can be used. */
public final class InvalidFormException extends BanshiException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** @param faults every fault found, at least one; file names as in the item's folder */
    public InvalidFormException(List<Fault> faults) {
        super(
                "forms.invalid-form",
                Remedy.AGENCY,
                faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, with file and line. */
    public List<Fault> faults() {
        return faults;
    }
}
