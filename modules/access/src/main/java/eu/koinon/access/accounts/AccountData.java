package eu.koinon.access.accounts;

import eu.koinon.access.DataField;
import eu.koinon.access.DataPart;
import eu.koinon.access.MyData;
import eu.koinon.access.PersonalData;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's account: what it says, how they sign in, where they are signed in, what they gave to programs. */
@ApplicationScoped
class AccountData implements PersonalData {

    /** What somebody signs in with, without what only they may have. */
    private static final String MEANS =
            "SELECT 'password' AS kind, NULL AS name, changed_at AS since, NULL::timestamptz AS last_used"
                    + " FROM access.password WHERE person_id = ?"
                    + " UNION ALL SELECT 'app', NULL, confirmed_at, NULL FROM access.one_time_secret WHERE person_id = ?"
                    + " UNION ALL SELECT 'passkey', name, created_at, last_used_at FROM access.passkey WHERE person_id = ?"
                    + " UNION ALL SELECT 'provider', issuer, created_at, NULL FROM access.openid_identity WHERE person_id = ?"
                    + " ORDER BY kind, since";

    @Inject
    private Database database;

    @Override
    public void gather(PersonId person, MyData into) {
        account(person, into);
        means(person, into);
        devices(person, into);
        tokens(person, into);
    }

    @Override
    public void forget(PersonId person) {
        database.first(database.within(), row -> true, "SELECT access.forget_means(?)", person.value());
    }

    private void account(PersonId person, MyData into) {
        database.all(
                database.within(),
                row -> into.add(DataPart.ACCOUNT)
                        .with(DataField.ID, id(row, "id"))
                        .with(DataField.NAME, row.getString("name"))
                        .with(DataField.EMAIL, row.getString("email"))
                        .with(DataField.LANGUAGE, row.getString("language"))
                        .with(DataField.TIME_ZONE, row.getString("time_zone"))
                        .with(DataField.STATE, row.getString("state"))
                        .with(DataField.SINCE, instant(row, "created_at")),
                "SELECT id, name, email, language, time_zone, state, created_at FROM access.person WHERE id = ?",
                person.value());
    }

    private void means(PersonId person, MyData into) {
        database.all(
                database.within(),
                row -> into.add(DataPart.MEANS_OF_SIGNING_IN)
                        .with(DataField.KIND, row.getString("kind"))
                        .with(DataField.NAME, row.getString("name"))
                        .with(DataField.SINCE, instant(row, "since"))
                        .with(DataField.LAST_USED, instant(row, "last_used")),
                MEANS,
                person.value(),
                person.value(),
                person.value(),
                person.value());
    }

    private void devices(PersonId person, MyData into) {
        database.all(
                database.within(),
                row -> into.add(DataPart.DEVICES)
                        .with(DataField.BROWSER, row.getString("agent"))
                        .with(DataField.NETWORK_ADDRESS, row.getString("address"))
                        .with(DataField.KIND, row.getString("method"))
                        .with(DataField.SINCE, instant(row, "created_at"))
                        .with(DataField.LAST_USED, instant(row, "last_seen_at"))
                        .with(DataField.UNTIL, instant(row, "expires_at")),
                "SELECT agent, address, method, created_at, last_seen_at, expires_at FROM access.session"
                        + " WHERE person_id = ? ORDER BY created_at",
                person.value());
    }

    private void tokens(PersonId person, MyData into) {
        database.all(
                database.within(),
                row -> into.add(DataPart.TOKENS)
                        .with(DataField.NAME, row.getString("name"))
                        .with(DataField.ORGANISATION_ID, id(row, "organisation_id"))
                        .with(
                                DataField.MAY,
                                Arrays.asList(row.getString("scopes").split(" ", -1)))
                        .with(DataField.SINCE, instant(row, "created_at"))
                        .with(DataField.UNTIL, instant(row, "until"))
                        .with(DataField.LAST_USED, instant(row, "last_used_at")),
                "SELECT name, organisation_id, scopes, created_at, coalesce(revoked_at, expires_at) AS until, last_used_at"
                        + " FROM access.token WHERE person_id = ? ORDER BY created_at",
                person.value());
    }

    private static String id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class).toString();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
