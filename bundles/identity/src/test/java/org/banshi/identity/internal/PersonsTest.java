// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.banshi.identity.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonsTest {
    private static final String NUMBER = "35029919920315002X";

    @TempDir
    private Path directory;

    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aPersonIsFoundByIdAndByDocumentAsTyped() {
        Person person = rig.persons.register("林试安", "111", NUMBER, "16000000001");
        assertThat(rig.persons.find(person.id())).contains(person);
        assertThat(rig.persons.byDocument("111", " 35029919920315002x")).contains(person);
        assertThat(rig.persons.byDocument("111", "３５０２９９１９９２０３１５００２Ｘ")).contains(person);
        assertThat(rig.persons.byDocument("553", NUMBER)).isEmpty();
    }

    @Test
    void registeringAgainChangesNothing() {
        Person person = rig.persons.register("林试安", "111", NUMBER, "16000000001");
        assertThat(rig.persons.register("别的名", "111", NUMBER, "")).isEqualTo(person);
    }

    @Test
    void charactersOfPlane2AndMiddleDotsSurvive() {
        Person first = rig.persons.register("潘𬭎迟", "111", "350299198007120179", "");
        Person second = rig.persons.register("亚历·测试", "553", "935999198808080016", "");
        assertThat(rig.persons.find(first.id()).map(Person::name)).contains("潘𬭎迟");
        assertThat(rig.persons.find(second.id()).map(Person::name)).contains("亚历·测试");
    }

    @Test
    void aWrongNumberIsRefusedWithoutRepeatingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rig.persons.register("林试安", "111", "350299199203150021", ""))
                .withMessageNotContaining("19920315");
    }

    @Test
    void noPersonalFieldIsReadableInTheTable() {
        rig.persons.register("林试安", "111", NUMBER, "16000000001");
        String row = rig.store.database().room("identity", SqlPersons.class).read(handle -> handle.createQuery(
                        "select * from identity_person")
                .mapToMap()
                .one()
                .toString());
        assertThat(row).doesNotContain("林", "试安", NUMBER, "16000000001");
    }

    @Test
    void aValueMovedToAnotherRowDoesNotOpen() {
        Person one = rig.persons.register("林试安", "111", NUMBER, "");
        Person other = rig.persons.register("陈样宁", "111", "350299198805200018", "");
        rig.store
                .database()
                .room("identity", SqlPersons.class)
                .run(handle -> handle.execute(
                        "update identity_person set name = (select name from identity_person where id = ?) where id = ?",
                        one.id(),
                        other.id()));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> rig.persons.find(other.id()))
                .isInstanceOf(org.banshi.keys.SealedFieldException.class);
    }
}
