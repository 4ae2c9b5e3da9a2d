package eu.koinon.web.pages.home;

import eu.koinon.access.ActLog.Act;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.audit.LogEntry;
import eu.koinon.audit.LogFilter;
import eu.koinon.audit.ReadOwnLog;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.ReadReader.Known;
import eu.koinon.web.pages.record.EntryView;
import eu.koinon.web.pages.record.Telling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** What has lately changed in an organisation, for its admins. What people do with their own accounts is not news. */
@ApplicationScoped
class Recent {

    private static final Set<String> NEWS = Set.of("organisation", "membership", "invitation", "audit");
    private static final int LOOKED_THROUGH = 40;
    private static final int SHOWN = 5;

    @Inject
    ReadOwnLog log;

    @Inject
    Powers powers;

    List<EntryView> of(Words m, Known reader, OrganisationId organisation) {
        if (!powers.may(Permission.AUDIT_READ_OWN, organisation)) {
            return List.of();
        }
        var telling = new Telling(m, ZoneId.of(reader.timeZone()));
        return log.read(organisation, LogFilter.everything(), null, LOOKED_THROUGH).items().stream()
                .filter(Recent::isNews)
                .limit(SHOWN)
                .map(telling::tell)
                .toList();
    }

    private static boolean isNews(LogEntry entry) {
        var cut = entry.what().indexOf(':');
        return entry.outcome().equals(Act.DONE)
                && cut > 0
                && NEWS.contains(entry.what().substring(0, cut));
    }
}
