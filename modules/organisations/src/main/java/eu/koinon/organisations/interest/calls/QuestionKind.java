package eu.koinon.organisations.interest.calls;

/** What kind of answer a question asks for. */
public enum QuestionKind {
    TEXT,
    LONG_TEXT,
    CHOICE,
    CHOICES,
    NUMBER,
    DATE,
    FILE,
    DECLARATION;

    /** Whether it is answered by choosing from what the call offers. */
    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }

    /** The most that may be asked for: characters, choices or files. */
    public long ceiling() {
        return switch (this) {
            case TEXT -> 500;
            case LONG_TEXT -> 10_000;
            case CHOICE, DECLARATION, DATE -> 1;
            case CHOICES -> 60;
            case NUMBER -> 1_000_000_000_000L;
            case FILE -> 10;
        };
    }
}
