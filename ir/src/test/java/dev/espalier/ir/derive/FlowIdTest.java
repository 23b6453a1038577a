package dev.espalier.ir.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

final class FlowIdTest {

  private static final UUID DOMAIN_NAMES = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

  @Test
  void uuid_isThatOfOtherImplementations() {
    // Python: uuid.uuid5(uuid.NAMESPACE_DNS, "www.example.com")
    assertThat(FlowId.uuid(DOMAIN_NAMES, "www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }

  @Test
  void namespace_isThatOfTheDomain() {
    assertThat(FlowId.uuid(DOMAIN_NAMES, "espalier.dev")).isEqualTo(FlowId.NAMESPACE);
  }

  @Test
  void id_isThatOfNameAndVersion() {
    assertThat(FlowId.of("order-fulfilment", "1.0.0"))
        .isEqualTo("05da57b9-f606-52bd-9b0b-fabcbaae24aa");
  }
}
