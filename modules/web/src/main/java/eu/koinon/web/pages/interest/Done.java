package eu.koinon.web.pages.interest;

import eu.koinon.web.look.Frame;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Notice;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What has just been done to an application. Its holders have no session that could remember it until the next page, so
 * the next page's address does.
 */
enum Done {
    KEPT("application.kept"),
    NOTHING_NEW("application.nothing-new"),
    SUBMITTED("application.submitted"),
    FILE_ADDED("application.file-added"),
    FILE_REMOVED("application.file-removed"),
    COLLEAGUE_INVITED("application.colleague-invited"),
    COLLEAGUE_ENDED("application.colleague-ended"),
    WITHDRAWN("application.withdrawn"),
    TAKEN_UP("application.taken-up");

    private final String key;

    Done(String key) {
        this.key = key;
    }

    /** The address with the word in it. */
    String at(String path) {
        return path + "?done=" + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The frame that tells it; a word that is none of ours tells nothing. */
    static Frame tell(Frames frames, String title, @Nullable String word) {
        var frame = frames.open(title);
        return Arrays.stream(values())
                .filter(done -> done.word().equals(word))
                .findFirst()
                .map(done -> frame.withNotice(Notice.success(frames.words().t(done.key))))
                .orElse(frame);
    }
}
