package eu.koinon.web.pages.about;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where people and researchers write to: an e-mail address or a page, as the operator has set it. */
@ApplicationScoped
public class Contact {

    @Inject
    private Settings settings;

    /** As it is read. */
    public Optional<String> text() {
        return settings.networkContact();
    }

    /** As it is followed; nothing when it is neither an address nor a secure page. */
    public Optional<String> link() {
        return text().flatMap(contact -> EmailAddress.read(contact).isPresent()
                ? Optional.of("mailto:" + contact)
                : Optional.of(contact).filter(page -> page.startsWith("https://")));
    }
}
