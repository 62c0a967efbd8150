package org.pupiltracking.examples.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pupiltracking.examples.cli.Room.Side;

/** The rules of the house, each as one value, so that a test can show that it bites. */
final class Architecture {

    private static final DescribedPredicate<JavaClass> IN_API_OR_CORE = DescribedPredicate.describe(
            "stand in api or core",
            type -> Room.of(type).side() == Side.API || Room.of(type).side() == Side.CORE);

    private static final List<String> ANNOTATIONS_THAT_MAY_SHOW = List.of("org.jspecify.", "org.osgi.annotation.");

    private Architecture() {}

    static final ArchRule ARROWS = classes()
            .that(DescribedPredicate.describe("are ours", Room::isOurs))
            .should(new ArchCondition<JavaClass>("depend along the arrows only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass().getBaseComponentType();
                        if (Room.isOurs(target) && !Room.of(type).maySee(Room.of(target))) {
                            events.add(SimpleConditionEvent.violated(
                                    type, Room.of(type) + " sees " + Room.of(target) + ": " + dependency));
                        }
                    }
                }
            });

    static final ArchRule PACKAGES_STAND_IN_THEIR_ROOMS = classes()
            .that(DescribedPredicate.describe("are ours", Room::isOurs))
            .should(new ArchCondition<JavaClass>("stand in the module that their package names") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (Room.of(type).side() != Room.standingIn(type)) {
                        events.add(SimpleConditionEvent.violated(
                                type,
                                type.getName() + " stands in " + Room.standingIn(type) + " by its module, in "
                                        + Room.of(type) + " by its package"));
                    }
                }
            });

    static final ArchRule EXAMPLES_USE_THE_ENTRY_POINT = noClasses()
            .that()
            .resideInAPackage("org.pupiltracking.examples..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.pupiltracking.core..")
            .because("what a program needs is in the exported package");

    static final ArchRule NO_PACKAGE_CYCLES = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return Room.isOurs(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "packages";
                }
            })
            .should()
            .beFreeOfCycles();

    static final ArchRule NO_STANDARD_STREAMS = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("org.pupiltracking.examples..")))
            .should(ACCESS_STANDARD_STREAMS)
            .because("a library has no terminal");

    static final ArchRule NO_WAY_AROUND_DISCLOSURE = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("org.pupiltracking.core.disclosure..")))
            .and()
            .areNotInterfaces()
            .should()
            .beAssignableTo("org.pupiltracking.disclosure.Disclosed")
            .because("formats take what is disclosed, and only disclosure discloses");

    static final ArchRule OSGI_ONLY_IN_PACKAGES_NAMED_OSGI = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("..osgi..")))
            .should(dependOnClassesThat(resideInAPackage("org.osgi..")
                    .and(DescribedPredicate.not(resideInAPackage("org.osgi.annotation..")))))
            .because("a plain class path has no framework");

    static final ArchRule NO_LIBRARY_IN_SIGNATURES = classes()
            .that(IN_API_OR_CORE)
            .and()
            .arePublic()
            .and(DescribedPredicate.not(resideInAnyPackage("org.pupiltracking.core..osgi..")))
            .should(new ArchCondition<JavaClass>("show only Java's types and ours") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                            .forEach(t -> report(type, "extends or implements", t, events));
                    checkTypes(type, "extends or implements", type.getInterfaces(), events);
                    type.getSuperclass().ifPresent(t -> checkTypes(type, "extends", Set.of(t), events));
                    checkAnnotations(type, type, events);
                    for (JavaField field : type.getFields()) {
                        if (shows(field)) {
                            checkTypes(type, "field " + field.getName(), Set.of(field.getType()), events);
                            checkAnnotations(type, field, events);
                        }
                    }
                    for (JavaCodeUnit unit : type.getCodeUnits()) {
                        if (shows(unit)) {
                            String where = "member " + unit.getName();
                            checkTypes(type, where, Set.of(unit.getReturnType()), events);
                            checkTypes(type, where, unit.getParameterTypes(), events);
                            unit.getTypeParameters()
                                    .forEach(p ->
                                            p.getAllInvolvedRawTypes().forEach(t -> report(type, where, t, events)));
                            unit.getExceptionTypes().forEach(t -> report(type, where, t, events));
                            checkAnnotations(type, unit, events);
                        }
                    }
                }
            });

    static final ArchRule NO_ENGLISH = classes()
            .that(IN_API_OR_CORE)
            .should(new ArchCondition<JavaClass>("hold no text in words: words are keys with arguments") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    try (InputStream in =
                            type.getSource().orElseThrow().getUri().toURL().openStream()) {
                        for (String text : Wording.in(in)) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " says '" + text + "'"));
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });

    private static boolean shows(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static void checkTypes(
            JavaClass owner, String where, Iterable<? extends JavaType> types, ConditionEvents events) {
        Set<JavaClass> raw = new HashSet<>();
        types.forEach(t -> raw.addAll(t.getAllInvolvedRawTypes()));
        raw.forEach(t -> report(owner, where, t, events));
    }

    private static void checkAnnotations(JavaClass owner, HasAnnotations<?> annotated, ConditionEvents events) {
        for (JavaAnnotation<?> annotation : annotated.getAnnotations()) {
            JavaClass type = annotation.getRawType();
            if (ANNOTATIONS_THAT_MAY_SHOW.stream().noneMatch(type.getName()::startsWith)) {
                report(owner, "annotation", type, events);
            }
        }
    }

    private static void report(JavaClass owner, String where, JavaClass shown, ConditionEvents events) {
        JavaClass type = shown.getBaseComponentType();
        if (!type.isPrimitive() && !type.getName().startsWith("java.") && !Room.isOurs(type)) {
            events.add(SimpleConditionEvent.violated(
                    owner, owner.getName() + ", " + where + ", shows " + type.getName() + " of a library"));
        }
    }
}
