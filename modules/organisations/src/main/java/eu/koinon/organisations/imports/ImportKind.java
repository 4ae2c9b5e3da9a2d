package eu.koinon.organisations.imports;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file is about. */
public enum ImportKind {
    /** Organisations, by coordinators. */
    ORGANISATIONS(50_000),
    /** Persons of any organisation, by coordinators. */
    NETWORK_PEOPLE(50_000),
    /** Persons of one organisation, by its admins and by coordinators. */
    PEOPLE(2_000);

    private final int mostRows;

    ImportKind(int mostRows) {
        this.mostRows = mostRows;
    }

    /** As many rows a file may have. */
    public int mostRows() {
        return mostRows;
    }

    /** Whether it reaches beyond the organisation that it is brought for. */
    public boolean isOfTheNetwork() {
        return this != PEOPLE;
    }

    public boolean isAboutPeople() {
        return this != ORGANISATIONS;
    }

    static Optional<ImportKind> named(@Nullable String typed) {
        for (var kind : values()) {
            if (typed != null && kind.name().equals(typed.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
