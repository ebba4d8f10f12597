/**
 * Shares the work of a queue out between sites or vendors. Start at {@link io.toritsugi.routing.share.Shares}.
 *
 * <p>A queue of a configuration that gives the house six visits of ten, one vendor three and another one, and lets a visit wait for the one whose turn it is for twenty seconds
 * before anybody may take it:
 *
 * <pre>{@code
 * {
 *   "id": "sales",
 *   "shares": {
 *     "by": "EMPLOYER",
 *     "targets": {"house": 60, "vendor-a": 30, "vendor-b": 10},
 *     "patience": "PT20S"
 *   }
 * }
 * }</pre>
 */
@NullMarked
package io.toritsugi.routing.share;

import org.jspecify.annotations.NullMarked;
