package eu.koinon.organisations.imports;

/** What became, or would become, of some rows. */
record Tally(int created, int changed, int unchanged, int wrong) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    int rows() {
        return created + changed + unchanged + wrong;
    }

    Tally and(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> new Tally(created + 1, changed, unchanged, wrong);
            case CHANGED -> new Tally(created, changed + 1, unchanged, wrong);
            case UNCHANGED -> new Tally(created, changed, unchanged + 1, wrong);
            case WRONG -> new Tally(created, changed, unchanged, wrong + 1);
        };
    }

    /** What becomes of a row. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        WRONG
    }
}
