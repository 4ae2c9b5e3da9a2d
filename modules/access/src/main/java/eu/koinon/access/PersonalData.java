package eu.koinon.access;

import eu.koinon.kernel.PersonId;

/**
 * What a module keeps about a person: given to that person (GDPR Articles 15 and 20), and erased (Article 17). Each module
 * that keeps something has one of these.
 */
public interface PersonalData {

    /** Secrets and their hashes are no data about a person and are left out. Needs a transaction as that person. */
    void gather(PersonId person, MyData into);

    /**
     * Erases it. What the record of an organisation needs stays without the person's name and address. Needs a transaction
     * of somebody who may erase the person; the account's row itself, with the address by which the rest can be found,
     * goes last and by itself.
     */
    void forget(PersonId person);
}
