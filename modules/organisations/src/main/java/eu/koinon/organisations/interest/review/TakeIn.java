package eu.koinon.organisations.interest.review;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.directory.DirectoryProblem;
import eu.koinon.organisations.directory.Kind;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.directory.Profile;
import eu.koinon.organisations.interest.applications.Answer;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationPage;
import eu.koinon.organisations.interest.applications.ApplicationRows;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.applications.Holder;
import eu.koinon.organisations.interest.calls.Meaning;
import eu.koinon.organisations.invitations.InviteFirstAdmin;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An accepted organisation comes into being, with a profile out of its answers, and whoever began its application is
 * invited as its first admin.
 */
@UseCase
@Needs(Permission.REVIEW_SEND)
public class TakeIn {

    private static final int SHORT_NAME = 40;
    private static final int SUMMARY = 1_000;
    private static final int CITY = 100;

    @Inject
    private ApplicationRows applications;

    @Inject
    private Decisions decisions;

    @Inject
    private ReviewPlans plans;

    @Inject
    private Organisations organisations;

    @Inject
    private InviteFirstAdmin invite;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** @param name of the organisation, where its own is taken */
    @Schema(name = "TakeInOrganisation")
    public record Request(@Nullable String name) {}

    /** Under the name in the application; nothing when an organisation of the network has it or one that looks like it. */
    public Optional<OrganisationId> unlessTaken(ApplicationId application) {
        var page = applications.page(application, null);
        var name = page.application().name();
        var problems = new InvalidFields.Gathering();
        var profile = profile(problems, page, name);
        return !problems.isEmpty() || isTaken(name) ? Optional.empty() : Optional.of(add(page, profile));
    }

    /**
     * Under another name, for one that was accepted and told.
     *
     * @throws ReviewProblem.NotSubmitted when it was withdrawn since
     * @throws DirectoryProblem.NameTaken when an organisation of the network has that name, too
     */
    public OrganisationId under(@About ApplicationId application, Request request) {
        var held = applications.hold(application);
        plans.hold(held.call());
        if (held.state() != ApplicationState.SUBMITTED) {
            throw new ReviewProblem.NotSubmitted();
        }
        var page = applications.page(application, null);
        var waits = decisions
                .find(application)
                .filter(each -> each.outcome() == Outcome.ACCEPTED && each.isTold() && each.organisation() == null);
        if (waits.isEmpty()) {
            throw new Missing();
        }
        var problems = new InvalidFields.Gathering();
        var profile = profile(problems, page, request.name());
        problems.orThrow();
        var organisation = add(page, profile);
        decisions.takenIn(application, organisation);
        return organisation;
    }

    /**
     * What came into being when it was accepted before, if that is still there: where nobody has joined it, whoever began
     * the application is invited once more.
     */
    Optional<OrganisationId> again(ApplicationId application, OrganisationId before) {
        var there = database.first(
                within,
                row -> row.getString(1),
                "SELECT short_name FROM organisations.organisation WHERE id = ? AND state = 'ACTIVE'",
                before.value());
        if (there.isPresent() && isEmpty(before)) {
            var first = first(applications.page(application, null));
            invite.invite(before, there.get(), first.email(), first.language());
        }
        return there.map(name -> before);
    }

    private boolean isEmpty(OrganisationId organisation) {
        return database.first(
                        within,
                        row -> true,
                        "SELECT 1 FROM organisations.membership WHERE organisation_id = ? AND ended_at IS NULL"
                                + " UNION ALL SELECT 1 FROM organisations.invitation"
                                + " WHERE organisation_id = ? AND state = 'OPEN' LIMIT 1",
                        organisation.value(),
                        organisation.value())
                .isEmpty();
    }

    private OrganisationId add(ApplicationPage page, Profile profile) {
        var organisation = new Organisation(new OrganisationId(ids.next()), Kind.MEMBER, profile, clock.instant());
        organisations.add(organisation);
        var first = first(page);
        invite.invite(organisation.id(), profile.shortName(), first.email(), first.language());
        return organisation.id();
    }

    /** Whoever began it, and not whom they invited. */
    private static Holder first(ApplicationPage page) {
        var holders = page.holders();
        return holders.stream().filter(holder -> !holder.invited()).findFirst().orElse(holders.get(0));
    }

    /** What an organisation needs and the application does not say is what it most likely is; its admin looks at it. */
    private static Profile profile(InvalidFields.Gathering problems, ApplicationPage page, @Nullable String name) {
        var application = page.application();
        var language = application.language();
        var country = Objects.requireNonNullElse(application.country(), "");
        var town = shortened(answer(page, Meaning.TOWN), CITY);
        var summary = shortened(answer(page, Meaning.SUMMARY), SUMMARY);
        var website = answer(page, Meaning.WEBSITE);
        var form = new Profile.Form(
                name,
                shortened(Objects.requireNonNullElse(name, ""), SHORT_NAME),
                country,
                town.isEmpty()
                        ? new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.ENGLISH)
                        : town,
                Objects.requireNonNullElse(application.level(), Level.NATIONAL).name(),
                isWebsite(website) ? website : null,
                language.equals("de") || language.equals("fr") ? null : summary,
                language.equals("de") ? summary : null,
                language.equals("fr") ? summary : null);
        return form.read(problems);
    }

    private static boolean isWebsite(String text) {
        var problems = new InvalidFields.Gathering();
        eu.koinon.organisations.directory.Website.read(problems, "website", text);
        return !text.isEmpty() && problems.isEmpty();
    }

    private static String answer(ApplicationPage page, Meaning meaning) {
        return page.call()
                .meaning(meaning)
                .flatMap(question -> page.answer(question.id()))
                .map(Answer::words)
                .orElse("");
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)).strip();
    }

    private boolean isTaken(String name) {
        return database.first(
                        within,
                        row -> row.getInt(1),
                        "SELECT 1 FROM organisations.organisation WHERE state = 'ACTIVE'"
                                + " AND (search_key = ? OR look_alike = ?) LIMIT 1",
                        Names.searchKey(name),
                        Names.lookAlikeKey(name))
                .isPresent();
    }
}
