/**
 * The one owner of an agent's state: session, engagements, capacity and wrap-up clock. Start at
 * {@link io.toritsugi.core.agent.AgentMachine}.
 *
 * <p>Of every agent four things are kept apart, and never merged into one flag.
 *
 * <p>The <b>session</b> says whether he is there and takes contacts. Who is to be not ready while he works has that status
 * <i>pending</i>: he gets nothing new, and it applies with the end of his last work. Who logs out while he works is draining
 * until then. Any change of status but to ready takes back what is offered to him.
 *
 * <!-- picture of the session -->
 * <pre>
 * stateDiagram-v2
 *     [*] --&gt; LOGGED_OUT
 *     LOGGED_OUT --&gt; NOT_READY: AgentLoggedIn
 *     NOT_READY --&gt; READY: AgentReady
 *     NOT_READY --&gt; NOT_READY: AgentNotReady
 *     NOT_READY --&gt; DRAINING: AgentDraining
 *     NOT_READY --&gt; LOGGED_OUT: AgentLoggedOut
 *     READY --&gt; READY: AgentReady
 *     READY --&gt; NOT_READY: AgentNotReady
 *     READY --&gt; DRAINING: AgentDraining
 *     READY --&gt; LOGGED_OUT: AgentLoggedOut
 *     DRAINING --&gt; READY: AgentReady
 *     DRAINING --&gt; NOT_READY: AgentNotReady
 *     DRAINING --&gt; LOGGED_OUT: AgentLoggedOut
 * </pre>
 * <!-- end of the picture -->
 *
 * <p>An <b>engagement</b> is his part in one contact: there is one for each offer that is made to him, and for each leg that
 * nobody offered. What is parked holds neither him nor his capacity. An engagement that is over is forgotten, but for the one
 * that ended last.
 *
 * <!-- picture of the engagement -->
 * <pre>
 * stateDiagram-v2
 *     [*] --&gt; OFFERED: Offered
 *     OFFERED --&gt; ACCEPTED: OfferAccepted
 *     OFFERED --&gt; DECLINED: OfferDeclined
 *     OFFERED --&gt; EXPIRED: OfferExpired
 *     OFFERED --&gt; REVOKED: OfferRevoked
 *     OFFERED --&gt; UNREACHABLE: OfferUnreachable
 *     ACCEPTED --&gt; REVOKED: OfferRevoked
 *     ACCEPTED --&gt; UNREACHABLE: OfferUnreachable
 *     ACCEPTED --&gt; CONNECTED: LegConnected
 *     [*] --&gt; CONNECTED: LegConnected
 *     CONNECTED --&gt; HELD: LegHeld
 *     HELD --&gt; CONNECTED: LegResumed
 *     CONNECTED --&gt; PARKED: LegParked
 *     PARKED --&gt; CONNECTED: LegUnparked
 *     CONNECTED --&gt; ENDED: LegEnded
 *     HELD --&gt; ENDED: LegEnded
 *     PARKED --&gt; ENDED: LegEnded
 *     ENDED --&gt; WRAP_UP: WrapUpStarted
 *     WRAP_UP --&gt; DONE: WrapUpEnded
 *     ENDED --&gt; [*]
 *     DONE --&gt; [*]
 *     DECLINED --&gt; [*]
 *     EXPIRED --&gt; [*]
 *     REVOKED --&gt; [*]
 *     UNREACHABLE --&gt; [*]
 * </pre>
 * <!-- end of the picture -->
 *
 * <p>The <b>capacity</b> says how much he takes at a time: see {@link io.toritsugi.core.capacity.Capacity}. What is offered
 * holds its units as what is connected does, so that two offers never get the same room. What would not fit is refused; what he
 * has is never taken from him.
 *
 * <p>The <b>wrap-up clock</b> runs by terms that are settled before the contact ends, so that the end of the contact and the
 * beginning of its wrap-up are one decision, with no instant between them at which a contact could come in. Each wrap-up has its
 * own clock and holds its own units. It ends at exactly its limit, or before when somebody ends it; more time moves the limit,
 * and so does a pause: by as long as the clock stood still. A clock that is paused runs on by itself after a time that is said
 * before, and to the agent a pause makes no other difference: he wraps up, and gets nothing for it.
 *
 * <p>What a wallboard shows of an agent is derived, the first of these that is true: his tool is lost; he is on a contact; all
 * his contacts are on hold; he does work of his own; he wraps up; a contact is offered to him; and else the status of his
 * session. See {@link io.toritsugi.core.agent.Activity.Kind}.
 */
@NullMarked
package io.toritsugi.core.agent;

import org.jspecify.annotations.NullMarked;
