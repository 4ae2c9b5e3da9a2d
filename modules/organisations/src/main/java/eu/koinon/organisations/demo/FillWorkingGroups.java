package eu.koinon.organisations.demo;

import static eu.koinon.organisations.demo.FillNetwork.days;
import static eu.koinon.organisations.demo.FillNetwork.known;
import static eu.koinon.organisations.demo.FillNetwork.morning;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.membership.Today;
import eu.koinon.organisations.workinggroups.Participants;
import eu.koinon.organisations.workinggroups.RequestId;
import eu.koinon.organisations.workinggroups.Requests;
import eu.koinon.organisations.workinggroups.Translated;
import eu.koinon.organisations.workinggroups.WorkingGroup;
import eu.koinon.organisations.workinggroups.WorkingGroupDescription;
import eu.koinon.organisations.workinggroups.WorkingGroupId;
import eu.koinon.organisations.workinggroups.WorkingGroups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the invented working groups into the demonstration: who takes part, who convenes, who asks. */
@ApplicationScoped
class FillWorkingGroups {

    @Inject
    private WorkingGroups groups;

    @Inject
    private Participants participants;

    @Inject
    private Requests requests;

    @Inject
    private Ids ids;

    @Inject
    private Today today;

    void fill(Map<String, OrganisationId> organisations, Map<String, PersonId> persons, List<NamedCsvRecord> mandates) {
        var named = new HashMap<String, WorkingGroupId>();
        var since = new HashMap<String, Integer>();
        for (var row : DemoFile.read("working_groups.csv")) {
            since.put(row.getField("key"), days(row, "since_day"));
            named.put(row.getField("key"), add(row));
        }
        mandates.forEach(row -> since.merge(seat(row), days(row, "from_day"), (one, other) -> Math.min(one, other)));
        for (var row : DemoFile.read("working_group_members.csv")) {
            // nobody took part before the group began or before they joined their organisation
            var joined = Math.max(
                    since.getOrDefault(row.getField("working_group_key"), 0), since.getOrDefault(seat(row), 0));
            participants.add(
                    known(named, row, "working_group_key"),
                    known(organisations, row, "organisation_key"),
                    known(persons, row, "person_key"),
                    Boolean.parseBoolean(row.getField("convenes")),
                    morning(today.day().plusDays(joined)));
        }
        for (var row : DemoFile.read("working_group_requests.csv")) {
            var person = known(persons, row, "person_key");
            requests.add(
                    new RequestId(ids.next()),
                    known(named, row, "working_group_key"),
                    known(organisations, row, "organisation_key"),
                    person,
                    row.getField("words"),
                    person,
                    morning(today.day().plusDays(days(row, "day"))));
        }
    }

    private static String seat(NamedCsvRecord row) {
        return row.getField("person_key") + " " + row.getField("organisation_key");
    }

    private WorkingGroupId add(NamedCsvRecord row) {
        var group = new WorkingGroup(
                new WorkingGroupId(ids.next()),
                new WorkingGroupDescription(
                        texts(row, "name"), texts(row, "purpose"), Boolean.parseBoolean(row.getField("open"))),
                morning(today.day().plusDays(days(row, "since_day"))));
        groups.add(group);
        return group.id();
    }

    private static Translated texts(NamedCsvRecord row, String column) {
        return new Translated(row.getField(column + "_en"), row.getField(column + "_de"), row.getField(column + "_fr"));
    }
}
