package eu.koinon.acceptance.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Open;
import eu.koinon.access.Scope;
import eu.koinon.access.UseCase;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Produces;
import java.util.Arrays;

/** The plan of the house, held against the code. */
@AnalyzeClasses(packages = "eu.koinon", importOptions = ImportOption.DoNotIncludeTests.class)
class TheHouseTest {

    private static final String[] DOMAIN = {"access", "audit", "organisations"};

    @ArchTest
    static final ArchRule The_kernel_knows_no_other_module = classes()
            .that()
            .resideInAPackage("eu.koinon.kernel..")
            .should(onlyDependOnClassesThat(
                    not(resideInAPackage("eu.koinon..")).or(resideInAPackage("eu.koinon.kernel.."))));

    @ArchTest
    static final ArchRule Access_stands_on_the_kernel_alone = noClasses()
            .that()
            .resideInAPackage("eu.koinon.access..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("eu.koinon.audit..", "eu.koinon.organisations..", "eu.koinon.web.."));

    @ArchTest
    static final ArchRule Nothing_depends_on_the_web = noClasses()
            .that()
            .resideOutsideOfPackages("eu.koinon.web..", "gg.jte.generated..")
            .should()
            .dependOnClassesThat(resideInAPackage("eu.koinon.web.."));

    @ArchTest
    static final ArchRule The_launcher_knows_no_domain = noClasses()
            .that()
            .resideInAPackage("eu.koinon.launcher..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "eu.koinon.kernel..",
                    "eu.koinon.access..",
                    "eu.koinon.audit..",
                    "eu.koinon.organisations..",
                    "eu.koinon.web.."));

    @ArchTest
    static final ArchRule A_domain_module_uses_another_only_through_its_top_package = classes()
            .that()
            .resideInAnyPackage("eu.koinon.access..", "eu.koinon.audit..", "eu.koinon.organisations..")
            .should(onlyUseTopPackagesOfOthers());

    @ArchTest
    static final ArchRule There_are_no_circles_between_modules =
            slices().matching("eu.koinon.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule Entities_know_nothing_of_HTTP = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.ws.rs.."));

    @ArchTest
    static final ArchRule Entities_have_no_public_setters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should(haveNoNameLikeASetter());

    @ArchTest
    static final ArchRule Each_method_of_a_use_case_says_what_it_needs_or_why_it_is_open = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(UseCase.class)
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should(sayWhatTheyNeed());

    @ArchTest
    static final ArchRule A_permission_on_an_organisation_names_that_organisation = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(UseCase.class)
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should(nameTheirOrganisation());

    @ArchTest
    static final ArchRule No_package_is_called_after_nothing = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..dto..", "..service..", "..impl..", "..common..", "..helper..");

    @ArchTest
    static final ArchRule Only_the_fence_and_the_gate_tell_the_database_who_acts = noClasses()
            .that()
            .resideOutsideOfPackages("eu.koinon.access.gate..", "eu.koinon.kernel..")
            .and()
            .doNotHaveFullyQualifiedName("eu.koinon.access.signin.FindAccount")
            .and()
            // leaving an organisation is an act for it, whichever one is acted for at the moment; so is leaving all
            .doNotHaveFullyQualifiedName("eu.koinon.organisations.membership.LeaveOrganisation")
            .and()
            .doNotHaveFullyQualifiedName("eu.koinon.organisations.erasure.EraseMyAccount")
            .and()
            .doNotHaveFullyQualifiedName("eu.koinon.organisations.erasure.ForeseeErasure")
            .and()
            .resideOutsideOfPackage("eu.koinon.organisations.demo..")
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("raise")));

    /** A cell that a spreadsheet would run gets there only past the one writer that guards each of them. */
    @ArchTest
    static final ArchRule Whatever_is_written_as_CSV_is_written_by_the_one_that_guards_its_cells = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("eu.koinon.kernel.CsvTable")
            .should()
            .dependOnClassesThat(resideInAPackage("de.siegmar.fastcsv.writer.."));

    /** Nor by hand: who answers with CSV, or writes a file of it, has had it written by that one. */
    @ArchTest
    static final ArchRule Whoever_answers_with_CSV_had_it_written_as_a_table = classes()
            .that(new DescribedPredicate<JavaClass>("answer with CSV") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getMethods().stream()
                            .flatMap(method -> method.tryGetAnnotationOfType(Produces.class).stream())
                            .flatMap(produces -> Arrays.stream(produces.value()))
                            .anyMatch(each -> each.startsWith("text/csv"));
                }
            })
            .should(new ArchCondition<>("reach the one that guards each cell") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var reached = type.getTransitiveDependenciesFromSelf().stream()
                            .anyMatch(each -> each.getTargetClass().getName().equals("eu.koinon.kernel.CsvTable"));
                    if (!reached) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " writes CSV by itself"));
                    }
                }
            });

    private static ArchCondition<JavaClass> onlyUseTopPackagesOfOthers() {
        return new ArchCondition<>("use other modules only through their top packages") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                for (var dependency : user.getDirectDependenciesFromSelf()) {
                    var used = dependency.getTargetClass().getPackageName();
                    for (var module : DOMAIN) {
                        var top = "eu.koinon." + module;
                        var inside = used.startsWith(top + ".");
                        var own = user.getPackageName().equals(top)
                                || user.getPackageName().startsWith(top + ".");
                        if (inside && !own) {
                            events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                        }
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> haveNoNameLikeASetter() {
        return new ArchCondition<>("have no name like a setter") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getName().matches("set[A-Z].*")) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhatTheyNeed() {
        return new ArchCondition<>("say what they need, or why they need nothing, and not both") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    return;
                }
                var onMethod = count(method.isAnnotatedWith(Needs.class), method.isAnnotatedWith(Open.class));
                var type = method.getOwner();
                var onType = count(type.isAnnotatedWith(Needs.class), type.isAnnotatedWith(Open.class));
                if (onMethod > 1 || (onMethod == 0 && onType != 1)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> nameTheirOrganisation() {
        return new ArchCondition<>("name the organisation with @On") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var needs = method.tryGetAnnotationOfType(Needs.class)
                        .or(() -> method.getOwner().tryGetAnnotationOfType(Needs.class));
                if (needs.isEmpty() || needs.get().value().scope() != Scope.ORGANISATION) {
                    return;
                }
                var named = method.getParameters().stream().anyMatch(p -> p.isAnnotatedWith(On.class));
                if (!named) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }

    private static int count(boolean... facts) {
        int count = 0;
        for (var fact : facts) {
            count += fact ? 1 : 0;
        }
        return count;
    }
}
