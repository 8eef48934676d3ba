// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests.halting;

/** A program to be halted. */
public final class Teller {
    private int told;

    private Teller() {}

    /** Tells what it does, so that one sees how far it came. */
    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        Teller teller = new Teller();
        System.out.println("before");
        for (int i = 0; i < 2; i++) {
            System.out.println(teller.count(i % 2 == 0 ? "even" : "odd"));
        }
    }

    private String count(String what) {
        System.out.println("counting");
        told++;
        if (told > 1) {
            return what + " again";
        }
        return what;
    }
}
