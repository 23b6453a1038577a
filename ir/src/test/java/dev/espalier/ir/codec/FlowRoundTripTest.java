package dev.espalier.ir.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ir.flow.Flow;
import dev.espalier.ir.json.JsonText;
import dev.espalier.ir.sample.AnyFlow;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class FlowRoundTripTest {

  @Property(tries = 300)
  void flow_readFromWhatWasWritten_isEqual(@ForAll("flows") Flow flow) {
    var document = FlowWriter.write(flow).getBytes(StandardCharsets.UTF_8);

    var result = new FlowReader().read("flow.json", document);

    assertThat(result).isInstanceOf(ReadResult.Read.class);
    assertThat(((ReadResult.Read) result).flow()).isEqualTo(flow);
  }

  @Property(tries = 100)
  void document_readAndWrittenAgain_hasTheSameBytes(@ForAll("flows") Flow flow) {
    var document = FlowWriter.write(flow);

    var read = (ReadResult.Read) new FlowReader().read("flow.json", document);

    assertThat(FlowWriter.write(read.flow())).isEqualTo(document);
    assertThat(JsonText.pretty(read.document())).isEqualTo(document);
  }

  @Provide
  Arbitrary<Flow> flows() {
    return AnyFlow.any();
  }
}
