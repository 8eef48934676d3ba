// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.housingfund;

import java.math.BigDecimal;
import org.apache.camel.builder.RouteBuilder;
import org.banshi.plugins.fundcore.DrawOrder;
import org.banshi.plugins.fundcore.DrawReceipt;
import org.banshi.plugins.fundcore.FundFaultException;
import org.banshi.plugins.wire.UnusableAnswerException;
import org.banshi.spi.ActionOutcome;
import org.banshi.spi.ActionRequest;
import org.banshi.spi.AgencyUnavailableException;
import org.banshi.spi.Money;
import org.banshi.spi.Problem;
import org.banshi.spi.Remedy;
import org.jspecify.annotations.Nullable;

/** Books a withdrawal at the fund. The request's key is the fund's 业务流水号, by which the fund books it once. */
public final class DrawRoute extends RouteBuilder {
    static final String ID = "fund/draw/v1";

    private final FundSystem fund;

    DrawRoute(FundSystem fund) {
        this.fund = fund;
    }

    @Override
    public void configure() {
        from("direct:" + ID).routeId(ID).errorHandler(noErrorHandler()).bean(this, "book");
    }

    /** Called by the route. */
    public ActionOutcome book(ActionRequest request) {
        try {
            DrawReceipt receipt = FundQuery.present(fund.core().submitDraw(order(request)), "RECEIPT");
            if (!request.key().equals(receipt.number)) {
                throw new UnusableAnswerException("receipt of another withdrawal");
            }
            return new ActionOutcome.Done(FundQuery.present(receipt.voucher, "JZPZH"));
        } catch (FundFaultException fault) {
            return outcome(fault.getFaultInfo().code);
        }
    }

    private static DrawOrder order(ActionRequest request) {
        DrawOrder order = new DrawOrder();
        order.number = request.key();
        order.name = request.applicant().name();
        order.idType = request.applicant().idType();
        order.idNumber = request.applicant().idNumber();
        order.reason = DrawsRoute.RENT;
        order.amount = amount(request.input().get("amount"));
        return order;
    }

    private static BigDecimal amount(@Nullable Object input) {
        if (input instanceof Money money) {
            return money.amount();
        }
        return Money.of(String.valueOf(input)).amount();
    }

    private static ActionOutcome outcome(String code) {
        return switch (code) {
            case "Frozen" -> rejected("fund.frozen", "the account is frozen");
            case "NotFound" -> rejected("fund.not-found", "the fund knows no account of this person");
            case "Insufficient" -> rejected("fund.insufficient", "the balance does not cover the amount");
            case "Duplicate" -> rejected("fund.duplicate", "the number was used for another withdrawal");
            default -> throw new AgencyUnavailableException(ID, "fault " + code);
        };
    }

    private static ActionOutcome rejected(String code, String message) {
        return new ActionOutcome.Rejected(new Problem(code, Remedy.CLERK, message));
    }
}
