package dev.espalier.processor.write;

import dev.espalier.processor.model.LinkedFlow;
import dev.espalier.processor.model.NodeClass;
import java.io.IOException;
import java.util.concurrent.Future;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/// Writes all that a workflow or node class becomes.
public final class ArtifactWriter {

  private final Output output;
  private final Types types;
  private final Elements elements;

  /// Creates a writer for one round.
  public ArtifactWriter(Output output, Types types, Elements elements) {
    this.output = output;
    this.types = types;
    this.elements = elements;
  }

  /// Writes the generated class, the IR and its pictures.
  ///
  /// @throws javax.annotation.processing.FilerException if one of the files was there already
  public void write(LinkedFlow flow) throws IOException {
    Future<Documents> begun = Documents.begin(flow.flow());
    output.source(
        flow.generated().qualifiedName(),
        flow.type(),
        new SourceText(elements)
            .of(flow.generated(), flow.type(), new FlowClass(flow, types, elements).build()));
    Documents documents = Documents.await(begun);
    String folder = "META-INF/espalier/" + elements.getBinaryName(flow.type()) + "/";
    output.resource(folder + "flow.json", flow.type(), documents.json());
    output.resource(folder + "flow.dot", flow.type(), documents.dot());
    output.resource(folder + "flow.mmd", flow.type(), documents.mermaid());
  }

  /// Writes the generated class of a node class.
  ///
  /// @throws javax.annotation.processing.FilerException if it was there already
  public void write(NodeClass nodes) throws IOException {
    output.source(
        nodes.generated().qualifiedName(),
        nodes.type(),
        new SourceText(elements)
            .of(nodes.generated(), nodes.type(), NodesClass.build(nodes, elements)));
  }
}
