// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banshi.seals.Check;
import org.banshi.seals.PaperVerification;
import org.banshi.seals.Verdict;
import org.banshi.spi.LocalText;

/** Collects the steps of one verification; the gravest failed step makes the verdict. */
final class Findings {
    private final List<Check> checks = new ArrayList<>();
    private Verdict verdict = Verdict.GENUINE;

    /** Notes a step; a failed one counts as {@code otherwise}. */
    boolean note(Step step, boolean passed, Verdict otherwise) {
        checks.add(new Check(step.id(), passed, passed ? step.passed() : step.failed()));
        if (!passed && otherwise.compareTo(verdict) > 0) {
            verdict = otherwise;
        }
        return passed;
    }

    PaperVerification unreadable(Step step) {
        note(step, false, Verdict.UNREADABLE);
        return result(Optional.empty(), Instant.EPOCH);
    }

    PaperVerification result(Optional<String> code, Instant sealed) {
        boolean told = verdict == Verdict.GENUINE || verdict == Verdict.EXPIRED;
        return new PaperVerification(
                verdict, checks, told ? code : Optional.empty(), told ? Optional.of(sealed) : Optional.empty());
    }

    /** The steps, with what each says to a reader. */
    @SuppressWarnings("ImmutableEnumChecker") // the texts are records of strings
    enum Step {
        PACKAGE("package", "文件完整可读", "The file is whole", "文件损坏、过大或没有签名", "Damaged, too large, or without a signature"),
        COVERAGE(
                "coverage",
                "签名覆盖文件的每一部分",
                "The signature covers every part",
                "有签名没有覆盖的内容",
                "Holds something the signature does not cover"),
        CONTENT("content", "内容没有改动", "The content is unchanged", "内容被改动过", "The content was changed"),
        SIGNATURE(
                "signature", "签名有效", "The signature holds", "签名被改动或不成立", "The signature was changed or does not hold"),
        SEAL("seal", "印章没有改动", "The seal is unchanged", "印章被改动过", "The seal was changed"),
        SEAL_MAKER(
                "seal-maker",
                "印章由可信的机构制作",
                "The seal comes from a trusted maker",
                "制章机构不在信任名单里",
                "The seal's maker is not trusted here"),
        SIGNER(
                "signer",
                "签名人有权使用这枚印章，证书可信",
                "The signer may use this seal and is trusted",
                "签名人无权使用这枚印章，或证书不可信",
                "The signer may not use this seal or is not trusted here"),
        VALIDITY(
                "validity",
                "签发时印章和证书都在有效期内",
                "Seal and certificates were valid when it was sealed",
                "签发时印章或证书不在有效期内",
                "Seal or certificate was not valid when it was sealed");

        private final String id;
        private final LocalText passed;
        private final LocalText failed;

        Step(String id, String passedZh, String passedEn, String failedZh, String failedEn) {
            this.id = id;
            passed = new LocalText(passedZh, passedEn);
            failed = new LocalText(failedZh, failedEn);
        }

        String id() {
            return id;
        }

        LocalText passed() {
            return passed;
        }

        LocalText failed() {
            return failed;
        }
    }
}
