// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import org.banshi.keys.FieldCipher;
import org.jdbi.v3.core.Handle;

/** Contents of drafts and cases, encrypted and bound to their row. */
final class ContentTable {
    private final FieldCipher cipher;

    ContentTable(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Content read(Handle handle, String id) {
        return handle.select("select content from workflow_content where id = ?", id)
                .map((row, ignored) -> row.getString(1))
                .findFirst()
                .map(kept -> opened(id, kept))
                .orElseThrow(() -> new IllegalStateException("content of %s is gone".formatted(id)));
    }

    Content opened(String id, String sealed) {
        return ContentJson.content(cipher.open(sealed, context(id)));
    }

    void insert(Handle handle, String id, Content content) {
        handle.execute("insert into workflow_content (id, content) values (?,?)", id, encrypted(id, content));
    }

    void update(Handle handle, String id, Content content) {
        handle.execute("update workflow_content set content = ? where id = ?", encrypted(id, content), id);
    }

    void delete(Handle handle, String id) {
        handle.execute("delete from workflow_content where id = ?", id);
    }

    private String encrypted(String id, Content content) {
        return cipher.seal(ContentJson.text(content), context(id));
    }

    private static String context(String id) {
        return "workflow.content." + id;
    }
}
