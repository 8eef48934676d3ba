// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banshi.catalog.Catalog;
import org.banshi.catalog.Faq;
import org.banshi.catalog.Guide;
import org.banshi.catalog.Item;
import org.banshi.onboarding.Agency;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;
import org.banshi.portal.internal.view.GuideView;
import org.banshi.portal.internal.web.Desk;
import org.banshi.portal.internal.web.Errors;
import org.banshi.portal.internal.web.Handler;
import org.banshi.portal.internal.web.Pages;
import org.banshi.portal.internal.web.Reply;
import org.banshi.portal.internal.web.Visit;
import org.banshi.spi.LocalText;
import org.banshi.workflow.DraftView;
import org.banshi.workflow.Drafts;

/** The guide of an item, and the way into its form. */
public final class GuideDesk implements Desk {
    private final Catalog catalog;
    private final Drafts drafts;
    private final Pages pages;
    private final Errors errors;

    public GuideDesk(Catalog catalog, Drafts drafts, Pages pages, Errors errors) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.pages = pages;
        this.errors = errors;
    }

    @Override
    public Map<Route, Handler> handlers() {
        return Map.of(PortalRoutes.ITEM, this::guide, PortalRoutes.START, this::start);
    }

    private Reply guide(Visit visit) {
        return catalog.bySlug(visit.name("slug"))
                .map(item -> pages.page(visit, "guide", view(visit, item)).with("Cache-Control", Reply.OWN_BROWSER))
                .orElseGet(() -> errors.notFound(visit));
    }

    private Reply start(Visit visit) {
        String slug = visit.name("slug");
        Optional<DraftView> draft = drafts.open(visit.citizen(), slug);
        if (draft.isPresent()) {
            return Reply.see("/drafts/" + draft.get().id());
        }
        return catalog.bySlug(slug).isPresent() ? Reply.see("/items/" + slug) : errors.notFound(visit);
    }

    private GuideView view(Visit visit, Item item) {
        Locale locale = visit.reader().locale();
        ItemWords words = new ItemWords(locale);
        Guide guide = item.guide();
        boolean draft = visit.signedIn()
                .map(citizen -> drafts.mine(citizen).stream()
                        .anyMatch(mine -> mine.item().slug().equals(item.slug())))
                .orElse(false);
        return new GuideView(
                words.row(item),
                item.code().toString(),
                guide.summary().in(locale),
                guide.who().in(locale),
                texts(guide.conditions(), locale),
                words.limit(guide.legalLimit()),
                texts(guide.prepare(), locale),
                guide.noSubmit().stream()
                        .map(row -> new GuideView.NoSubmitRow(
                                row.proof().in(locale), row.source().in(locale)))
                        .toList(),
                guide.steps().stream().map(step -> step(step.in(locale))).toList(),
                guide.grounds().stream()
                        .map(ground -> new GuideView.GroundRow(
                                ground.title().in(locale),
                                ground.article(),
                                ground.words().in(locale),
                                ground.url()))
                        .toList(),
                questions(guide.faq(), locale),
                guide.result().in(locale),
                guide.objection().in(locale),
                guide.phone(),
                catalog.agency(item.agencyKey())
                        .map(agency -> agency.name().in(locale))
                        .orElse(item.agencyKey()),
                item.version(),
                draft,
                catalog.agency(item.agencyKey()).map(Agency::example).orElse(false));
    }

    private static List<String> texts(List<LocalText> texts, Locale locale) {
        return texts.stream().map(text -> text.in(locale)).toList();
    }

    private static List<GuideView.Faq> questions(List<Faq> faq, Locale locale) {
        List<GuideView.Faq> questions = new ArrayList<>();
        for (Faq entry : faq) {
            questions.add(new GuideView.Faq(entry.q().in(locale), entry.a().in(locale), questions.isEmpty()));
        }
        return questions;
    }

    // "登录，系统从各部门取得信息": what comes before the first comma is the step, the rest a sentence about it
    private static GuideView.Step step(String text) {
        for (String mark : List.of("，", "；", "; ", ": ")) {
            int at = text.indexOf(mark);
            if (at > 0 && at < 24) {
                return new GuideView.Step(text.substring(0, at), text.substring(at + mark.length()));
            }
        }
        return new GuideView.Step(text, "");
    }
}
