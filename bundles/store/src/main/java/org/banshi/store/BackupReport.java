// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What was copied.
 *
 * @param taken when the copy was begun
 * @param bytes size of the copy on disk
 * @param notIncluded paths that must be kept safe by other means
 */
public record BackupReport(
        Path directory, Instant taken, int tables, long rows, long blobs, long bytes, List<String> notIncluded) {
    public BackupReport {
        notIncluded = List.copyOf(notIncluded);
    }
}
