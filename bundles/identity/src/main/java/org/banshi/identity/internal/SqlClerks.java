// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banshi.identity.Clerk;
import org.banshi.identity.Role;
import org.banshi.keys.FieldCipher;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows of {@code identity_clerk}; names are encrypted. */
@Component(service = SqlClerks.class)
public final class SqlClerks {
    private static final String SELECT = "select id, login, name, agency, roles from identity_clerk ";

    private final FieldCipher cipher;

    @Activate
    public SqlClerks(@Reference FieldCipher cipher) {
        this.cipher = cipher;
    }

    Optional<Clerk> find(Handle handle, String id) {
        return handle.createQuery(SELECT + "where id = ?")
                .bind(0, id)
                .map((row, context) -> clerk(row))
                .findOne();
    }

    Optional<Clerk> byLogin(Handle handle, String login) {
        return handle.createQuery(SELECT + "where login = ?")
                .bind(0, login)
                .map((row, context) -> clerk(row))
                .findOne();
    }

    List<Clerk> all(Handle handle) {
        return handle.createQuery(SELECT + "order by login")
                .map((row, context) -> clerk(row))
                .list();
    }

    List<Clerk> ofAgency(Handle handle, String agency) {
        return handle.createQuery(SELECT + "where agency = ? order by login")
                .bind(0, agency)
                .map((row, context) -> clerk(row))
                .list();
    }

    boolean any(Handle handle) {
        return handle.createQuery("select count(*) from identity_clerk")
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    void insert(Handle handle, Clerk clerk, Instant created) {
        handle.createUpdate(
                        "insert into identity_clerk (id, login, name, agency, roles, created_at) values (?, ?, ?, ?, ?, ?)")
                .bind(0, clerk.id())
                .bind(1, clerk.login())
                .bind(2, cipher.seal(clerk.name(), context(clerk.id())))
                .bind(3, clerk.agency())
                .bind(4, text(clerk.roles()))
                .bind(5, created.toEpochMilli())
                .execute();
    }

    void setRoles(Handle handle, String id, Set<Role> roles) {
        handle.createUpdate("update identity_clerk set roles = ? where id = ?")
                .bind(0, text(roles))
                .bind(1, id)
                .execute();
    }

    static String text(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }

    private Clerk clerk(ResultSet row) throws SQLException {
        String id = row.getString(1);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(row.getString(5).split(" "))
                .filter(word -> !word.isEmpty())
                .map(Role::valueOf)
                .forEach(roles::add);
        return new Clerk(id, row.getString(2), cipher.open(row.getString(3), context(id)), row.getString(4), roles);
    }

    private static String context(String id) {
        return "identity.clerk.name/" + id;
    }
}
