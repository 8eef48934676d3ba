// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How texts become terms: Chinese as pairs of neighbouring characters and, in the index, single ones besides; no dictionary,
 * because everyday names decide more than any segmentation.
 */
final class Analysis {
    private static final Analyzer CHINESE_INDEXED = new Chinese(true);
    private static final Analyzer CHINESE_TYPED = new Chinese(false);
    private static final Analyzer ENGLISH = new EnglishAnalyzer();

    private Analysis() {}

    static Analyzer indexing() {
        return new PerFieldAnalyzerWrapper(
                CHINESE_INDEXED,
                Map.of(
                        ItemDocument.NAME_EN, ENGLISH,
                        ItemDocument.ALIAS_EN, ENGLISH,
                        ItemDocument.TEXT_EN, ENGLISH));
    }

    static List<String> chinese(String typed) {
        return terms(CHINESE_TYPED, typed);
    }

    static List<String> english(String typed) {
        return terms(ENGLISH, typed);
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            List<String> terms = new ArrayList<>();
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms.stream().distinct().limit(60).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory", e);
        }
    }

    private static final class Chinese extends Analyzer {
        private final boolean single;

        Chinese(boolean single) {
            this.single = single;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new StandardTokenizer();
            TokenStream terms = new LowerCaseFilter(new CJKWidthFilter(tokens));
            return new TokenStreamComponents(
                    tokens,
                    new CJKBigramFilter(
                            terms,
                            CJKBigramFilter.HAN
                                    | CJKBigramFilter.HIRAGANA
                                    | CJKBigramFilter.KATAKANA
                                    | CJKBigramFilter.HANGUL,
                            single));
        }
    }
}
