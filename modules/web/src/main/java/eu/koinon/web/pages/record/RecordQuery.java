package eu.koinon.web.pages.record;

import eu.koinon.audit.LogFilter;
import eu.koinon.web.pages.organisations.PartAddress;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a reader of the record has asked for, as it stands in the address. */
public class RecordQuery {

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("until")
    @Nullable
    String until;

    @QueryParam("person")
    @Nullable
    String person;

    @QueryParam("what")
    @Nullable
    String what;

    @QueryParam("outcome")
    @Nullable
    String outcome;

    /** The id of an organisation that was acted for or on. */
    @QueryParam("organisation")
    @Nullable
    String organisation;

    /** A name that is typed instead. */
    @QueryParam("named")
    @Nullable
    String named;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    LogFilter.Form form() {
        return new LogFilter.Form(from, until, person, what, outcome, organisation, null);
    }

    /** The same question at another address. */
    PartAddress at(String path) {
        return new PartAddress(path)
                .and("from", from)
                .and("until", until)
                .and("person", person)
                .and("what", what)
                .and("outcome", outcome)
                .and("organisation", organisation);
    }

    public String fromDay() {
        return from == null ? "" : from;
    }

    public String untilDay() {
        return until == null ? "" : until;
    }

    public String personId() {
        return person == null ? "" : person;
    }

    public String organisationId() {
        return organisation == null ? "" : organisation;
    }

    public String typedName() {
        return named == null ? "" : named;
    }

    /** Everything as it is, but this person. */
    public String withPerson(@Nullable String id) {
        return new PartAddress("/record")
                .and("from", from)
                .and("until", until)
                .and("person", id)
                .and("what", what)
                .and("outcome", outcome)
                .and("organisation", organisation)
                .base();
    }

    /** Everything as it is, but this organisation. */
    public String withOrganisation(@Nullable String id) {
        return new PartAddress("/record")
                .and("from", from)
                .and("until", until)
                .and("person", person)
                .and("what", what)
                .and("outcome", outcome)
                .and("organisation", id)
                .base();
    }

    public boolean isNarrowed() {
        return !at("/record").base().equals("/record");
    }
}
