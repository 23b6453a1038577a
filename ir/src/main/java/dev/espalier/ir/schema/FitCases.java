package dev.espalier.ir.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares values with a consumer's cases.
final class FitCases {

  private final FitCheck check;
  private final Schema.OneOf consumer;

  FitCases(FitCheck check, Schema.OneOf consumer) {
    this.check = check;
    this.consumer = consumer;
  }

  /// Returns the schemas of a producer's cases, the discriminator being a property like others.
  static List<Schema> given(FitCheck check, Schema.OneOf producer) {
    List<Schema> cases = new ArrayList<>();
    for (Schema.Option option : producer.cases()) {
      cases.add(tagged(check, producer.discriminator(), option));
    }
    return cases;
  }

  void check(Schema producer, String path) {
    if (consumer.discriminator() == null && fitsOne(producer)) {
      return;
    }
    switch (producer) {
      case Schema.OrNull orNull -> {
        check.mismatch(path, "producer may give null, consumer takes " + SchemaWords.of(consumer));
        check.need(orNull.schema(), consumer, path);
      }
      case Schema.OneOf from -> cases(from, path);
      default -> single(producer, path);
    }
  }

  private boolean fitsOne(Schema producer) {
    for (Schema.Option option : consumer.cases()) {
      if (check.fits(producer, option.schema())) {
        return true;
      }
    }
    return false;
  }

  private void cases(Schema.OneOf producer, String path) {
    String discriminator = producer.discriminator();
    if (discriminator != null && discriminator.equals(consumer.discriminator())) {
      for (Schema.Option option : producer.cases()) {
        byTag(option, path);
      }
    } else {
      for (Schema each : given(check, producer)) {
        check.need(each, consumer, path);
      }
    }
  }

  private void byTag(Schema.Option option, String path) {
    Schema.Option found = null;
    for (Schema.Option each : consumer.cases()) {
      boolean better = found == null || each.name().equals(option.name());
      found = each.tag().equals(option.tag()) && better ? each : found;
    }
    if (found == null) {
      unknown(option.tag(), path);
    } else {
      check.need(tagged(check, consumer.discriminator(), option), found.schema(), path);
    }
  }

  private void single(Schema producer, String path) {
    String discriminator = consumer.discriminator();
    if (discriminator == null) {
      check.differ(producer, consumer, path);
      return;
    }
    List<String> tags = tags(producer, discriminator);
    if (tags.isEmpty()) {
      String reason = "producer does not say which case it gives, consumer takes ";
      check.mismatch(path + "/" + discriminator, reason + SchemaWords.of(consumer));
    }
    for (String tag : tags) {
      bySaidTag(producer, tag, path);
    }
  }

  private void bySaidTag(Schema producer, String tag, String path) {
    for (Schema.Option option : consumer.cases()) {
      if (option.tag().equals(tag)) {
        check.need(producer, option.schema(), path);
        return;
      }
    }
    unknown(tag, path);
  }

  private void unknown(String tag, String path) {
    String reason = "producer may give the case " + tag + ", consumer takes ";
    check.mismatch(path, reason + SchemaWords.of(consumer));
  }

  /// Returns the tags that a producer may give, none if it does not always give one.
  private List<String> tags(Schema producer, String discriminator) {
    if (!(producer instanceof Schema.Struct struct)) {
      return List.of();
    }
    Schema.Property property = struct.properties().get(discriminator);
    return property != null
            && property.required()
            && check.producer(property.schema()) instanceof Schema.Choice choice
        ? choice.values()
        : List.of();
  }

  private static Schema tagged(
      FitCheck check, @Nullable String discriminator, Schema.Option option) {
    Schema schema = check.producer(option.schema());
    if (discriminator == null || !(schema instanceof Schema.Struct struct)) {
      return option.schema();
    }
    Map<String, Schema.Property> properties = new LinkedHashMap<>(struct.properties());
    Schema tag = new Schema.Choice(List.of(option.tag()));
    properties.putIfAbsent(discriminator, new Schema.Property(tag, true, null));
    return new Schema.Struct(properties);
  }
}
