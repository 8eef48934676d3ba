// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.banshi.portal.internal.house.Browser;
import org.banshi.portal.internal.house.House;
import org.banshi.portal.internal.house.Papers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyTest {
    private House house;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        house = House.open();
        browser = new Browser(house);
        browser.get("/verify");
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void aCodeShowsTheMinimum() {
        assertThat(browser.get("/verify/" + Papers.CODE).body())
                .contains("属实，", "准予提取决定书", "林**")
                .doesNotContain("林试安")
                .doesNotContain("5,400");
        assertThat(browser.post("/verify", Map.of("code", "XXXX-XXXX")).body()).contains("查不到这份文件");
    }

    @Test
    void anEmptyCodeIsAskedForAgain() {
        HttpResponse<String> answer = browser.post("/verify", Map.of("code", " "));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<title>错误：", "请输入文件下方的验证码");
    }

    @Test
    void anUploadedFileIsJudgedWithItsChecks() {
        assertThat(browser.upload("sealed".getBytes(StandardCharsets.UTF_8)).body())
                .contains("属实，", "SM2 签名有效", "没有被撤销");
        browser.get("/verify");
        assertThat(browser.upload("altered".getBytes(StandardCharsets.UTF_8)).body())
                .contains("不能采用：内容在盖章之后被改过", "内容和盖章时不一样");
    }

    @Test
    void aFileOverTheLimitIsNotRead() {
        HttpResponse<String> answer = browser.upload(new byte[10 * 1024 * 1024 + 1]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件太大了");
    }

    @Test
    void oneAddressCannotGuessOnAndOn() {
        for (int i = 0; i < House.CHECKS_A_MINUTE; i++) {
            assertThat(browser.get("/verify/GUESS-" + i).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> answer = browser.get("/verify/" + Papers.CODE);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("查得太快了").doesNotContain("属实，");
    }
}
