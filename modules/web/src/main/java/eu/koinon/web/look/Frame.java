package eu.koinon.web.look;

import eu.koinon.kernel.messages.Language;
import eu.koinon.kernel.messages.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page.
 *
 * @param m           the words in the reader's language
 * @param languages   the languages the reader can switch to, their own included
 * @param network     the name of the network, from the configuration
 * @param title       what this page is, for the window and the history; the page's heading says the same
 * @param here        path and query of this page, to come back to after switching the language or the organisation
 * @param reader      who is signed in, or null for a visitor
 * @param sections    the parts of the platform that this reader may enter, in order
 * @param section     the one that this page belongs to, or null
 * @param exit        where "Leave this site" leads, or null on pages without it
 * @param notice      what has just been done, to be said once, or null
 * @param correlation the reference that support will ask for, shown on pages about errors; otherwise null
 * @param demo        whether everything on this installation is invented
 * @param keeps       id of the form that switching the language must send, so that nothing typed is lost; mostly null
 */
public record Frame(
        Words m,
        List<Language> languages,
        String network,
        String title,
        String here,
        @Nullable Reader reader,
        List<Section> sections,
        @Nullable Section section,
        @Nullable String exit,
        @Nullable Notice notice,
        @Nullable String correlation,
        boolean demo,
        @Nullable String keeps) {
    public Frame {
        languages = List.copyOf(languages);
        sections = List.copyOf(sections);
    }

    /** A plain frame for a visitor; the {@code with…} methods add to it. */
    public static Frame of(Words m, List<Language> languages, String network, String here) {
        return new Frame(m, languages, network, network, here, null, List.of(), null, null, null, null, false, null);
    }

    public Frame withTitle(String title) {
        return new Frame(
                m, languages, network, title, here, reader, sections, section, exit, notice, correlation, demo, keeps);
    }

    public Frame withReader(@Nullable Reader reader, List<Section> sections) {
        return new Frame(
                m, languages, network, title, here, reader, sections, section, exit, notice, correlation, demo, keeps);
    }

    public Frame withSection(@Nullable Section section) {
        return new Frame(
                m, languages, network, title, here, reader, sections, section, exit, notice, correlation, demo, keeps);
    }

    public Frame withExit(@Nullable String exit) {
        return new Frame(
                m, languages, network, title, here, reader, sections, section, exit, notice, correlation, demo, keeps);
    }

    public Frame withNotice(@Nullable Notice notice) {
        return new Frame(
                m, languages, network, title, here, reader, sections, section, exit, notice, correlation, demo, keeps);
    }

    public Frame withCorrelation(@Nullable String correlation) {
        return new Frame(
                m, languages, network, title, here, reader, sections, section, exit, notice, correlation, demo, keeps);
    }

    public Frame withDemo(boolean demo) {
        return new Frame(
                m, languages, network, title, here, reader, sections, section, exit, notice, correlation, demo, keeps);
    }

    /** Switching the language sends this form, whose page then answers in the other language. */
    public Frame keeping(String form) {
        return new Frame(
                m, languages, network, title, here, reader, sections, section, exit, notice, correlation, demo, form);
    }

    /** "Error: Sign in – Network": what the window shows; the word in front tells listeners that a form came back. */
    public String windowTitle(FieldErrors errors) {
        String page = title.equals(network) ? network : title + " – " + network;
        return errors.isEmpty() ? page : m.t("form.error-prefix") + " " + page;
    }
}
