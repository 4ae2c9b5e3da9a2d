package eu.koinon.web.home;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.invitations.InvitationLine;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.organisations.workinggroups.WorkingGroupLine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom it is found out what waits and what comes.
 *
 * @param m the words in the reader's language
 * @param zone the reader's
 * @param organisation that the reader acts for
 * @param day which it is where the organisation has its seat
 * @param people of the organisation, as far as the reader may see them
 * @param open invitations into it, as far as the reader may see them
 */
public record Asked(
        Words m,
        ZoneId zone,
        @Nullable OrganisationId organisation,
        LocalDate day,
        List<PersonHere> people,
        List<InvitationLine> open,
        List<WorkingGroupLine> groups) {

    public Asked {
        people = List.copyOf(people);
        open = List.copyOf(open);
        groups = List.copyOf(groups);
    }
}
