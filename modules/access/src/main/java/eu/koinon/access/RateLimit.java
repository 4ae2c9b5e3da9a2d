package eu.koinon.access;

import java.time.Duration;

/**
 * The one table of limits. Each is a bucket of {@code size} tries that fills up again evenly over {@code refill}; a key
 * (an account, a network address, a person) has its own. The buckets are rows, so all nodes count together.
 */
public enum RateLimit {
    //                       size  refill                   counted by
    SIGN_IN_ACCOUNT(10, Duration.ofMinutes(15)), // the address typed, whether or not it is known
    SIGN_IN_ADDRESS(60, Duration.ofMinutes(15)), // the network address: an office shares one
    CHALLENGE_ADDRESS(300, Duration.ofMinutes(15)), // the network address: each sign-in page asks for one
    CODE(6, Duration.ofMinutes(15)), // the person whose code is awaited
    CODE_DAY(30, Duration.ofDays(1)), // the same; a right code is given back
    CODE_UNNOTICED(5, Duration.ofDays(1)), // the same: wrong codes before they are written to
    CODE_LETTER(1, Duration.ofDays(1)), // the same: letters about wrong codes
    RESET_ACCOUNT(3, Duration.ofHours(1)), // the address typed, and who moves to it
    RESET_ADDRESS(20, Duration.ofHours(1)), // the network address
    LINK_ADDRESS(30, Duration.ofMinutes(10)), // the network address
    JOIN_ACCOUNT(3, Duration.ofHours(1)), // the address typed, whether or not it leads anywhere
    JOIN_ADDRESS(20, Duration.ofHours(1)), // the network address
    INVITATION(60, Duration.ofHours(1)), // the person who invites
    APPLICATION_START_ADDRESS(30, Duration.ofHours(1)), // the network address that asks for a link
    APPLICATION_START_ACCOUNT(3, Duration.ofHours(1)), // the address typed, which is written to
    APPLICATION_INVITE(20, Duration.ofDays(1)), // the application that colleagues are invited to
    APPLICATION_SUBMIT(30, Duration.ofDays(1)), // the application that is submitted, or changed after that
    APPLICATION_UPLOAD(200, Duration.ofHours(1)), // the application that files come to
    EXPORT(20, Duration.ofHours(1)), // the person who exports
    IMPORT(20, Duration.ofHours(1)), // the person who brings files
    TOKEN_GUESS(30, Duration.ofMinutes(10)); // the network address, for tokens that are none

    private final int size;
    private final Duration refill;

    RateLimit(int size, Duration refill) {
        this.size = size;
        this.refill = refill;
    }

    public int size() {
        return size;
    }

    public Duration refill() {
        return refill;
    }

    /** Whether {@code koinon.limits.factor} enlarges it: an office shares a network address, but nobody shares codes. */
    public boolean isEnlarged() {
        return switch (this) {
            case CODE_DAY, CODE_UNNOTICED, CODE_LETTER -> false;
            case SIGN_IN_ACCOUNT,
                    SIGN_IN_ADDRESS,
                    CHALLENGE_ADDRESS,
                    CODE,
                    RESET_ACCOUNT,
                    RESET_ADDRESS,
                    LINK_ADDRESS,
                    JOIN_ACCOUNT,
                    JOIN_ADDRESS,
                    INVITATION,
                    APPLICATION_START_ADDRESS,
                    APPLICATION_START_ACCOUNT,
                    APPLICATION_INVITE,
                    APPLICATION_SUBMIT,
                    APPLICATION_UPLOAD,
                    EXPORT,
                    IMPORT,
                    TOKEN_GUESS -> true;
        };
    }

    /** Whether its keys are network addresses. */
    public boolean isByNetworkAddress() {
        return name().endsWith("_ADDRESS") || this == TOKEN_GUESS;
    }
}
