// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.banshi.catalog.ApprovalSteps;
import org.banshi.catalog.Catalog;
import org.banshi.catalog.FactNeed;
import org.banshi.catalog.Guide;
import org.banshi.catalog.Item;
import org.banshi.catalog.ItemCode;
import org.banshi.catalog.ItemState;
import org.banshi.catalog.Process;
import org.banshi.catalog.SearchQuery;
import org.banshi.catalog.SearchResult;
import org.banshi.catalog.SpouseNeed;
import org.banshi.catalog.Suggestion;
import org.banshi.forms.Form;
import org.banshi.forms.Forms;
import org.banshi.onboarding.Agency;
import org.banshi.spi.LocalText;

/** A catalogue of one small item with a form of two questions. */
final class RentItem implements Catalog, Forms {
    static final String SLUG = "rent-withdrawal";
    private static final LocalText WORDS = new LocalText("租房提取", "Rent withdrawal");
    private static final LocalText OFFICE = new LocalText("示例市公积金中心", "Demo fund");

    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "required": ["rent", "cardNo"], "additionalProperties": false,
             "properties": {
               "rent": {"type": "number", "exclusiveMinimum": 0, "maximum": 100000, "multipleOf": 0.01},
               "cardNo": {"type": "string", "minLength": 12, "maxLength": 19, "format": "bank-card"}}}
            """;
    private static final String UI = """
            {"type": "Categorization",
             "options": {"facts": {"homes.count": {"format": "number"}, "account.balance": {"format": "money"}}},
             "elements": [
               {"type": "Category", "options": {"id": "facts"}, "elements": [
                 {"type": "Control", "options": {"fact": "homes.count"}},
                 {"type": "Control", "options": {"fact": "account.balance"}}]},
               {"type": "Category", "options": {"id": "rent"}, "elements": [
                 {"type": "Control", "scope": "#/properties/rent", "options": {"widget": "money"}}]},
               {"type": "Category", "options": {"id": "account"}, "elements": [
                 {"type": "Control", "scope": "#/properties/cardNo", "options": {"mask": "card"}}]}]}
            """;
    private static final String MESSAGES = """
            page.facts.title=Facts
            page.facts.why=Why
            page.rent.title=Rent
            page.rent.why=Why
            page.account.title=Account
            page.account.why=Why
            field.rent.label=Rent
            field.cardNo.label=Card
            error.rent.required=Type the rent
            error.rent.format=Digits only
            error.rent.exclusiveMinimum=More than nothing
            error.rent.maximum=Too much
            error.rent.multipleOf=Two decimals
            error.cardNo.required=Type the card
            error.cardNo.minLength=Too short
            error.cardNo.maxLength=Too long
            error.cardNo.format=Not a card
            fact.homes.count.label=Homes
            fact.account.balance.label=Balance
            fact.homes.count=Homes
            fact.account.balance=Balance
            """;

    private final Form form = Form.compile(
            SCHEMA.getBytes(StandardCharsets.UTF_8), UI.getBytes(StandardCharsets.UTF_8), properties(), properties());
    private final Item item = new Item(
            "d".repeat(64),
            ItemCode.of("12350299DEMA0003XJ3352099301000"),
            SLUG,
            "org.banshi.plugins.housingfund",
            "fund",
            "1.0.0",
            guide(),
            process(),
            ItemState.LIVE);
    private boolean paused;

    private boolean free;

    /** From now on an approval sets nothing going: no booking, no payout. */
    void payNothing() {
        free = true;
    }

    void pause() {
        paused = true;
    }

    private Item now() {
        Item now = free ? withoutSteps() : item;
        return paused ? now.in(ItemState.PAUSED) : now;
    }

    private Item withoutSteps() {
        Process process = item.process();
        return new Item(
                item.digest(),
                item.code(),
                item.slug(),
                item.plugin(),
                item.agencyKey(),
                item.version(),
                item.guide(),
                new Process(
                        process.legalLimit(),
                        process.promisedLimit(),
                        process.purpose(),
                        process.facts(),
                        process.spouse(),
                        process.agreements(),
                        process.rules(),
                        Optional.empty(),
                        process.licenseType(),
                        process.refusalLicenseType()),
                item.state());
    }

    private static Properties properties() {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(MESSAGES));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Guide guide() {
        return new Guide(
                WORDS,
                List.of(),
                WORDS,
                WORDS,
                List.of(),
                WORDS,
                WORDS,
                "3 working-days",
                "at-once",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                WORDS,
                0,
                "12345",
                "1",
                "20",
                List.of("web"),
                WORDS);
    }

    private static Process process() {
        return new Process(
                "3 working-days",
                "at-once",
                WORDS,
                List.of(
                        need("civil-affairs/marriage/v1", "marriage", FactNeed.Of.APPLICANT),
                        need("real-estate/homes/v1", "homes", FactNeed.Of.APPLICANT),
                        need("fund/account/v1", "account", FactNeed.Of.APPLICANT),
                        need("real-estate/homes/v1", "spouseHomes", FactNeed.Of.SPOUSE)),
                Optional.of(new SpouseNeed(
                        "marriage.status",
                        "20",
                        "marriage.spouseName",
                        "marriage.spouseIdType",
                        "marriage.spouseIdNumber")),
                List.of(),
                "decision",
                Optional.of(new ApprovalSteps("fund/draw/v1", "bank/payout/v1", "amount", "/cardNo", "")),
                "12350299DEMA0003XJ001",
                "12350299DEMA0003XJ002");
    }

    private static FactNeed need(String service, String name, FactNeed.Of of) {
        return new FactNeed(service, name, of, Duration.ofHours(1), true, OFFICE);
    }

    @Override
    public Form of(String digest) {
        return form;
    }

    @Override
    public Optional<Item> bySlug(String slug) {
        return slug.equals(SLUG) ? Optional.of(now()) : Optional.empty();
    }

    @Override
    public Optional<Item> byCode(ItemCode code) {
        return code.equals(item.code()) ? Optional.of(now()) : Optional.empty();
    }

    @Override
    public Optional<Item> byDigest(String digest) {
        return digest.equals(item.digest()) ? Optional.of(now()) : Optional.empty();
    }

    @Override
    public List<Item> all() {
        return List.of(now());
    }

    @Override
    public List<Agency> agencies() {
        return List.of();
    }

    @Override
    public Optional<Agency> agency(String key) {
        return Optional.empty();
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return new SearchResult(List.of(), "");
    }

    @Override
    public List<Suggestion> suggest(String text, Locale locale, int limit) {
        return List.of();
    }
}
