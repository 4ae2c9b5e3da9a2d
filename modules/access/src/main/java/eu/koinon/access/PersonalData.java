package eu.koinon.access;

import eu.koinon.kernel.PersonId;

/**
 * What a module keeps about a person, for that person (GDPR Articles 15 and 20). Each module that keeps something has one of
 * these. Secrets and their hashes are no data about a person and are left out. Needs a transaction as that person.
 */
public interface PersonalData {

    void gather(PersonId person, MyData into);
}
