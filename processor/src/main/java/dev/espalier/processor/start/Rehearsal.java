package dev.espalier.processor.start;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.espalier.Determinism;
import dev.espalier.Effect;
import dev.espalier.ErrorMode;
import dev.espalier.ir.codec.FlowWriter;
import dev.espalier.ir.derive.FlowSealer;
import dev.espalier.ir.emit.dot.DotEmitter;
import dev.espalier.ir.emit.mermaid.MermaidEmitter;
import dev.espalier.ir.flow.Case;
import dev.espalier.ir.flow.DataType;
import dev.espalier.ir.flow.DeterminismClaim;
import dev.espalier.ir.flow.Edge;
import dev.espalier.ir.flow.EffectClaim;
import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.flow.Node;
import dev.espalier.ir.flow.Policies;
import dev.espalier.ir.flow.Port;
import dev.espalier.ir.flow.PortRole;
import dev.espalier.ir.flow.Requirements;
import dev.espalier.ir.flow.ResultRole;
import dev.espalier.ir.flow.Scope;
import dev.espalier.ir.flow.Work;
import dev.espalier.ir.schema.Schema;
import dev.espalier.processor.guard.CaseSet;
import dev.espalier.processor.guard.Guard;
import dev.espalier.processor.guard.GuardAlgebra;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Writes a small flow to nowhere: the JVM then has linked the calls between the classes, has found
/// its hashes, and has begun to know what is called often.
final class Rehearsal {

  private static final Schema TEXT = new Schema.Text(null);
  private static final DataType RESULT = new DataType(TEXT, "java.lang.String", List.of());
  private static final DataType BRANCH =
      new DataType(
          new Schema.Array(TEXT, false),
          "java.util.List<java.lang.String>",
          List.of(new Case("Left", TEXT), new Case("Right", TEXT)));

  private Rehearsal() {}

  static void run() {
    guards();
    Flow flow = FlowSealer.seal(flow());
    FlowWriter.write(flow);
    DotEmitter.emit(flow);
    MermaidEmitter.emit(flow);
    source(flow);
  }

  private static Guard guards() {
    GuardAlgebra algebra = new GuardAlgebra(branch -> CaseSet.range(0, 3));
    Guard left = Guard.ALWAYS;
    Guard right = algebra.restrict(left, 1, CaseSet.of(1));
    Guard both = algebra.or(algebra.restrict(left, 1, CaseSet.of(0)), right);
    Guard joined = algebra.and(both, algebra.restrict(Guard.ALWAYS, 2, CaseSet.of(2)));
    return joined.excludes(right) || joined.equals(both) || joined.implies(both) ? left : joined;
  }

  private static Flow flow() {
    return new Flow(
        Flow.IR_VERSION,
        "",
        "rehearsal",
        "1.0.0",
        "A flow that goes nowhere.",
        Duration.ofHours(1),
        false,
        BRANCH,
        RESULT,
        List.of(),
        List.of(
            node("input", new Work.Input(), null, null, BRANCH),
            node("each", java("each"), "each-input", port(PortRole.ELEMENT), RESULT),
            node("left", java("left"), null, port(PortRole.COLLECT), RESULT),
            node("last", java("last"), null, port(PortRole.MERGE), RESULT)),
        List.of(
            edge("input", "each", List.of()),
            edge("each", "left", List.of()),
            edge("input", "last", List.of("Right")),
            edge("left", "last", List.of())),
        List.of(new Scope("each-input", null, "input", 1, true, ErrorMode.FAIL)),
        List.of(),
        Map.of("Named", new Schema.Struct(Map.of("name", new Schema.Property(TEXT, true, null)))),
        Requirements.NONE,
        List.of(),
        Map.of(),
        List.of(),
        null,
        "");
  }

  private static Work java(String method) {
    return new Work.Java("dev.espalier.Rehearsal", method);
  }

  private static Port port(PortRole role) {
    return new Port("port", role, TEXT, "java.lang.String", null);
  }

  private static Edge edge(String from, String to, List<String> cases) {
    return new Edge("", from, to, "port", cases);
  }

  private static Node node(
      String id, Work work, @Nullable String scope, @Nullable Port port, DataType output) {
    return new Node(
        id,
        work,
        "1.0.0",
        scope,
        List.of(),
        List.of(),
        port == null ? List.of() : List.of(port),
        output,
        id.equals("last") ? ResultRole.OUTPUT : ResultRole.NONE,
        new EffectClaim(Effect.PURE, null),
        new DeterminismClaim(Determinism.STRICT, null),
        List.of(),
        List.of(),
        List.of(),
        Policies.NONE,
        null,
        null);
  }

  private static String source(Flow flow) {
    MethodSpec method =
        MethodSpec.methodBuilder("hash")
            .addJavadoc("The hash of {@link $T}.\n", Flow.class)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class)
            .addParameter(Object.class, "value")
            .beginControlFlow("if (value instanceof $T)", ClassName.get(Runnable.class))
            .addStatement("return $S", flow.contentHash())
            .endControlFlow()
            .addStatement("return $L", "null")
            .build();
    TypeSpec type =
        TypeSpec.classBuilder("Rehearsal").addModifiers(Modifier.FINAL).addMethod(method).build();
    return JavaFile.builder("dev.espalier", type).indent("  ").build().toString();
  }
}
