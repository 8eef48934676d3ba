// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.banshi.store.Backups;
import org.jspecify.annotations.Nullable;

/** {@code store:restore}: reads a backup into an empty database. */
@Service
@Command(scope = "store", name = "restore", description = "Reads a backup into an empty database")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class StoreRestore implements Action {
    @Reference
    private Backups backups;

    @Reference
    private Session session;

    @Argument(name = "directory", description = "A directory store:backup wrote", required = true)
    @Completion(FileCompleter.class)
    private String directory;

    @Override
    public @Nullable Object execute() {
        session.getConsole().println(backups.restore(Path.of(directory)));
        return null;
    }
}
