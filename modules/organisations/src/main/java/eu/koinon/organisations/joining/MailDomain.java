package eu.koinon.organisations.joining;

import eu.koinon.kernel.DomainName;
import eu.koinon.kernel.EmailAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The part of an address behind the sign, as the mail system compares it.
 *
 * @param value in ASCII (RFC 5890), small letters
 */
public record MailDomain(String value) {

    private static final int LONGEST = 253;
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]*[a-z0-9])");
    private static final Set<String> PUBLIC = read();

    /** Reads what a person typed; a sign before it and spaces around it are forgiven. */
    public static Optional<MailDomain> read(String typed) {
        var text = typed.strip();
        if (text.startsWith("@")) {
            text = text.substring(1);
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return DomainName.read(text)
                .map(DomainName::ascii)
                .filter(ascii ->
                        ascii.length() <= LONGEST && FORM.matcher(ascii).matches())
                .map(MailDomain::new);
    }

    public static Optional<MailDomain> of(EmailAddress address) {
        var key = address.key();
        return read(key.substring(key.indexOf('@') + 1));
    }

    /** As the domain of an address may be written: in ASCII, or with letters of all scripts. */
    Set<String> writings() {
        return DomainName.read(value)
                .<Set<String>>map(name -> new HashSet<>(List.of(name.ascii(), name.unicode())))
                .orElse(Set.of(value));
    }

    /** Whether anybody can have an address there: it says nothing of where somebody works. */
    public boolean isPublic() {
        return PUBLIC.stream().anyMatch(provider -> value.equals(provider) || value.endsWith("." + provider));
    }

    private static Set<String> read() {
        var file = Objects.requireNonNull(MailDomain.class.getResourceAsStream("public-mail-providers.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of public mail providers cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
