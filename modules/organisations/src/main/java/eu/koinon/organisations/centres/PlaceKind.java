package eu.koinon.organisations.centres;

/** What a place is. It stays what it is: a shelter never becomes an office that others see. */
public enum PlaceKind {
    COUNSELLING_CENTRE,
    OFFICE,
    SHELTER
}
