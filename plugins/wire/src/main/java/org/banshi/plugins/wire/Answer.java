// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an agency answered, read by name and type: whatever is missing or of another type makes the answer unusable. */
public final class Answer {
    /** Code of an answer that holds data. */
    public static final String FOUND = "0000";

    private final Map<?, ?> fields;

    private Answer(Map<?, ?> fields) {
        this.fields = fields;
    }

    /**
     * @param body the unmarshalled JSON
     * @param requestId what was asked under; an answer to another question is refused
     */
    public static Answer to(String requestId, @Nullable Object body) {
        if (!(body instanceof Map<?, ?> fields)) {
            throw new UnusableAnswerException("not a JSON object");
        }
        Answer answer = new Answer(fields);
        if (!answer.text("reqNo").equals(requestId)) {
            throw new UnusableAnswerException("answers another question");
        }
        return answer;
    }

    /** The agency's own code: {@link #FOUND}, or why there is nothing. */
    public String code() {
        return text("code");
    }

    /** When the agency says this was so. */
    public Instant stated() {
        return part("stated", () -> Instant.parse(text("stated")));
    }

    /** The object below a name. */
    public Answer inner(String name) {
        return inside(name, fields.get(name));
    }

    /** @return empty if there is no such object */
    public Optional<Answer> innerIfAny(String name) {
        return fields.get(name) == null ? Optional.empty() : Optional.of(inner(name));
    }

    public String text(String name) {
        return typed(name, String.class);
    }

    /** @return empty if there is no such field */
    public Optional<String> textIfAny(String name) {
        return fields.get(name) == null ? Optional.empty() : Optional.of(text(name));
    }

    public boolean flag(String name) {
        return typed(name, Boolean.class);
    }

    public BigDecimal number(String name) {
        Object value = fields.get(name);
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        throw unusable(name);
    }

    /** An amount in yuan, not negative, at most two decimals. */
    public BigDecimal money(String name) {
        return part(name, () -> {
            BigDecimal amount = number(name).setScale(2, RoundingMode.UNNECESSARY);
            if (amount.signum() < 0) {
                throw unusable(name);
            }
            return amount;
        });
    }

    public LocalDate date(String name) {
        return part(name, () -> LocalDate.parse(text(name)));
    }

    /** @return empty if there is no such field */
    public Optional<LocalDate> dateIfAny(String name) {
        return fields.get(name) == null ? Optional.empty() : Optional.of(date(name));
    }

    /** The objects of a list. */
    public List<Answer> list(String name) {
        if (!(fields.get(name) instanceof List<?> entries)) {
            throw unusable(name);
        }
        return entries.stream().map(entry -> inside(name, entry)).toList();
    }

    private static Answer inside(String name, @Nullable Object entry) {
        if (entry instanceof Map<?, ?> map) {
            return new Answer(map);
        }
        throw unusable(name);
    }

    private <T> T typed(String name, Class<T> type) {
        Object value = fields.get(name);
        if (!type.isInstance(value)) {
            throw unusable(name);
        }
        return type.cast(value);
    }

    private static <T> T part(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DateTimeException | ArithmeticException wrong) {
            throw new UnusableAnswerException("field %s is not what it should be".formatted(name));
        }
    }

    private static UnusableAnswerException unusable(String name) {
        return new UnusableAnswerException("field %s is missing or of another type".formatted(name));
    }
}
