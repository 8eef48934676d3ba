// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banshi.forms.Field;
import org.banshi.forms.FieldProblem;
import org.banshi.forms.Form;
import org.banshi.forms.Forms;
import org.banshi.forms.Kind;
import org.banshi.forms.Page;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;
import org.banshi.portal.internal.view.InputView;
import org.banshi.portal.internal.view.MoreView;
import org.banshi.portal.internal.view.ProblemRow;
import org.banshi.portal.internal.view.Words;
import org.banshi.portal.internal.web.Desk;
import org.banshi.portal.internal.web.Errors;
import org.banshi.portal.internal.web.Handler;
import org.banshi.portal.internal.web.Pages;
import org.banshi.portal.internal.web.Reply;
import org.banshi.portal.internal.web.Visit;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.Cases;
import org.banshi.workflow.CommandOutcome;
import org.banshi.workflow.SupplementAsk;

/** Answering everything a clerk asked for, at once (补正). */
public final class MoreDesk implements Desk {
    private static final String WORDS = "_words";
    private static final int LONGEST_WORDS = 2000;

    private final Cases cases;
    private final Forms forms;
    private final Pages pages;
    private final Errors errors;

    public MoreDesk(Cases cases, Forms forms, Pages pages, Errors errors) {
        this.cases = cases;
        this.forms = forms;
        this.pages = pages;
        this.errors = errors;
    }

    @Override
    public Map<Route, Handler> handlers() {
        return Map.of(PortalRoutes.MORE_FORM, this::show, PortalRoutes.MORE, this::send);
    }

    private Reply show(Visit visit) {
        return asked(visit)
                .map(view -> page(visit, view, 200, view.answers(), "", List.of()))
                .orElseGet(() -> elsewhere(visit));
    }

    private Reply send(Visit visit) {
        Optional<CaseView> found = asked(visit);
        String version = visit.parameter("_version");
        if (found.isEmpty()) {
            return elsewhere(visit);
        }
        if (!version.matches("\\d{1,9}")) {
            return errors.of(visit, 422);
        }
        CaseView view = found.get();
        Locale locale = visit.reader().locale();
        Form form = forms.of(view.item().digest());
        Set<String> fields = view.asks().stream().map(SupplementAsk::field).collect(Collectors.toSet());
        ObjectNode answers = merged(visit, view, form, fields);
        String words = visit.parameter(WORDS).strip();
        List<FieldProblem> problems = new ArrayList<>(form.checkAll(answers, view.facts(), locale).stream()
                .filter(problem -> fields.contains(problem.field()))
                .toList());
        if (answers.equals(view.answers()) && words.isEmpty()) {
            problems.add(new FieldProblem(WORDS, pages.words(visit).say("more.words.missing")));
        }
        if (!problems.isEmpty()) {
            return page(visit, view, 422, answers, words, problems);
        }
        String kept = words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
        CommandOutcome outcome = cases.supplement(visit.citizen(), view.id(), Integer.parseInt(version), answers, kept);
        if (outcome instanceof CommandOutcome.Conflict || outcome instanceof CommandOutcome.Refused) {
            FieldProblem conflict = new FieldProblem(WORDS, pages.words(visit).say("more.conflict"));
            return page(visit, view, 409, answers, words, List.of(conflict));
        }
        return outcome instanceof CommandOutcome.Unknown ? errors.notFound(visit) : Reply.see("/cases/" + view.id());
    }

    // only while something is asked; later the case itself tells
    private Optional<CaseView> asked(Visit visit) {
        return cases.find(visit.citizen(), visit.name("id"))
                .filter(view -> view.state() == CaseState.WAITING_FOR_APPLICANT);
    }

    private Reply elsewhere(Visit visit) {
        String id = visit.name("id");
        return cases.find(visit.citizen(), id).isPresent() ? Reply.see("/cases/" + id) : errors.notFound(visit);
    }

    // fields nobody asked for stay as they were filed, whatever is posted
    private static ObjectNode merged(Visit visit, CaseView view, Form form, Set<String> fields) {
        ObjectNode answers = view.answers().deepCopy();
        for (Page page : form.shown(view.answers(), view.facts())) {
            List<Field> asked = page.fields().stream()
                    .filter(field -> fields.contains(field.id()) && field.kind() != Kind.FACT)
                    .toList();
            if (asked.isEmpty()) {
                continue;
            }
            Map<String, List<String>> posted = new HashMap<>(visit.parameters());
            posted.keySet().retainAll(fields);
            ObjectNode accepted = form.accept(page, posted, answers);
            asked.forEach(field -> copy(accepted, answers, field.pointer()));
        }
        return answers;
    }

    private static void copy(ObjectNode from, ObjectNode to, String pointer) {
        JsonPointer at = JsonPointer.compile(pointer);
        ObjectNode parent = to.withObject(at.head());
        String name = at.last().getMatchingProperty();
        if (from.at(at).isMissingNode()) {
            parent.remove(name);
        } else {
            parent.set(name, from.at(at));
        }
    }

    private Reply page(
            Visit visit, CaseView view, int status, ObjectNode answers, String words, List<FieldProblem> problems) {
        Locale locale = visit.reader().locale();
        Words own = pages.words(visit);
        Form form = forms.of(view.item().digest());
        List<Field> fields = form.shown(view.answers(), view.facts()).stream()
                .flatMap(page -> page.fields().stream())
                .toList();
        Map<String, InputView> inputs = new Inputs(form, locale, own)
                .of(fields, answers, view.facts(), problems).stream()
                        .collect(Collectors.toMap(InputView::id, input -> input));
        String wordsProblem = problems.stream()
                .filter(problem -> problem.field().equals(WORDS))
                .map(FieldProblem::message)
                .findFirst()
                .orElse("");
        InputView remark = new InputView(
                WORDS,
                "area",
                own.say("more.words"),
                own.say("more.words.hint"),
                false,
                words,
                List.of(),
                "",
                "text",
                "off",
                LONGEST_WORDS,
                "",
                wordsProblem);
        MoreView page = new MoreView(
                view.id(),
                view.item().guide().name().in(locale),
                view.version(),
                view.asks().stream()
                        .map(ask -> new MoreView.Ask(ask.words(), inputs.get(ask.field())))
                        .toList(),
                remark,
                problems.stream()
                        .map(problem -> new ProblemRow("#" + problem.field(), problem.message()))
                        .toList());
        return pages.page(visit, status, "more", page).with("Cache-Control", Reply.OWN_BROWSER);
    }
}
