package eu.koinon.organisations.interest.applications;

import eu.koinon.access.Open;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Writing;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.kernel.blobs.FileType;
import eu.koinon.kernel.blobs.Incoming;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.calls.QuestionId;
import eu.koinon.organisations.interest.calls.QuestionKind;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds a file to an application: asked first whether it may come, then kept once it has come in. */
@UseCase
@Open(value = "whoever applies has no account: the link in their mail is what they come by", duty = Duty.APPLICATION)
public class AttachFile {

    /** Bytes of one file. */
    public static final long LARGEST = 20L * 1_048_576;

    public static final Set<FileType> TAKEN = Set.copyOf(EnumSet.complementOf(EnumSet.of(FileType.CSV)));

    static final int MOST_FILES = 40;
    /** Bytes of all files of an application. */
    public static final long MOST_BYTES = 150L * 1_048_576;

    private static final int LONGEST_NAME = 150;

    @Inject
    private Desk desk;

    @Inject
    private ApplicationRows applications;

    @Inject
    private ApplicationWriting writing;

    @Inject
    private Submitting submitting;

    @Inject
    private Blobs blobs;

    @Inject
    private RateLimits limits;

    /**
     * Before the first byte is read: nobody sends for an hour what cannot be kept.
     *
     * @throws Missing when the question takes no files
     * @throws ApplicationProblem when no more can be added
     */
    public void check(String secret, QuestionId question) {
        var work = desk.open(secret);
        mustTakeMore(work, question(work, question), 0);
        limits.take(RateLimit.APPLICATION_UPLOAD, work.application().id().toString());
    }

    public void attach(String secret, QuestionId id, @Nullable String name, Incoming file) {
        var work = desk.open(secret);
        var question = question(work, id);
        mustTakeMore(work, question, file.size());
        var reference = blobs.keep(file);
        writing.addFile(
                work.application().id(),
                id,
                reference,
                name(name, file.type()),
                file,
                work.by().holder());
        touch(work);
    }

    /** @throws ApplicationProblem.FileNeeded when a submitted application would no longer be whole */
    public void remove(String secret, FileId id) {
        var work = desk.open(secret);
        var gone = applications.files(work.application().id()).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(Missing::new);
        writing.removeFile(id);
        blobs.release(gone.reference());
        try {
            touch(work);
        } catch (InvalidFields missing) {
            throw new ApplicationProblem.FileNeeded();
        }
    }

    private void touch(Desk.Work work) {
        var answers = new java.util.HashMap<QuestionId, String>();
        applications.answers(work.application().id()).forEach(answer -> answers.put(answer.question(), answer.words()));
        writing.changed(work.application().id(), work.call(), answers);
        if (work.application().state() == ApplicationState.SUBMITTED) {
            submitting.submit(work);
        }
    }

    private static Question question(Desk.Work work, QuestionId id) {
        return work.call()
                .question(id)
                .filter(question -> question.kind() == QuestionKind.FILE)
                .orElseThrow(Missing::new);
    }

    private void mustTakeMore(Desk.Work work, Question question, long more) {
        var there = applications.files(work.application().id());
        var here = there.stream()
                .filter(file -> file.question().equals(question.id()))
                .count();
        if (here >= question.limit()) {
            throw new ApplicationProblem.QuestionFull();
        }
        var bytes = there.stream().mapToLong(AttachedFile::size).sum();
        if (there.size() >= MOST_FILES || bytes + more > MOST_BYTES) {
            throw new ApplicationProblem.TooManyFiles();
        }
    }

    /** The last part of whatever path the browser sent; a name that cannot stay is replaced, not refused. */
    static String name(@Nullable String sent, FileType type) {
        var problems = new InvalidFields.Gathering();
        var last = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var name = Writing.optionalLine(problems, "name", last, LONGEST_NAME);
        return name == null || !problems.isEmpty() ? "file." + type.ending() : name;
    }
}
