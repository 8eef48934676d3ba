// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.house;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banshi.catalog.ApprovalSteps;
import org.banshi.catalog.Catalog;
import org.banshi.catalog.FactNeed;
import org.banshi.catalog.Faq;
import org.banshi.catalog.Ground;
import org.banshi.catalog.Guide;
import org.banshi.catalog.Hit;
import org.banshi.catalog.Item;
import org.banshi.catalog.ItemCode;
import org.banshi.catalog.ItemState;
import org.banshi.catalog.NoSubmit;
import org.banshi.catalog.Process;
import org.banshi.catalog.SearchQuery;
import org.banshi.catalog.SearchResult;
import org.banshi.catalog.SpouseNeed;
import org.banshi.catalog.Suggestion;
import org.banshi.onboarding.Agency;
import org.banshi.spi.LocalText;

/** A catalogue of one item that is open and one that is paused. */
public final class Items implements Catalog {
    public static final Item RENT =
            rent("rent-withdrawal", ItemState.LIVE, "租房提取住房公积金", "Withdraw housing fund for rent");
    public static final Item LOAN =
            rent("loan-withdrawal", ItemState.PAUSED, "还贷提取住房公积金", "Withdraw housing fund for a loan");
    /** Of which an approval is a letter and nothing more; not in the list. */
    static final Item FREE = free(RENT);

    private static final LocalText FUND = text("示例市住房公积金中心", "Demo City Housing Provident Fund Centre");
    private static final Agency AGENCY = new Agency(
            "fund",
            "12350299DEMA0003XJ",
            FUND,
            text("公积金中心", "Fund centre"),
            "0592-0012329",
            "0592-0012330",
            text("示例区试验路 1 号", "1 Shiyan Road, Shili"),
            text("周一至周五 9:00–17:00", "Mon–Fri 9:00–17:00"),
            "",
            true);

    private static Item free(Item item) {
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

    static LocalText text(String zh, String en) {
        return new LocalText(zh, en);
    }

    private static FactNeed need(String service, String name, FactNeed.Of of, String zh, String en) {
        return new FactNeed(service, name, of, Duration.ofDays(1), true, text(zh, en));
    }

    private static Item rent(String slug, ItemState state, String zh, String en) {
        Guide guide = new Guide(
                text(zh, en),
                List.of(
                        text("租房", "rent"),
                        text("租房提取", "rent withdrawal"),
                        text("提公积金交房租", "pay rent from housing fund"),
                        text("gjj", "gjj")),
                text(
                        "在本市租房居住且无自有住房的缴存人，可提取本人住房公积金支付房租。信息核对无误的，当场审批、当场付款。",
                        "If you rent a home in the city and own none here, you can draw your own housing fund to pay the rent."),
                text("没有自有住房、正常缴存的人", "Contributors who own no home here"),
                List.of(
                        text("本人和配偶在本市没有自有住房", "Neither you nor your spouse owns a home in the city"),
                        text("账户状态正常，已连续足额缴存满 3 个月", "Your account is active and paid in full for 3 months")),
                text("不收费", "Free of charge"),
                text("信息核对一致的当场办结。", "At once when the records agree."),
                "3 working-days",
                "at-once",
                List.of(new Ground(
                        text("住房公积金管理条例", "Regulations on Housing Provident Funds"),
                        "24(6)",
                        text("房租超出规定比例的，可以提取", "Contributors whose rent exceeds the set share may draw"),
                        "")),
                List.of(
                        text("房东的地址和每月租金", "Address and monthly rent"),
                        text("本人名下的银行卡号", "A bank card in your own name")),
                List.of(
                        new NoSubmit(
                                text("身份证、户口簿", "Identity card and household register"),
                                text("示例市公安局", "Demo City Public Security Bureau")),
                        new NoSubmit(
                                text("无房证明", "Proof of owning no home"),
                                text("示例市不动产登记中心", "Demo City Real Estate Registry"))),
                List.of(
                        text("登录，系统从各部门取得你的信息", "Sign in; your records are fetched"),
                        text("核对信息，填写租房地址、租金和收款账户", "Check them; type address, rent and account"),
                        text("提交，信息一致的当场出具提取决定", "Submit; the decision is made at once")),
                List.of(new Faq(
                        text("父母在本市有房，我还能提取吗？", "My parents own a home. Can I still apply?"),
                        text("可以。只看你本人和配偶名下的住房。", "Yes. Only homes of yourself and your spouse count."))),
                text("提取款到账，并取得盖章的决定书", "The money and a sealed decision letter"),
                0,
                "0592-0012329",
                "1",
                "20",
                List.of("web", "counter"),
                text(
                        "对决定不服的，可在 60 日内申请行政复议，或在 6 个月内向人民法院提起诉讼。",
                        "You may ask for administrative review within 60 days or go to court within 6 months."));
        Process process = new Process(
                "3 working-days",
                "at-once",
                text("办理租房提取住房公积金", "To handle a withdrawal of housing fund for rent"),
                List.of(
                        need("police/id/v1", "id", FactNeed.Of.APPLICANT, "示例市公安局", "Police"),
                        need("fund/account/v1", "account", FactNeed.Of.APPLICANT, "示例市住房公积金中心", "Fund centre"),
                        need("real-estate/homes/v1", "homes", FactNeed.Of.APPLICANT, "示例市不动产登记中心", "Registry"),
                        need("real-estate/homes/v1", "spouseHomes", FactNeed.Of.SPOUSE, "示例市不动产登记中心", "Registry")),
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
                "");
        return new Item(
                "digest-" + slug,
                ItemCode.of("12350299DEMA0003XJ3352099301000"),
                slug,
                "org.banshi.plugins.housingfund",
                "fund",
                "1.0.0",
                guide,
                process,
                state);
    }

    @Override
    public Optional<Item> bySlug(String slug) {
        return all().stream().filter(item -> item.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<Item> byCode(ItemCode code) {
        return Optional.of(RENT);
    }

    @Override
    public Optional<Item> byDigest(String digest) {
        return all().stream().filter(item -> item.digest().equals(digest)).findFirst();
    }

    @Override
    public List<Item> all() {
        return List.of(RENT, LOAN);
    }

    @Override
    public List<Agency> agencies() {
        return List.of(AGENCY);
    }

    @Override
    public Optional<Agency> agency(String key) {
        return key.equals("fund") ? Optional.of(AGENCY) : Optional.empty();
    }

    @Override
    public SearchResult search(SearchQuery query) {
        List<Hit> hits = all().stream()
                .filter(item -> fits(item, query.text()))
                .map(item -> new Hit(item, "name", item.guide().name().in(query.locale())))
                .toList();
        return new SearchResult(hits, "");
    }

    @Override
    public List<Suggestion> suggest(String text, Locale locale, int limit) {
        return all().stream()
                .filter(item -> fits(item, text))
                .map(item -> new Suggestion(item.slug(), item.guide().name().in(locale), "租房提取"))
                .toList();
    }

    private static boolean fits(Item item, String text) {
        return item.guide().name().zh().contains(text)
                || item.guide().name().en().contains(text)
                || item.guide().aliases().stream().anyMatch(alias -> alias.zh().contains(text));
    }
}
