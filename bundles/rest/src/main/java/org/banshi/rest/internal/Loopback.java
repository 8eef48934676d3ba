// SPDX-License-Identifier: Apache-2.0
package org.banshi.rest.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether a caller sits on this machine: what is only for operators and their collectors is told to no other. */
final class Loopback {
    private Loopback() {}

    static boolean is(HttpServletRequest request) {
        try {
            // a literal address: no name is looked up
            return request.getHeader("Forwarded") == null
                    && request.getHeader("X-Forwarded-For") == null
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
