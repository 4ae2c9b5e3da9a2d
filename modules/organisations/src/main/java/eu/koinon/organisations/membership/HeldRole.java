package eu.koinon.organisations.membership;

import eu.koinon.kernel.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role as a row of its membership. It names the organisation too, so that the fence need not look further. */
@Entity
@Table(name = "membership_role", schema = "organisations")
@IdClass(HeldRole.Key.class)
class HeldRole {

    @Id
    @ManyToOne
    @JoinColumn(name = "membership_id")
    private Membership membership;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private @Nullable LocalDate untilDay;

    @Column(name = "proof_needed")
    private boolean proofNeeded;

    @Column(name = "deputy_may")
    private boolean deputyMay;

    @SuppressWarnings("NullAway.Init")
    protected HeldRole() {}

    @SuppressWarnings("NullAway.Init") // last sets the days
    HeldRole(Membership membership, UUID organisation, Mandate mandate) {
        this.membership = membership;
        this.organisation = organisation;
        this.role = mandate.role();
        last(mandate);
    }

    final void last(Mandate mandate) {
        fromDay = mandate.fromDay();
        untilDay = mandate.untilDay();
        proofNeeded = mandate.proofNeeded();
        deputyMay = mandate.deputyMay();
    }

    Role role() {
        return role;
    }

    Mandate mandate() {
        return new Mandate(role, fromDay, untilDay, proofNeeded, deputyMay);
    }

    /** What JPA tells the rows apart by. */
    static class Key implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        private UUID membership;
        private Role role;

        @SuppressWarnings("NullAway.Init")
        protected Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(membership, key.membership)
                    && Objects.equals(role, key.role);
        }

        @Override
        public int hashCode() {
            return Objects.hash(membership, role);
        }
    }
}
