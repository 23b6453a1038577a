package com.example.triage;

import com.example.triage.Topic.Kind;
import dev.espalier.Property;
import java.util.regex.Pattern;

/// A label, with the words that call for it.
enum Label {
  @Property("security")
  SECURITY("security|vulnerab|cve-\\d|exploit"),
  @Property("bug")
  BUG("\\bbugs?\\b|crash|exception|broken|fails?\\b|regression"),
  @Property("documentation")
  DOCUMENTATION("\\bdocs?\\b|documentation|readme|typo|spell"),
  @Property("question")
  QUESTION("\\?\\s*$|\\bhow (do|can|to)\\b"),
  @Property("build")
  BUILD("\\bci\\b|pipeline|workflow"),
  @Property("release")
  RELEASE("\\brelease");

  private final Pattern words;

  Label(String words) {
    this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  }

  boolean suits(Topic topic) {
    return words.matcher(topic.title() + "\n" + topic.text()).find()
        || (this == BUILD && topic.kind() == Kind.BUILD)
        || (this == RELEASE && topic.kind() == Kind.RELEASE);
  }
}
