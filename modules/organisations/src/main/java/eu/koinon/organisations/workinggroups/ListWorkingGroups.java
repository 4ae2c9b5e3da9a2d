package eu.koinon.organisations.workinggroups;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Writing;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows the working groups of the network, and in which of them my organisation takes part. */
@UseCase
@Needs(Permission.WORKING_GROUP_LIST)
public class ListWorkingGroups {

    private static final int LONGEST_TEXT = 200;

    @Inject
    private WorkingGroups groups;

    @Inject
    private CurrentActor current;

    /** Those that people work in. */
    public WorkingGroupList list() {
        return list(null, false);
    }

    /**
     * @param text words that name, purpose or a convening organisation must contain, whatever their accents and case
     * @param ended whether those that have ended are wanted, and not those that people work in
     */
    public WorkingGroupList list(@Nullable String text, boolean ended) {
        var problems = new InvalidFields.Gathering();
        var typed = Writing.optionalLine(problems, "text", text, LONGEST_TEXT);
        problems.orThrow();
        var words = typed == null
                ? List.<String>of()
                : Arrays.asList(Names.searchKey(typed).split(" "));
        var actor = current.actor();
        var all = groups.all(
                ended ? WorkingGroup.State.ENDED : WorkingGroup.State.ACTIVE,
                actor.signedIn(),
                actor.organisation(),
                actor.has(Role.COORDINATOR));
        return new WorkingGroupList(
                all.stream().filter(line -> isMeant(line, words)).toList());
    }

    private static boolean isMeant(WorkingGroupLine line, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        var texts = Stream.of(line.name(), line.purpose())
                .flatMap(text -> Stream.of(text.en(), text.de(), text.fr()))
                .filter(text -> text != null);
        var convening = line.convening().stream().map(WorkingGroupLine.Convening::name);
        var searched = Names.searchKey(Stream.concat(texts, convening).collect(Collectors.joining(" ")));
        return words.stream().allMatch(searched::contains);
    }
}
