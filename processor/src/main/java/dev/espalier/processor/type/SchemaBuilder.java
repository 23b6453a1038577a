package dev.espalier.processor.type;

import dev.espalier.ir.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/// Builds the schemas of one flow's types and keeps the named ones.
///
/// Records, enums and sealed types become definitions, each parameterization of a generic one its
/// own; everything else stands in place. A component that is `Optional` or `@Nullable` is not
/// required and may be null.
public final class SchemaBuilder {

  /// Types nested deeper than this in one another's arguments never end.
  private static final int MAX_DEPTH = 12;

  private final JavaTypes types;
  private final SealedCases cases;
  private final Definitions definitions = new Definitions();
  private final Access access;
  private final Structs structs;
  private final Map<String, String> unseen = new HashMap<>();
  private List<TypeProblem> problems = new ArrayList<>();

  /// Creates it for one flow whose generated code lies in the given package.
  public SchemaBuilder(JavaTypes types, PackageElement home) {
    this.types = types;
    this.cases = new SealedCases(types);
    this.access = new Access(types.elements(), home);
    this.structs = new Structs(types, cases, this);
  }

  /// Returns the schema of a parameter; of the content if it is an `Optional`.
  public Built port(TypeMirror type) {
    return build(unwrapped(type), null);
  }

  /// Returns the schema of a method's result: of the content if it is an `Optional`, of the list of
  /// its elements if it is a `Stream`. A `void` is a problem here.
  public Built result(TypeMirror type) {
    TypeMirror value = unwrapped(type);
    return JavaTypes.is(value, "java.util.stream.Stream")
        ? build(types.streamElement(value).orElse(value), "[]")
        : build(value, null);
  }

  /// Returns why documents of a schema made here cannot be read into their cases; empty if they
  /// can. Only what is read from JSON needs this.
  public List<TypeProblem> ambiguities(Schema schema) {
    return new Ambiguity(definitions.all(), unseen).of(schema);
  }

  /// Returns the named schemas so far.
  public SortedMap<String, Schema> definitions() {
    return definitions.all();
  }

  private TypeMirror unwrapped(TypeMirror type) {
    Optional<TypeMirror> content = types.optionalContent(type);
    return content.isPresent() && types.optionalContent(content.get()).isEmpty()
        ? content.get()
        : type;
  }

  private Built build(TypeMirror type, @Nullable String suffix) {
    List<TypeProblem> outer = problems;
    problems = new ArrayList<>();
    String path = TypeText.brief(type);
    checkAccess(type, path);
    Schema schema = value(type, suffix == null ? path : path + suffix);
    Built built =
        new Built(suffix == null ? schema : new Schema.Array(schema, false), List.copyOf(problems));
    problems = outer;
    return built;
  }

  /// Returns the schema of a value inside another; adds to the problems.
  Schema value(TypeMirror type, String path) {
    Schema schema = bare(type, path);
    return Marks.isNullable(type) && !(schema instanceof Schema.OrNull)
        ? new Schema.OrNull(schema)
        : schema;
  }

  /// Notes that a component of a case may be absent only by an annotation that a run does not see.
  void unseen(Schema option, String component) {
    if (option instanceof Schema.Ref(String name)) {
      unseen.put(name, component);
    }
  }

  /// Adds a problem where generated code cannot name the type.
  void checkAccess(TypeMirror type, String path) {
    Optional<TypeProblem> problem = access.problem(type, path);
    if (problem.isPresent()) {
      problems.add(problem.get());
    }
  }

  /// Notes a problem and returns a schema to go on with.
  Schema refuse(TypeMirror type, String path, String reason, @Nullable String fix) {
    problems.add(
        new TypeProblem(TypeProblem.Kind.NOT_A_PORT, path, TypeText.qualified(type), reason, fix));
    return new Schema.Any();
  }

  private Schema bare(TypeMirror type, String path) {
    Schema scalar = Scalars.of(type.getKind());
    if (scalar != null) {
      return scalar;
    }
    return switch (type) {
      case ArrayType array -> array(array, path);
      case DeclaredType missing when missing.getKind() == TypeKind.ERROR -> missing(missing, path);
      case DeclaredType declared -> declared(declared, path);
      case WildcardType wildcard when wildcard.getExtendsBound() != null ->
          value(wildcard.getExtendsBound(), path);
      case WildcardType _ ->
          refuse(type, path, "a wildcard without upper bound can be anything", "name the type");
      default -> {
        Refusal refusal = Refusal.of(type);
        yield refuse(type, path, refusal.reason(), refusal.fix());
      }
    };
  }

  private Schema missing(TypeMirror type, String path) {
    problems.add(
        new TypeProblem(
            TypeProblem.Kind.UNRESOLVED, path, type.toString(), "there is no such type", null));
    return new Schema.Any();
  }

  private Schema array(ArrayType type, String path) {
    return switch (type.getComponentType().getKind()) {
      case BYTE -> new Schema.Text("byte");
      case CHAR -> new Schema.Text(null);
      default -> new Schema.Array(value(type.getComponentType(), path + "[]"), false);
    };
  }

  private Schema declared(DeclaredType type, String path) {
    TypeElement element = JavaTypes.asElement(type);
    String name = element.getQualifiedName().toString();
    Schema scalar = Scalars.of(name);
    if (scalar != null) {
      return scalar;
    }
    if (type.getTypeArguments().size() < element.getTypeParameters().size()) {
      return refuse(
          type, path, "a raw type says nothing about its content", "give its type arguments");
    }
    if (name.equals("java.util.Optional")) {
      return optional(type, path);
    }
    if (Containers.isList(name) || Containers.isSet(name)) {
      TypeMirror item = type.getTypeArguments().getFirst();
      return new Schema.Array(value(item, path + "[]"), Containers.isSet(name));
    }
    return Containers.isMap(name) ? map(type, path) : named(type, path);
  }

  private Schema optional(DeclaredType type, String path) {
    TypeMirror content = type.getTypeArguments().getFirst();
    if (types.optionalContent(content).isPresent()) {
      return refuse(
          type, path, "an optional of an optional has two kinds of nothing", "use one Optional");
    }
    Schema schema = value(content, path);
    return schema instanceof Schema.OrNull ? schema : new Schema.OrNull(schema);
  }

  private Schema map(DeclaredType type, String path) {
    TypeMirror key = type.getTypeArguments().getFirst();
    int before = problems.size();
    Schema schema = value(key, path + ".key");
    Schema target =
        schema instanceof Schema.Ref ref
            ? definitions.all().getOrDefault(ref.name(), schema)
            : schema;
    if (problems.size() == before && !Scalars.isKey(target)) {
      refuse(
          key,
          path + ".key",
          "a JSON object has texts as keys",
          "use a String, number, enum or similar as key, or a list of records");
    }
    return new Schema.Dictionary(value(type.getTypeArguments().get(1), path + "{}"));
  }

  private Schema named(DeclaredType given, String path) {
    DeclaredType type = bounded(given);
    TypeElement element = JavaTypes.asElement(type);
    if (depth(type) > MAX_DEPTH) {
      return refuse(
          type, path, "a type that contains ever larger types of its own never ends", null);
    }
    if (element.getKind() == ElementKind.RECORD) {
      return definitions.ref(type, record -> structs.struct(record, path));
    }
    if (element.getKind() == ElementKind.ENUM) {
      return definitions.ref(type, constants -> structs.choice(constants, path));
    }
    if (cases.isSealed(type)) {
      return definitions.ref(type, parent -> structs.oneOf(parent, path));
    }
    Refusal refusal = Refusal.of(type);
    return refuse(type, path, refusal.reason(), refusal.fix());
  }

  /// Returns the type with upper bounds in place of wildcards.
  private DeclaredType bounded(DeclaredType type) {
    boolean isBounded = true;
    List<TypeMirror> arguments = new ArrayList<>();
    for (TypeMirror argument : type.getTypeArguments()) {
      isBounded &= !(argument instanceof WildcardType);
      arguments.add(
          argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
              ? wildcard.getExtendsBound()
              : argument);
    }
    return isBounded
        ? type
        : types
            .types()
            .getDeclaredType(JavaTypes.asElement(type), arguments.toArray(new TypeMirror[0]));
  }

  private static int depth(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return 1 + depth(array.getComponentType());
    }
    if (!(type instanceof DeclaredType declared)) {
      return 0;
    }
    int deepest = 0;
    for (TypeMirror argument : declared.getTypeArguments()) {
      deepest = Math.max(deepest, depth(argument));
    }
    return 1 + deepest;
  }
}
