// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.banshi.forms.FactValue;
import org.banshi.forms.Form;
import org.banshi.forms.Forms;
import org.banshi.forms.ReadRow;
import org.banshi.workflow.CaseView;

/** What the applicant typed and what the offices said, each with where it comes from. */
final class CaseRows extends Div {
    private static final long serialVersionUID = 1L;

    CaseRows(CaseView view, SupplementDraft marked) {
        Form form = Rooms.room(Forms.class).of(view.item().digest());
        List<ReadRow> rows = form.readRows(view.answers(), view.facts(), Words.locale());
        add(Marks.section(
                Words.of("case.typed"),
                table(rows.stream().filter(row -> !row.fetched()).toList(), view, marked)));
        add(Marks.section(
                Words.of("case.fetched"),
                table(rows.stream().filter(ReadRow::fetched).toList(), view, marked)));
        if (!view.asks().isEmpty()) {
            UnorderedList asks = new UnorderedList();
            view.asks().forEach(ask -> asks.add(new ListItem(ask.words())));
            add(Marks.section(Words.of("case.asked"), asks));
        }
        if (!view.contests().isEmpty()) {
            Div contests = new Div();
            view.contests()
                    .forEach((key, words) -> contests.add(
                            new Paragraph(form.factLabel(key)
                                            .map(label -> label.in(Words.locale()))
                                            .orElse(key) + "：" + words)));
            add(Marks.section(Words.of("case.contested"), contests));
        }
    }

    private static NativeTable table(List<ReadRow> rows, CaseView view, SupplementDraft marked) {
        NativeTable table = new NativeTable();
        table.addClassName("rows");
        NativeTableBody body = table.getBody();
        for (ReadRow row : rows) {
            NativeTableRow line = body.addRow();
            NativeTableHeaderCell label = new NativeTableHeaderCell(row.label());
            label.getElement().setAttribute("scope", "row");
            line.add(label);
            NativeTableCell value = new NativeTableCell(row.display());
            value.addClassName("value");
            line.add(value);
            NativeTableCell source = new NativeTableCell(source(row));
            source.addClassName("src");
            line.add(source);
            NativeTableCell mark = new NativeTableCell();
            mark.addClassName("mark");
            if (!row.fetched()) {
                mark.add(marker(row, line, marked));
            }
            line.add(mark);
            boolean doubtful = row.fact()
                    .map(fact -> fact.status() != FactValue.Status.VERIFIED)
                    .orElse(false);
            line.setClassName("hit", doubtful || view.contests().containsKey(row.field()) || marked.holds(row.field()));
        }
        return table;
    }

    private static String source(ReadRow row) {
        return row.fact()
                .map(fact -> "%s %s%s"
                        .formatted(
                                fact.source().in(Words.locale()),
                                Words.minute(fact.stated()),
                                fact.status() == FactValue.Status.VERIFIED
                                        ? ""
                                        : " · "
                                                + Words.of(
                                                        "fact." + fact.status().name())))
                .orElse(row.fetched() ? "" : Words.of("fact.typed"));
    }

    private static NativeButton marker(ReadRow row, NativeTableRow line, SupplementDraft marked) {
        NativeButton button = new NativeButton();
        button.addClassName("lnk");
        name(button, row, marked.holds(row.field()));
        button.addClickListener(click -> {
            boolean on = marked.toggle(row.field(), row.label());
            name(button, row, on);
            line.setClassName("hit", on);
        });
        return button;
    }

    private static void name(NativeButton button, ReadRow row, boolean on) {
        String words = Words.of(on ? "case.unmark" : "case.mark");
        button.setText(words);
        button.setAriaLabel(words + " " + row.label());
    }
}
