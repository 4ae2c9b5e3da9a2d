package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** People of several organisations who work on one matter. An organisation convenes it; it is open, or by approval. */
@Entity
@Table(name = "working_group", schema = "organisations")
public class WorkingGroup {

    @Id
    private UUID id;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_de")
    private String nameDe;

    @Column(name = "name_fr")
    private String nameFr;

    @Column(name = "purpose_en")
    private String purposeEn;

    @Column(name = "purpose_de")
    private String purposeDe;

    @Column(name = "purpose_fr")
    private String purposeFr;

    @Column(name = "open")
    private boolean open;

    @Column(name = "convenor_id")
    private UUID convenor;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Version
    @Column(name = "version")
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected WorkingGroup() {}

    public WorkingGroup(
            WorkingGroupId id,
            Translated name,
            Translated purpose,
            boolean open,
            OrganisationId convenor,
            Instant now) {
        this.id = id.value();
        this.nameEn = name.en();
        this.nameDe = name.de();
        this.nameFr = name.fr();
        this.purposeEn = purpose.en();
        this.purposeDe = purpose.de();
        this.purposeFr = purpose.fr();
        this.open = open;
        this.convenor = convenor.value();
        this.createdAt = now.atOffset(ZoneOffset.UTC);
    }

    public WorkingGroupId id() {
        return new WorkingGroupId(id);
    }
}
