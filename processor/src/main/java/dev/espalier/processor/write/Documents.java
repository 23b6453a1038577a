package dev.espalier.processor.write;

import dev.espalier.ir.codec.FlowWriter;
import dev.espalier.ir.emit.dot.DotEmitter;
import dev.espalier.ir.emit.mermaid.MermaidEmitter;
import dev.espalier.ir.flow.Flow;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// What is written of a flow besides its class. It takes the flow alone, nothing of javac, and so
/// is made on a thread of its own, beside the class.
///
/// @param json the IR
/// @param dot the picture for Graphviz
/// @param mermaid the picture for Mermaid
record Documents(String json, String dot, String mermaid) {

  /// Begins to make them.
  static Future<Documents> begin(Flow flow) {
    FutureTask<Documents> made =
        new FutureTask<>(
            () ->
                new Documents(
                    FlowWriter.write(flow), DotEmitter.emit(flow), MermaidEmitter.emit(flow)));
    Thread thread = new Thread(made, "espalier-documents");
    thread.setDaemon(true);
    thread.start();
    return made;
  }

  /// Waits for what has been begun; an interrupt is kept for javac.
  ///
  /// @throws IllegalStateException if making them failed
  static Documents await(Future<Documents> begun) {
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          return begun.get();
        } catch (InterruptedException e) {
          isInterrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("the flow could not be written", e.getCause());
        }
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
