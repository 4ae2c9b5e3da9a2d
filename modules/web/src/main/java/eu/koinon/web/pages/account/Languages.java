package eu.koinon.web.pages.account;

import eu.koinon.kernel.messages.Messages;
import eu.koinon.web.look.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The languages to choose from, each as it calls itself. */
@ApplicationScoped
public class Languages {

    @Inject
    private Messages messages;

    public List<Choice> choices(@Nullable String chosen) {
        return messages.offered().stream()
                .map(language -> Choice.of(
                        language.tag(), language.name(), language.tag().equals(chosen)))
                .toList();
    }
}
