package eu.koinon.organisations.overview;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Within;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** Shows everybody how large the network is, and not who belongs to it. */
@UseCase
@Open("who we are is for everybody to read; these are two numbers without a name")
public class ReadPublicFigures {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** How many organisations, without the secretariat, in how many countries. */
    public record Figures(long organisations, long countries) {}

    public Figures read() {
        return database.first(
                        within,
                        row -> new Figures(row.getLong("organisations"), row.getLong("countries")),
                        "SELECT organisations, countries FROM organisations.public_figures()")
                .orElseThrow();
    }
}
