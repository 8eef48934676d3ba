// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banshi.identity.Person;
import org.banshi.identity.Persons;
import org.banshi.keys.BlindIndex;
import org.banshi.keys.FieldCipher;
import org.banshi.store.Database;
import org.banshi.store.Ids;
import org.banshi.store.Transactions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Persons in {@code identity_person}; every personal field is encrypted under its column and row. */
@Component(service = {Persons.class, SqlPersons.class})
public final class SqlPersons implements Persons {
    private static final String DOCUMENT = "identity.person.document";
    private static final String MOBILE = "identity.person.mobile";

    private final Transactions transactions;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public SqlPersons(
            @Reference Database database,
            @Reference FieldCipher cipher,
            @Reference BlindIndex index,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.transactions = database.room("identity", SqlPersons.class);
        this.cipher = cipher;
        this.index = index;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Person> find(String id) {
        return transactions.read(handle -> handle.createQuery("select * from identity_person where id = :id")
                .bind("id", id)
                .map((row, context) -> person(row))
                .findOne());
    }

    @Override
    public Optional<Person> byDocument(String idType, String idNumber) {
        return transactions.read(handle -> byDocument(handle, idType, normal(idNumber)));
    }

    private Optional<Person> byDocument(Handle handle, String idType, String number) {
        return handle.createQuery("select * from identity_person where document_index = :document and id_type = :type")
                .bind("document", index.of(number, DOCUMENT))
                .bind("type", idType)
                .map((row, context) -> person(row))
                .findOne();
    }

    @Override
    public Person register(String name, String idType, String idNumber, String mobile) {
        Person person = new Person(ids.next(), name.strip(), idType, normal(idNumber), mobile.strip());
        Optional<Person> known = byDocument(idType, person.idNumber());
        if (known.isPresent()) {
            return known.get();
        }
        try {
            transactions.run(handle -> insert(handle, person));
            return person;
        } catch (JdbiException e) {
            // registered by someone else in the meantime: the unique document decides
            return byDocument(idType, person.idNumber()).orElseThrow(() -> e);
        }
    }

    /** Ids of those with this document or mobile number, whatever the kind of document. */
    List<String> byLogin(Handle handle, String login) {
        String number = normal(login);
        return handle.createQuery("select id from identity_person where document_index = :document"
                        + " union select id from identity_person where mobile_index = :mobile")
                .bind("document", index.of(number, DOCUMENT))
                .bind("mobile", index.of(number, MOBILE))
                .mapTo(String.class)
                .list();
    }

    /** As people type it: full-width digits, spaces around, a small x. */
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    private void insert(Handle handle, Person person) {
        handle.createUpdate("insert into identity_person (id, name, id_type, id_number, document_index, mobile,"
                        + " mobile_index, registered_at) values (:id, :name, :type, :number, :document, :mobile,"
                        + " :mobileIndex, :registered)")
                .bind("id", person.id())
                .bind("name", cipher.seal(person.name(), "identity.person.name/" + person.id()))
                .bind("type", person.idType())
                .bind("number", cipher.seal(person.idNumber(), "identity.person.idNumber/" + person.id()))
                .bind("document", index.of(person.idNumber(), DOCUMENT))
                .bind("mobile", cipher.seal(person.mobile(), "identity.person.mobile/" + person.id()))
                .bind("mobileIndex", person.mobile().isEmpty() ? "" : index.of(person.mobile(), MOBILE))
                .bind("registered", clock.millis())
                .execute();
    }

    private Person person(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Person(
                id,
                cipher.open(row.getString("name"), "identity.person.name/" + id),
                row.getString("id_type"),
                cipher.open(row.getString("id_number"), "identity.person.idNumber/" + id),
                cipher.open(row.getString("mobile"), "identity.person.mobile/" + id));
    }
}
