// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import java.util.Locale;
import org.banshi.identity.Door;
import org.banshi.identity.PasswordOutcome;
import org.banshi.identity.Session;
import org.banshi.identity.SignIn;
import org.banshi.identity.SignInOutcome;
import org.banshi.spi.Problem;

/** Sign-in for clerks; a first password must be changed before anything else. */
@Route("sign-in")
public final class SignInScreen extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final Div form = Marks.box("c-sign");
    private final Paragraph problem = new Paragraph();

    /** Built by Flow for each visitor. */
    public SignInScreen() {
        addClassName("c-signin");
        problem.addClassName("c-problem");
        problem.getElement().setAttribute("role", "alert");
        add(form);
        askWho();
    }

    @Override
    public String getPageTitle() {
        return Words.of("sign-in.title");
    }

    private void askWho() {
        TextField login = new TextField(Words.of("sign-in.login"));
        login.setAutofocus(true);
        login.getElement().setAttribute("autocomplete", "username");
        PasswordField password = new PasswordField(Words.of("sign-in.password"));
        password.getElement().setAttribute("autocomplete", "current-password");
        Button enter = primary(Words.of("sign-in.enter"));
        enter.addClickListener(click -> enter(login.getValue(), password));
        enter.addClickShortcut(Key.ENTER).listenOn(login, password);
        Button language = new Button(Words.of("language.other"), click -> Words.choose(other()));
        language.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        problem.setText("");
        form.removeAll();
        form.add(
                new H1(Words.of("sign-in.title")),
                new Paragraph(Words.of("sign-in.lead")),
                problem,
                login,
                password,
                enter,
                language);
    }

    private void enter(String login, PasswordField password) {
        String remote = VaadinService.getCurrentRequest().getRemoteAddr();
        SignInOutcome outcome = Rooms.room(SignIn.class)
                .password(Door.CLERK, login, password.getValue().toCharArray(), remote);
        if (outcome instanceof SignInOutcome.SignedIn signedIn) {
            open(signedIn.session());
        } else if (outcome instanceof SignInOutcome.MustChangePassword must) {
            askFresh(must.session(), password.getValue(), remote);
        } else if (outcome instanceof SignInOutcome.Refused refused) {
            password.clear();
            password.focus();
            say(refused.problem(), refused.retryAfter().toSeconds());
        }
    }

    private void askFresh(Session session, String current, String remote) {
        PasswordField fresh = new PasswordField(Words.of("sign-in.fresh"));
        fresh.setHelperText(Words.of("sign-in.fresh.hint"));
        fresh.getElement().setAttribute("autocomplete", "new-password");
        fresh.setAutofocus(true);
        PasswordField again = new PasswordField(Words.of("sign-in.again"));
        again.getElement().setAttribute("autocomplete", "new-password");
        Button change = primary(Words.of("sign-in.change"));
        change.addClickShortcut(Key.ENTER).listenOn(fresh, again);
        change.addClickListener(click -> {
            if (!fresh.getValue().equals(again.getValue())) {
                problem.setText(Words.of("sign-in.differ"));
                return;
            }
            PasswordOutcome outcome = Rooms.room(SignIn.class)
                    .changePassword(
                            session.token(),
                            current.toCharArray(),
                            fresh.getValue().toCharArray(),
                            remote);
            if (outcome instanceof PasswordOutcome.Changed changed) {
                open(changed.session());
            } else if (outcome instanceof PasswordOutcome.Refused refused) {
                say(refused.problem(), 0);
            }
        });
        problem.setText("");
        form.removeAll();
        form.add(
                new H1(Words.of("sign-in.first")),
                new Paragraph(Words.of("sign-in.first.lead")),
                problem,
                fresh,
                again,
                change);
    }

    private void say(Problem why, long seconds) {
        problem.setText(seconds > 0 ? Words.of("sign-in.wait", seconds) : Words.of("problem." + why.code()));
    }

    private static void open(Session session) {
        Desk.take(session);
        UI.getCurrent().navigate(QueueScreen.class);
    }

    private static Button primary(String words) {
        Button button = new Button(words);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Locale other() {
        return Words.locale().equals(Locale.ENGLISH) ? Locale.CHINESE : Locale.ENGLISH;
    }
}
