// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banshi.forms.Field;
import org.banshi.forms.Form;
import org.banshi.forms.Page;
import org.banshi.portal.internal.view.Progress;
import org.banshi.workflow.DraftView;
import org.banshi.workflow.SpouseConsent;

/** The steps of a draft: the pages shown now, the spouse's consent behind the page that names the spouse, the check page. */
final class DraftPath {
    static final String SPOUSE = "spouse";
    static final String CHECK = "check";

    private final DraftView draft;
    private final List<String> steps = new ArrayList<>();

    private DraftPath(DraftView draft) {
        this.draft = draft;
    }

    static DraftPath of(DraftView draft, Form form) {
        DraftPath path = new DraftPath(draft);
        boolean asks = draft.spouse() != SpouseConsent.NOT_NEEDED;
        String telling =
                draft.item().process().spouse().map(need -> need.when()).orElse("");
        for (Page page : form.shown(draft.answers(), draft.facts())) {
            path.steps.add(page.id());
            if (asks && page.fields().stream().anyMatch(field -> of(field, telling))) {
                path.steps.add(SPOUSE);
            }
        }
        if (asks && !path.steps.contains(SPOUSE)) {
            path.steps.add(SPOUSE);
        }
        path.steps.add(CHECK);
        return path;
    }

    private static boolean of(Field field, String key) {
        return !key.isEmpty()
                && (field.id().equals(key) || field.fact().filter(key::equals).isPresent());
    }

    String first() {
        return href(steps.get(0));
    }

    String href(String step) {
        return "/drafts/" + draft.id() + "/" + step;
    }

    boolean has(String step) {
        return steps.contains(step);
    }

    /** The address behind a step; behind an unknown one the first. */
    String after(String step) {
        return href(steps.get(Math.min(steps.indexOf(step) + 1, steps.size() - 1)));
    }

    /** Where the reader is; back leads to the step before, from the first to the guide. */
    Progress progress(String step, Locale locale) {
        int at = Math.max(0, steps.indexOf(step));
        String back = at == 0 ? "/items/" + draft.item().slug() : href(steps.get(at - 1));
        return new Progress(draft.item().guide().name().in(locale), at + 1, steps.size(), back);
    }
}
