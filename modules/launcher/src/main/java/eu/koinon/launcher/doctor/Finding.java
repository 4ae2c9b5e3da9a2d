package eu.koinon.launcher.doctor;

import java.util.Locale;

/**
 * One line of the examination.
 *
 * @param grade how bad it is
 * @param what what was looked at, and how it was found
 * @param remedy what to do; empty if all is well
 */
record Finding(Grade grade, String what, String remedy) {

    /** FAIL: the platform does not run so; WARN: it runs, but not as it should. */
    enum Grade {
        OK,
        WARN,
        FAIL
    }

    static Finding ok(String what) {
        return new Finding(Grade.OK, what, "");
    }

    static Finding warn(String what, String remedy) {
        return new Finding(Grade.WARN, what, remedy);
    }

    static Finding fail(String what, String remedy) {
        return new Finding(Grade.FAIL, what, remedy);
    }

    String line() {
        String head = "%-5s %s".formatted(grade.name().toLowerCase(Locale.ROOT), what);
        return remedy.isEmpty() ? head : head + "\n      " + remedy;
    }
}
