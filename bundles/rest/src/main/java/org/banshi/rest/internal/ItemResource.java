// SPDX-License-Identifier: Apache-2.0
package org.banshi.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.banshi.catalog.Catalog;
import org.banshi.catalog.Guide;
import org.banshi.catalog.Hit;
import org.banshi.catalog.Item;
import org.banshi.catalog.SearchQuery;
import org.banshi.forms.Forms;
import org.banshi.spi.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Items for everyone: search, guide, the shape of a form's answers. */
@Component(service = ItemResource.class)
@Path("/items")
@Produces("application/json")
public final class ItemResource {
    private static final int LONGEST_QUERY = 100;

    private final Catalog catalog;
    private final Forms forms;

    @Activate
    public ItemResource(@Reference Catalog catalog, @Reference Forms forms) {
        this.catalog = catalog;
        this.forms = forms;
    }

    /** An item in a list. */
    public record ItemLine(
            String code, String slug, LocalText name, LocalText summary, String agency, String state, String why) {}

    /** An item with its guide; {@code digest} names this very version. */
    public record ItemDetail(
            String code, String slug, String agency, String state, String version, String digest, Guide guide) {}

    @GET
    public List<ItemLine> find(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @HeaderParam("Accept-Language") @DefaultValue("zh") String language) {
        if (limit < 1 || limit > 100) {
            throw ProblemMapper.problem(400, "rest.bad-limit", "limit must be 1 to 100");
        }
        if (text.length() > LONGEST_QUERY) {
            throw ProblemMapper.problem(400, "rest.query-too-long", "q has at most 100 characters");
        }
        if (text.isBlank()) {
            return catalog.all().stream()
                    .limit(limit)
                    .map(item -> line(item, ""))
                    .toList();
        }
        Locale locale = language.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
        return catalog.search(new SearchQuery(text, locale, limit)).hits().stream()
                .map(hit -> line(hit.item(), why(hit)))
                .toList();
    }

    @GET
    @Path("/{slug}")
    public ItemDetail guide(@PathParam("slug") String slug) {
        Item item = item(slug);
        return new ItemDetail(
                item.code().toString(),
                item.slug(),
                item.agencyKey(),
                item.state().name(),
                item.version(),
                item.digest(),
                item.guide());
    }

    @GET
    @Path("/{slug}/form")
    public JsonNode form(@PathParam("slug") String slug) {
        return forms.of(item(slug).digest()).openApi();
    }

    private Item item(String slug) {
        return catalog.bySlug(slug)
                .orElseThrow(() -> ProblemMapper.problem(404, "rest.unknown-item", "there is no item of that name"));
    }

    private static String why(Hit hit) {
        return hit.whyField() + ": " + hit.matchedText();
    }

    private static ItemLine line(Item item, String why) {
        return new ItemLine(
                item.code().toString(),
                item.slug(),
                item.guide().name(),
                item.guide().summary(),
                item.agencyKey(),
                item.state().name(),
                why);
    }
}
