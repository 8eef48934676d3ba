// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.banshi.identity.Sessions;
import org.banshi.identity.SignIn;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Karaf's realm {@code karaf} (shell over SSH, management) on the clerks' accounts, ranked above the one of {@code
 * users.properties}. Operators' public keys of {@code etc/keys.properties} keep working.
 */
@Component
public final class ShellRealm implements JaasRealm {
    private static final String KEYS_BUNDLE = "org.apache.karaf.jaas.modules";
    private static final String KEYS_MODULE = "org.apache.karaf.jaas.modules.publickey.PublickeyLoginModule";

    private final AppConfigurationEntry[] entries;

    @Activate
    public ShellRealm(BundleContext context, @Reference SignIn signIn, @Reference Sessions sessions) {
        List<AppConfigurationEntry> modules = new ArrayList<>();
        modules.add(entry(
                context.getBundle(),
                ShellLoginModule.class.getName(),
                context,
                Map.of(ShellLoginModule.SIGN_IN, signIn, ShellLoginModule.SESSIONS, sessions)));
        Arrays.stream(context.getBundles())
                .filter(bundle -> KEYS_BUNDLE.equals(bundle.getSymbolicName()))
                .findFirst()
                .ifPresent(bundle -> modules.add(entry(
                        bundle,
                        KEYS_MODULE,
                        context,
                        Map.of("users", System.getProperty("karaf.etc", "etc") + "/keys.properties"))));
        entries = modules.toArray(AppConfigurationEntry[]::new);
    }

    private static AppConfigurationEntry entry(
            Bundle bundle, String module, BundleContext context, Map<String, Object> more) {
        Map<String, Object> options = new HashMap<>(more);
        options.put(ProxyLoginModule.PROPERTY_MODULE, module);
        options.put(ProxyLoginModule.PROPERTY_BUNDLE, Long.toString(bundle.getBundleId()));
        options.put(BundleContext.class.getName(), context);
        return new AppConfigurationEntry(ProxyLoginModule.class.getName(), LoginModuleControlFlag.OPTIONAL, options);
    }

    @Override
    public String getName() {
        return "karaf";
    }

    @Override
    public int getRank() {
        return 100;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
        return entries.clone();
    }
}
