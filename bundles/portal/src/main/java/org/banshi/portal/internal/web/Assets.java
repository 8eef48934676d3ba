// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The static files, each under an address that changes with its content, so that browsers may keep it for good. */
public final class Assets {
    private static final String FOLDER = "/org/banshi/portal/internal/assets/";
    private static final Map<String, String> TYPES = Map.of(
            "portal.css", "text/css; charset=utf-8",
            "portal.js", "text/javascript; charset=utf-8",
            "icons.svg", "image/svg+xml; charset=utf-8",
            "favicon.svg", "image/svg+xml; charset=utf-8");

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    private record Asset(String mark, Reply reply) {}

    public Assets() {
        TYPES.forEach((name, type) -> {
            byte[] content = bytes(name);
            Reply reply = new Reply(200, type, content, List.of())
                    .with("Cache-Control", "public, max-age=31536000, immutable");
            assets.put(name, new Asset(mark(content), reply));
        });
    }

    /** The address of a file. */
    public String href(String name) {
        return "/assets/" + asset(name).mark() + "/" + name;
    }

    /** @return empty for an unknown file or a mark that is not its content's */
    public Optional<Reply> reply(String mark, String name) {
        Asset asset = assets.get(name);
        if (asset == null || !asset.mark().equals(mark)) {
            return Optional.empty();
        }
        return Optional.of(asset.reply());
    }

    private Asset asset(String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return asset;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("asset " + name + " is not in the bundle");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mark(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
