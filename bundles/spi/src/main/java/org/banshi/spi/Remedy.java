// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

/** Who can mend a problem, so that the message reaches the right desk. */
public enum Remedy {
    /** The person who typed, chose or uploaded something. */
    APPLICANT,
    /** An officer of the competent agency. */
    CLERK,
    /** The agency that ships the plugin or runs the system behind it. */
    AGENCY,
    /** Whoever runs this installation. */
    OPERATOR
}
