// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.banshi.identity.Clerk;
import org.banshi.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClerkCommandsTest {
    private static final Set<Role> WORKS = EnumSet.of(Role.INTAKE, Role.REVIEWER, Role.DECIDER);

    private final RememberedAccounts accounts =
            new RememberedAccounts().with("admin", "管理员", "", Set.of(Role.ADMINISTRATOR));
    private final Desk desk = new Desk(
            List.of(accounts, new TwoAgencies()),
            List.of(
                    AgencyKeys.class,
                    ClerkLogins.class,
                    RoleNames.class,
                    ClerkCreate.class,
                    ClerkList.class,
                    ClerkRoles.class));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aNewAgencyGetsAClerkWhosePasswordIsPrintedOnce() throws Exception {
        String printed = desk.type(
                "identity:clerk-create --agency library --roles INTAKE,REVIEWER,DECIDER library.clerk '林 试安'");
        Clerk clerk = accounts.clerkByLogin("library.clerk").orElseThrow();
        assertThat(clerk.name()).isEqualTo("林 试安");
        assertThat(clerk.agency()).isEqualTo("library");
        assertThat(clerk.roles()).isEqualTo(WORKS);
        assertThat(printed)
                .containsOnlyOnce(RememberedAccounts.ONE_TIME)
                .contains("library.clerk of library may INTAKE,REVIEWER,DECIDER", "/console")
                .doesNotContain("Warning", "林");
        assertThat(desk.type("identity:clerk-list")).doesNotContain(RememberedAccounts.ONE_TIME);
    }

    @Test
    void anAgencyWithNothingLiveGetsItsClerkAndAWarning() throws Exception {
        assertThat(desk.type("identity:clerk-create --agency museum --roles INTAKE museum.clerk 陈样宁"))
                .contains(RememberedAccounts.ONE_TIME, "Warning: no item of museum is live", "plugin:list");
        assertThat(accounts.clerks("museum")).hasSize(1);
    }

    @Test
    void anAgencyWithoutAPluginIsRefusedAndTheOthersNamed() throws Exception {
        assertThat(desk.refusal("identity:clerk-create --agency libary --roles INTAKE library.clerk 林试安"))
                .isEqualTo("no agency 'libary'; those with a plugin are library, museum");
        assertThat(accounts.changes).isEmpty();
    }

    @Test
    void anUnknownRoleIsRefusedAndTheKnownNamed() throws Exception {
        assertThat(desk.refusal("identity:clerk-create --agency library --roles INTAKE,BOSS library.clerk 林试安"))
                .startsWith("no role 'BOSS'; there are INTAKE, REVIEWER, DECIDER, HEAD")
                .endsWith("ADMINISTRATOR");
        assertThat(desk.refusal("identity:roles admin boss")).startsWith("no role 'boss'");
        assertThat(accounts.changes).isEmpty();
    }

    @Test
    void anAccountNeedsARole() throws Exception {
        assertThat(desk.refusal("identity:clerk-create --agency library --roles , library.clerk 林试安"))
                .startsWith("an account needs a role: --roles INTAKE,REVIEWER");
        assertThat(desk.refusal("identity:clerk-create --agency library library.clerk 林试安"))
                .contains("--roles");
        assertThat(accounts.changes).isEmpty();
    }

    @Test
    void caseRolesNeedAnAgencyThoseOfTheHouseDoNot() throws Exception {
        assertThat(desk.refusal("identity:clerk-create --roles DECIDER,AUDITOR,INTAKE audit.two 陈样宁"))
                .isEqualTo("INTAKE,DECIDER: only within an agency, name it with --agency");
        assertThat(desk.refusal("identity:roles admin ADMINISTRATOR,HEAD")).startsWith("HEAD: only within an agency");
        assertThat(desk.type("identity:clerk-create --roles auditor audit.two 陈样宁"))
                .contains("audit.two may AUDITOR", RememberedAccounts.ONE_TIME)
                .doesNotContain("Warning");
    }

    @Test
    void aLoginInUseIsRefused() throws Exception {
        assertThat(desk.refusal("identity:clerk-create --roles AUDITOR admin 陈样宁"))
                .isEqualTo("identity.login-taken: admin exists already; choose another login");
        assertThat(accounts.changes).isEmpty();
    }

    @Test
    void whoTypesIsHandedOnForTheAudit() throws Exception {
        desk.typeAs("admin", "identity:clerk-create --agency library --roles INTAKE library.clerk 林试安");
        desk.typeAs("admin", "identity:roles library.clerk HEAD");
        desk.type("identity:roles library.clerk INTAKE");
        assertThat(accounts.changes)
                .containsExactly(
                        "create library.clerk by id-admin",
                        "roles library.clerk by id-admin",
                        "roles library.clerk by operator");
    }

    @Test
    void theListIsATableOrJson() throws Exception {
        accounts.with("library.clerk", "林试安", "library", WORKS).with("library.old", "陈样宁", "library", Set.of());
        assertThat(desk.type("identity:clerk-list").lines())
                .containsExactly(
                        "login          name    agency   roles",
                        "admin          管理员           ADMINISTRATOR",
                        "library.clerk  林试安  library  INTAKE,REVIEWER,DECIDER",
                        "library.old    陈样宁  library  (closed)");
        assertThat(desk.type("identity:clerk-list --agency library --json").strip())
                .isEqualTo("[{\"login\":\"library.clerk\",\"name\":\"林试安\",\"agency\":\"library\","
                        + "\"roles\":\"INTAKE,REVIEWER,DECIDER\"},"
                        + "{\"login\":\"library.old\",\"name\":\"陈样宁\",\"agency\":\"library\",\"roles\":\"\"}]");
    }

    @Test
    void anEmptyListSaysHowToMakeAClerk() throws Exception {
        String printed = desk.type("identity:clerk-list --agency library");
        assertThat(printed).startsWith("no clerk of library; make one:");
        assertThat(desk.type("identity:clerk-list --agency library --json").strip())
                .isEqualTo("[]");

        String line = printed.lines().skip(1).findFirst().orElseThrow();
        desk.type(line.replace("LOGIN", "library.clerk").replace("NAME", "林试安"));
        assertThat(accounts.clerks("library")).hasSize(1);
    }

    @Test
    void newRolesReplaceTheOld() throws Exception {
        accounts.with("library.clerk", "林试安", "library", WORKS);
        assertThat(desk.type("identity:roles library.clerk head,seal_keeper"))
                .contains("library.clerk may HEAD,SEAL_KEEPER", "Open sessions have ended");
        assertThat(accounts.clerkByLogin("library.clerk").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.HEAD, Role.SEAL_KEEPER);
    }

    @Test
    void closingAnAccountNeedsAYes() throws Exception {
        accounts.with("library.clerk", "林试安", "library", WORKS);
        for (String line : List.of("identity:roles library.clerk", "identity:roles library.clerk ''")) {
            assertThat(desk.refusal(line))
                    .contains("would close library.clerk, who holds INTAKE,REVIEWER,DECIDER now")
                    .endsWith("identity:roles --yes library.clerk");
        }
        assertThat(accounts.changes).isEmpty();

        assertThat(desk.type("identity:roles --yes library.clerk")).contains("library.clerk is closed");
        assertThat(accounts.clerkByLogin("library.clerk").orElseThrow().roles()).isEmpty();
        desk.type("identity:roles library.clerk INTAKE");
        assertThat(accounts.clerkByLogin("library.clerk").orElseThrow().roles()).containsExactly(Role.INTAKE);
    }

    @Test
    void rolesOfNobodyAreRefused() throws Exception {
        assertThat(desk.refusal("identity:roles nobody INTAKE"))
                .isEqualTo("no clerk 'nobody'; see identity:clerk-list");
    }

    @Test
    void optionsAfterTheLoginAreRefusedNotTakenForAName() throws Exception {
        assertThat(desk.refusal("identity:clerk-create library.clerk 林试安 --agency library --roles INTAKE"))
                .doesNotStartWith("not refused");
        assertThat(accounts.changes).isEmpty();
    }

    @Test
    void theTabKeyKnowsAgenciesLoginsAndTheRolesNotNamedYet() {
        assertThat(desk.tab(AgencyKeys.class, "li")).containsExactly("library ");
        assertThat(desk.tab(ClerkLogins.class, "a")).containsExactly("admin ");
        assertThat(desk.tab(RoleNames.class, "IN")).containsExactly("INTAKE ");
        assertThat(desk.tab(RoleNames.class, "INTAKE,"))
                .contains("INTAKE,REVIEWER ")
                .doesNotContain("INTAKE,INTAKE ");
    }
}
