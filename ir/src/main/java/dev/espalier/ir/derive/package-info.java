/// What follows from the nodes and edges of a flow: order, identity, control surfaces,
/// requirements, hosts and content hash. Every front end hands its raw flow through here; knows no
/// front end and does not judge whether a flow makes sense.
@NullMarked
package dev.espalier.ir.derive;

import org.jspecify.annotations.NullMarked;
