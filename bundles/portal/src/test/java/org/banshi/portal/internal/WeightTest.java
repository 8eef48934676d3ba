// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banshi.portal.internal.house.Browser;
import org.banshi.portal.internal.house.House;
import org.banshi.portal.internal.house.People;
import org.junit.jupiter.api.Test;

class WeightTest {
    private static final int LIMIT = 40 * 1024;

    @Test
    void aFormPageWeighsLittleOnFirstLoad() throws Exception {
        try (House house = House.open()) {
            Browser browser = Browser.of(house, People.LIN);
            browser.get("/items/rent-withdrawal");
            browser.post("/items/rent-withdrawal/start", Map.of());
            String page = browser.get("/drafts/draft-1/fund").body();
            int weight = gzipped(page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            Set<String> assets = new TreeSet<>();
            Matcher found = Pattern.compile("/assets/[0-9a-f]+/[a-z.]+").matcher(page);
            while (found.find()) {
                assets.add(found.group());
            }
            assertThat(assets).hasSize(4);
            for (String asset : assets) {
                HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(house.at(asset))
                                        .header("Accept-Encoding", "gzip")
                                        .build(),
                                HttpResponse.BodyHandlers.ofInputStream());
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .contains("immutable");
                weight += answer.body().readAllBytes().length;
            }
            assertThat(weight).isLessThanOrEqualTo(LIMIT);
        }
    }

    private static int gzipped(byte[] bytes) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
