package eu.koinon.organisations;

/** What becomes of something when organisations merge, are split or come back, in the order in which it is told. */
public enum Fate {
    NO_ADMIN_LEFT(Weight.PREVENTS),
    NAME_TAKEN(Weight.PREVENTS),
    NO_ADMIN_THERE(Weight.CONFLICT),
    PERSON_MOVES(Weight.GOES),
    PERSON_RETURNS(Weight.GOES),
    PERSON_IN_BOTH(Weight.CONFLICT),
    PERSON_RETURNS_WITH_LESS(Weight.CONFLICT),
    PERSON_BACK_ALREADY(Weight.CONFLICT),
    PERSON_CHANGED_MEANWHILE(Weight.CONFLICT),
    PERSON_LEFT_MEANWHILE(Weight.CONFLICT),
    PERSON_CAME_MEANWHILE(Weight.CONFLICT),
    PERSON_ENDS(Weight.ENDS),
    PERSON_STAYS(Weight.STAYS),
    MANDATE_TO_PROVE(Weight.CONFLICT),
    DEPUTY_ENDS(Weight.ENDS),
    PLACE_MOVES(Weight.GOES),
    PLACE_RETURNS(Weight.GOES),
    PLACE_IN_BOTH(Weight.CONFLICT),
    PLACE_CHANGED_MEANWHILE(Weight.CONFLICT),
    PLACE_GONE_MEANWHILE(Weight.CONFLICT),
    PLACE_STAYS(Weight.STAYS),
    /** Of shelters nothing is told but how many. */
    SHELTERS_MOVE(Weight.GOES),
    SHELTERS_RETURN(Weight.GOES),
    SHELTERS_STAY(Weight.STAYS),
    SHELTERS_END(Weight.CONFLICT),
    SEAT_MOVES(Weight.GOES),
    SEAT_RETURNS(Weight.GOES),
    SEAT_IN_BOTH(Weight.CONFLICT),
    SEAT_LEFT_MEANWHILE(Weight.CONFLICT),
    REQUEST_ENDS(Weight.ENDS),
    INVITATION_ENDS(Weight.ENDS);

    /** What it means for whoever decides. */
    public enum Weight {
        /** Nothing can be done until it is mended. */
        PREVENTS,
        /** To be looked at: it does not simply go along. */
        CONFLICT,
        GOES,
        ENDS,
        STAYS
    }

    private final Weight weight;

    Fate(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }
}
