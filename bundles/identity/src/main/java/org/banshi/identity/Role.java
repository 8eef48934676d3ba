// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

/** What a clerk may do; several may be held. Case roles count within the clerk's own agency only. */
public enum Role {
    /** Receives and accepts (收件、受理). */
    INTAKE,
    /** Reviews (审查). */
    REVIEWER,
    /** Decides (决定). */
    DECIDER,
    /** Heads the office: second approval, extension of time limits. */
    HEAD,
    /** Watches time limits and ratings of all agencies; changes nothing. */
    SUPERVISOR,
    /** Keeps the agency's seals. */
    SEAL_KEEPER,
    /** Publishes, pauses and resumes agencies' plugins. */
    PLUGIN_ADMINISTRATOR,
    /** Reads and verifies the audit log. */
    AUDITOR,
    /** Runs the installation: accounts, settings, the shell. Sees no cases. */
    ADMINISTRATOR
}
