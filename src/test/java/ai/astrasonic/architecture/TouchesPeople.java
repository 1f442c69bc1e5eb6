package ai.astrasonic.architecture;

import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.shared.AccountStandings;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.ProcessingPermissions;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds the classes that reach tables about customers and neither ask whether they may nor say why they need not. A class
 * reaches a table when its SQL names it, when it speaks to the database without naming what it reads, or when it uses the
 * entity. A helper that says nothing passes the question on to the classes of its module that use it; where nobody is left
 * to ask, or the class is open to other modules, that is a finding.
 */
final class TouchesPeople {

    private static final Set<String> DATABASE = Set.of(
            "org.springframework.jdbc.core.simple.JdbcClient",
            "org.springframework.jdbc.core.JdbcTemplate",
            "org.springframework.jdbc.core.JdbcOperations",
            "jakarta.persistence.EntityManager",
            "java.sql.Connection",
            "ai.astrasonic.database.BulkInsert");
    private static final Pattern STATEMENT =
            Pattern.compile("(?is).*\\b(select|insert|update|delete|merge|copy|truncate)\\b.*");

    /** Those that make synthetic people or set an installation up, and the job engine's own tables. */
    private static final List<String> NOBODY_REAL = List.of(
            "ai.astrasonic.seed.",
            "ai.astrasonic.local.",
            "ai.astrasonic.database.",
            "ai.astrasonic.jobs.engine.",
            "ai.astrasonic.backup.BackupSeed",
            "ai.astrasonic.backup.SeedContent",
            "ai.astrasonic.library.LibrarySeed",
            "ai.astrasonic.command.Provision");

    private final JavaClasses classes;
    private final Pattern names;
    private final Set<String> tables;

    TouchesPeople(JavaClasses classes, DataMap map) {
        this.classes = classes;
        this.tables =
                map.tablesAboutPeople().stream().map(DataSet::name).collect(Collectors.toCollection(TreeSet::new));
        this.names = Pattern.compile("(?i)\\b(?:from|join|into|update|only|copy|using|table|exists)\\s+\"?("
                + String.join("|", tables) + ")\\b");
    }

    /** Names of the classes, each with what it reaches. */
    Set<String> findings() {
        var silent = classes.stream()
                .filter(type -> NOBODY_REAL.stream().noneMatch(type.getName()::startsWith))
                .filter(type -> !answers(type) && reaches(type).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var findings = new TreeSet<String>();
        var seen = new LinkedHashSet<>(silent);
        var open = List.copyOf(silent);
        while (!open.isEmpty()) {
            var next = new LinkedHashSet<JavaClass>();
            for (var type : open) {
                var users = isOffered(type) ? List.<JavaClass>of() : usersOf(type);
                if (users.isEmpty()) {
                    findings.add(type.getName() + " reaches " + reaches(type).orElse("what it uses"));
                }
                users.stream().filter(user -> !answers(user)).filter(seen::add).forEach(next::add);
            }
            open = List.copyOf(next);
        }
        return findings;
    }

    /** What a class says or asks; or it is about nobody real. */
    private static boolean answers(JavaClass type) {
        return NOBODY_REAL.stream().anyMatch(type.getName()::startsWith)
                || type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .anyMatch(asked -> asked.isEquivalentTo(ProcessingPermissions.class)
                                || asked.isEquivalentTo(AccountStandings.class))
                || said(type).isPresent();
    }

    static Optional<GoesOnUnderRestriction> said(JavaClass type) {
        var outermost = outermost(type);
        return outermost.isAnnotatedWith(GoesOnUnderRestriction.class)
                ? Optional.of(outermost.getAnnotationOfType(GoesOnUnderRestriction.class))
                : ofPackage(outermost.getPackageName());
    }

    private static Optional<GoesOnUnderRestriction> ofPackage(String name) {
        return Stream.iterate(name, n -> n.contains("."), n -> n.substring(0, n.lastIndexOf('.')))
                .map(TouchesPeople::packageInfo)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<GoesOnUnderRestriction> packageInfo(String name) {
        try {
            return Optional.ofNullable(
                    Class.forName(name + ".package-info").getAnnotation(GoesOnUnderRestriction.class));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }

    private Optional<String> reaches(JavaClass type) {
        if (type.isAnnotatedWith(Entity.class)) {
            return Optional.empty();
        }
        var entity = entities(type);
        if (entity.isPresent()) {
            return entity;
        }
        if (!speaksToTheDatabase(type)) {
            return Optional.empty();
        }
        var texts = textsOf(type);
        var named = texts.stream()
                .flatMap(text -> names.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        texts.stream().filter(tables::contains).forEach(named::add);
        if (!named.isEmpty()) {
            return Optional.of(String.join(", ", named));
        }
        boolean names = texts.stream().anyMatch(STATEMENT.asMatchPredicate());
        return names || texts.isEmpty() ? Optional.empty() : Optional.of("the database, not saying which table");
    }

    /** The entity about people that it uses; a repository of one counts as it. */
    private static Optional<String> entities(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .filter(used -> used.isAnnotatedWith(DataAbout.class)
                        && !outermost(type).equals(used))
                .map(JavaClass::getSimpleName)
                .findFirst();
    }

    private static boolean speaksToTheDatabase(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        DATABASE.contains(dependency.getTargetClass().getName()));
    }

    private List<JavaClass> usersOf(JavaClass type) {
        return classes.stream()
                .filter(other -> !outermost(other).equals(outermost(type)))
                .filter(other -> module(other).equals(module(type)))
                .filter(other -> other.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                outermost(dependency.getTargetClass()).equals(outermost(type))))
                .toList();
    }

    /** Public in the root package of its module: anybody may call it. */
    private static boolean isOffered(JavaClass type) {
        var outermost = outermost(type);
        return outermost.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                && outermost.getPackageName().equals("ai.astrasonic." + module(type));
    }

    private static String module(JavaClass type) {
        var name = type.getPackageName().replaceFirst("^ai\\.astrasonic\\.?", "");
        return name.replaceFirst("\\..*", "");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(TouchesPeople::outermost).orElse(type);
    }

    private static Collection<String> textsOf(JavaClass type) {
        var file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(TouchesPeople.class.getResourceAsStream(file), file)) {
            return StreamSupport.stream(
                            ClassFile.of()
                                    .parse(in.readAllBytes())
                                    .constantPool()
                                    .spliterator(),
                            false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue())
                    .filter(Predicate.not(String::isBlank))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
