// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.house;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.banshi.forms.FactView;
import org.banshi.forms.FieldProblem;
import org.banshi.forms.Form;
import org.banshi.forms.Forms;
import org.banshi.identity.Citizen;
import org.banshi.rules.Decision;
import org.banshi.rules.Outcome;
import org.banshi.spi.LocalText;
import org.banshi.spi.Money;
import org.banshi.workflow.DraftView;
import org.banshi.workflow.Drafts;
import org.banshi.workflow.FilingOutcome;
import org.banshi.workflow.SaveOutcome;
import org.banshi.workflow.SpouseConsent;

/** Drafts in memory, over the real form of the rent case. */
public final class Work implements Drafts, Forms {
    private final Clock clock;
    private final Files cases;
    private final Form form;
    private final Map<String, String> owners = new TreeMap<>();
    private final Map<String, DraftView> drafts = new TreeMap<>();
    private final Map<String, String> filed = new TreeMap<>();

    /** Whether the next filing finds other facts. */
    public boolean factsMove;

    /** Whether the person has a spouse. */
    public boolean married;

    /** @param cases where filed drafts go on */
    public Work(Clock clock, Files cases) {
        this.clock = clock;
        this.cases = cases;
        form = Form.compile(
                bytes("form.schema.json"),
                bytes("form.ui.json"),
                words("messages_zh.properties"),
                words("messages_en.properties"));
    }

    /** Case ids by client key, one entry a case that was filed. */
    public Map<String, String> filed() {
        return filed;
    }

    @Override
    public Form of(String digest) {
        return form;
    }

    @Override
    public Optional<DraftView> open(Citizen citizen, String slug) {
        if (!slug.equals(Items.RENT.slug())) {
            return Optional.empty();
        }
        Optional<DraftView> mine = mine(citizen).stream().findFirst();
        if (mine.isPresent()) {
            return mine;
        }
        String id = "draft-" + (drafts.size() + 1);
        owners.put(id, citizen.id());
        return Optional.of(keep(
                id,
                JsonNodeFactory.instance.objectNode(),
                Facts.of(clock.instant(), married, new BigDecimal("52300.00")),
                Map.of(),
                married ? SpouseConsent.NOT_ASKED : SpouseConsent.NOT_NEEDED,
                1));
    }

    private DraftView keep(
            String id,
            ObjectNode answers,
            FactView facts,
            Map<String, String> contests,
            SpouseConsent spouse,
            long version) {
        Instant now = clock.instant();
        DraftView view = draft(id, answers, facts, contests, version, now, spouse);
        drafts.put(id, view);
        return view;
    }

    private static DraftView draft(
            String id,
            ObjectNode answers,
            FactView facts,
            Map<String, String> contests,
            long version,
            Instant saved,
            SpouseConsent spouse) {
        return new DraftView(id, Items.RENT, answers, facts, contests, version, saved, spouse);
    }

    @Override
    public Optional<DraftView> find(Citizen citizen, String id) {
        return Optional.ofNullable(drafts.get(id)).filter(view -> citizen.id().equals(owners.get(id)));
    }

    @Override
    public List<DraftView> mine(Citizen citizen) {
        return drafts.values().stream()
                .filter(view -> citizen.id().equals(owners.get(view.id())))
                .toList();
    }

    @Override
    public Optional<DraftView> refresh(Citizen citizen, String id) {
        return find(citizen, id);
    }

    @Override
    public Optional<SaveOutcome> save(
            Citizen citizen, String id, String page, Map<String, List<String>> posted, Locale locale) {
        return find(citizen, id).map(view -> {
            var shown = form.shown(view.answers(), view.facts()).stream()
                    .filter(candidate -> candidate.id().equals(page))
                    .findFirst()
                    .orElseThrow();
            DraftView kept = keep(
                    id,
                    form.accept(shown, posted, view.answers()),
                    view.facts(),
                    view.contests(),
                    view.spouse(),
                    view.version() + 1);
            List<FieldProblem> problems = form.check(shown, kept.answers(), kept.facts(), locale);
            return problems.isEmpty() ? new SaveOutcome.Saved(kept) : new SaveOutcome.Invalid(kept, problems);
        });
    }

    @Override
    public Optional<DraftView> contest(Citizen citizen, String id, String factKey, String words) {
        return find(citizen, id).map(view -> {
            Map<String, String> contests = new TreeMap<>(view.contests());
            if (words.isEmpty()) {
                contests.remove(factKey);
            } else {
                contests.put(factKey, words);
            }
            return keep(id, view.answers(), view.facts(), contests, view.spouse(), view.version() + 1);
        });
    }

    @Override
    public Optional<Decision> estimate(Citizen citizen, String id) {
        return find(citizen, id)
                .map(draft -> new Decision(
                        "estimate",
                        Outcome.APPROVE,
                        Optional.of(Money.of("1800")),
                        "8",
                        "24(6)",
                        new LocalText("按定额提取", "fixed sum"),
                        List.of(),
                        clock.instant()));
    }

    @Override
    public Optional<DraftView> askSpouse(Citizen citizen, String id) {
        return find(citizen, id)
                .map(view -> keep(
                        id, view.answers(), view.facts(), view.contests(), SpouseConsent.WAITING, view.version() + 1));
    }

    @Override
    public boolean discard(Citizen citizen, String id) {
        return find(citizen, id).isPresent() && drafts.remove(id) != null;
    }

    @Override
    public FilingOutcome file(Citizen citizen, String id, String clientKey, long version, Locale locale) {
        String before = filed.get(clientKey);
        if (before != null) {
            return new FilingOutcome.Filed(before);
        }
        DraftView view = Objects.requireNonNull(drafts.get(id));
        if (factsMove) {
            factsMove = false;
            DraftView moved = keep(
                    id,
                    view.answers(),
                    Facts.of(clock.instant(), married, new BigDecimal("100.00")),
                    view.contests(),
                    view.spouse(),
                    view.version() + 1);
            return new FilingOutcome.FactsChanged(moved, List.of("account.balance"));
        }
        List<FieldProblem> problems = new ArrayList<>(form.checkAll(view.answers(), view.facts(), locale));
        if (!problems.isEmpty()) {
            return new FilingOutcome.Invalid(view, problems);
        }
        drafts.remove(id);
        filed.put(clientKey, id);
        cases.adopt(id);
        return new FilingOutcome.Filed(id);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Work.class.getResourceAsStream("/rent/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties words(String name) {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(Work.class.getResourceAsStream("/rent/" + name))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
