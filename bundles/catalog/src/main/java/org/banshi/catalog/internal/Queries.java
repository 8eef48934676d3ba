// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What is asked of the index, and how much each way of fitting weighs. A whole everyday name outweighs everything else. */
final class Queries {
    Query everything() {
        return new MatchAllDocsQuery();
    }

    /** As typed: names, texts, English, and pinyin or initials if only letters were typed. */
    Query asTyped(String text, String plain) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        names(any, plain);
        List<String> chinese = Analysis.chinese(text);
        terms(any, ItemDocument.ALIAS_ZH, chinese, 8);
        terms(any, ItemDocument.NAME_ZH, chinese, 6);
        terms(any, ItemDocument.TEXT_ZH, chinese, 1);
        List<String> english = Analysis.english(text);
        terms(any, ItemDocument.ALIAS_EN, english, 8);
        terms(any, ItemDocument.NAME_EN, english, 6);
        terms(any, ItemDocument.TEXT_EN, english, 1);
        for (String word : english) {
            if (Words.latin(word) && word.length() > 4) {
                should(any, new FuzzyQuery(new Term(ItemDocument.ALIAS_EN, word), 1, 2), 2);
                should(any, new FuzzyQuery(new Term(ItemDocument.NAME_EN, word), 1, 2), 1);
            }
        }
        return any.build();
    }

    /** Names only: what the next key will make of it is open. */
    Query whileTyping(String plain) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        names(any, plain);
        if (!Words.latin(plain)) {
            sounds(any, plain);
        }
        return any.build();
    }

    /** Names that sound like what was typed: a wrong character of the same sound, or pinyin among characters. */
    Query bySound(String plain) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        sounds(any, plain);
        for (Pinyin.Reading reading : Pinyin.readings(plain)) {
            BooleanQuery.Builder pairs = new BooleanQuery.Builder();
            reading.pairs().forEach(pair -> pairs.add(constant(ItemDocument.PAIRS, pair), Occur.SHOULD));
            pairs.setMinimumNumberShouldMatch(Math.max(1, (reading.pairs().size() * 3 + 4) / 5));
            should(any, pairs.build(), 2);
        }
        return any.build();
    }

    private static void names(BooleanQuery.Builder any, String plain) {
        should(any, constant(ItemDocument.CODE, plain), 500);
        should(any, constant(ItemDocument.EXACT, plain), 200);
        should(any, prefix(ItemDocument.EXACT, plain), 60);
        should(any, prefix(ItemDocument.PART, plain), 30);
        if (Words.latin(plain)) {
            should(any, constant(ItemDocument.SPOKEN, plain), 120);
            should(any, prefix(ItemDocument.SPOKEN, plain), 40);
            should(any, prefix(ItemDocument.SOUND, plain), 15);
            should(any, prefix(ItemDocument.INITIALS, plain), 10);
        }
    }

    private static void sounds(BooleanQuery.Builder any, String plain) {
        for (Pinyin.Reading reading : Pinyin.readings(plain)) {
            should(any, constant(ItemDocument.SPOKEN, reading.full()), 100);
            should(any, prefix(ItemDocument.SOUND, reading.full()), 15);
        }
    }

    /** A long question need not be answered word by word: a third of its terms is enough. */
    private static void terms(BooleanQuery.Builder any, String field, List<String> terms, float weight) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        terms.forEach(term -> some.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        some.setMinimumNumberShouldMatch(Math.max(1, (terms.size() + 2) / 3));
        if (!terms.isEmpty()) {
            should(any, some.build(), weight);
        }
    }

    private static void should(BooleanQuery.Builder any, Query query, float weight) {
        any.add(new BoostQuery(query, weight), Occur.SHOULD);
    }

    private static Query constant(String field, String value) {
        return new ConstantScoreQuery(new TermQuery(new Term(field, value)));
    }

    private static Query prefix(String field, String value) {
        return new PrefixQuery(new Term(field, value));
    }
}
