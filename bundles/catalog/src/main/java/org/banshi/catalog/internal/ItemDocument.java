// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.banshi.catalog.Guide;
import org.banshi.catalog.Item;
import org.banshi.spi.LocalText;

/** The fields of an item in the index. */
final class ItemDocument {
    static final String SLUG = "slug";
    static final String PLUGIN = "plugin";
    static final String CODE = "code";
    /** Whole names and everyday names. */
    static final String EXACT = "exact";
    /** Names from each character on: a prefix of one is a part of the name. */
    static final String PART = "part";
    /** Full pinyin and initials of whole names. */
    static final String SPOKEN = "spoken";
    /** Full pinyin from each syllable on. */
    static final String SOUND = "sound";
    /** Initials from each syllable on. */
    static final String INITIALS = "initials";
    /** Neighbouring syllables. */
    static final String PAIRS = "pairs";

    static final String NAME_ZH = "name_zh";
    static final String ALIAS_ZH = "alias_zh";
    static final String TEXT_ZH = "text_zh";
    static final String NAME_EN = "name_en";
    static final String ALIAS_EN = "alias_en";
    static final String TEXT_EN = "text_en";

    private ItemDocument() {}

    static Document of(Item item) {
        Document document = new Document();
        document.add(new StringField(SLUG, item.slug(), Store.YES));
        document.add(new StringField(PLUGIN, item.plugin(), Store.NO));
        document.add(new StringField(CODE, Words.plain(item.code().toString()), Store.NO));
        Guide guide = item.guide();
        add(document, NAME_ZH, NAME_EN, guide.name());
        guide.aliases().forEach(alias -> add(document, ALIAS_ZH, ALIAS_EN, alias));
        texts(guide).forEach(text -> add(document, TEXT_ZH, TEXT_EN, text));
        Phrase.of(item).stream().filter(Phrase::called).forEach(name -> names(document, name));
        return document;
    }

    private static List<LocalText> texts(Guide guide) {
        List<LocalText> texts = new ArrayList<>(List.of(guide.summary(), guide.who(), guide.result()));
        texts.addAll(guide.conditions());
        guide.faq().forEach(faq -> texts.addAll(List.of(faq.q(), faq.a())));
        guide.noSubmit().forEach(proof -> texts.add(proof.proof()));
        return texts;
    }

    private static void add(Document document, String zh, String en, LocalText text) {
        document.add(new TextField(zh, text.zh(), Store.NO));
        document.add(new TextField(en, text.en(), Store.NO));
    }

    private static void names(Document document, Phrase name) {
        Stream.of(name.zh(), name.en()).distinct().forEach(plain -> {
            keyword(document, EXACT, plain);
            for (int i = 1; i < plain.length(); i++) {
                keyword(document, PART, plain.substring(i));
            }
        });
        for (Pinyin.Reading reading : Pinyin.readings(name.zh())) {
            keyword(document, SPOKEN, reading.full());
            keyword(document, SPOKEN, reading.initials());
            reading.tails().forEach(tail -> keyword(document, SOUND, tail));
            for (int i = 0; i < reading.initials().length(); i++) {
                keyword(document, INITIALS, reading.initials().substring(i));
            }
            reading.pairs().forEach(pair -> keyword(document, PAIRS, pair));
        }
    }

    private static void keyword(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new StringField(field, value, Store.NO));
        }
    }
}
