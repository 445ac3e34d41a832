import { z } from "zod";
import { change, type NewMessage } from "../acts/messages.ts";
import { CALLBACK, FIRST_ANSWER_MS, type Interaction, type Interactions, TOKEN_LIVES_MS } from "../interactions.ts";
import type { Message } from "../objects.ts";
import { bodyOf, type Call, done, ok, refuse, route } from "../route.ts";
import type { World } from "../world.ts";
import { contentOf, fieldsOf, isEmpty } from "./messages.ts";

const callback = z.looseObject({ type: z.int(), data: z.record(z.string(), z.unknown()).nullish() });

/** A message that only who pressed can see, or that stands in the channel; neither is told through the gateway here. */
const answerMessage = (world: World, one: Interaction, fields: NewMessage): Message => ({
  content: "",
  embeds: [],
  attachments: [],
  components: [],
  flags: 0,
  ...fields,
  id: world.id(),
  channel_id: one.channel.id,
  author: world.self,
  type: 20,
  timestamp: world.now(),
  edited_timestamp: null,
  mentions: [],
  mention_roles: [],
  mention_everyone: false,
  pinned: false,
  tts: false,
  application_id: world.application.id,
  webhook_id: world.application.id,
});

export const interactionRoutes = (interactions: Interactions) => {
  /** The interaction of a token that still lives. */
  const living = (world: World, call: Call): Interaction => {
    const one = interactions.byToken.get(call.params.webhook_token ?? "") ?? refuse("unknownWebhook");
    if (call.params.webhook_id !== world.application.id) refuse("unknownWebhook");
    return world.clock() - one.at > TOKEN_LIVES_MS ? refuse("unknownWebhook") : one;
  };

  const answer = (world: World, call: Call) => {
    const one = interactions.byToken.get(call.params.interaction_token ?? "");
    if (!one || one.id !== call.params.interaction_id) return refuse("unknownInteraction");
    if (one.callback) refuse("alreadyAnswered");
    if (world.clock() - one.at > FIRST_ANSWER_MS) refuse("unknownInteraction");
    const body = bodyOf(call, callback);
    const fields = body.data ? fieldsOf(contentOf({ ...call, body: body.data })) : {};
    if (body.type === CALLBACK.message && isEmpty(fields)) refuse("emptyMessage");
    one.callback = { type: body.type, ...(body.data ? { data: body.data } : {}) };
    if (body.type === CALLBACK.message) one.original = answerMessage(world, one, fields);
    if (body.type === CALLBACK.update && one.source) change(world, one.source, fields);
    return done;
  };

  /** What `@original` is: the bot's own answer, or, after an update, the message that was pressed. */
  const originalOf = (one: Interaction): Message => {
    const isUpdate = one.callback?.type === CALLBACK.deferredUpdate || one.callback?.type === CALLBACK.update;
    return (isUpdate ? one.source : one.original) ?? refuse("unknownMessage");
  };

  const editOriginal = (world: World, call: Call) => {
    const one = living(world, call);
    const fields = fieldsOf(contentOf(call));
    if (one.callback?.type === CALLBACK.deferred && !one.original) {
      const data = one.callback.data ?? {};
      one.original = answerMessage(world, one, {
        ...(typeof data.flags === "number" ? { flags: data.flags } : {}),
        ...fields,
      });
      return ok(one.original);
    }
    const message = originalOf(one);
    if (world.messages.get(message.channel_id)?.has(message.id)) change(world, message, fields);
    else Object.assign(message, fields, { edited_timestamp: world.now() });
    return ok(message);
  };

  const followUp = (world: World, call: Call) => {
    const one = living(world, call);
    if (!one.callback) refuse("unknownWebhook");
    const fields = fieldsOf(contentOf(call));
    if (isEmpty(fields)) refuse("emptyMessage");
    const message = answerMessage(world, one, fields);
    // The first follow-up of a deferred answer is that answer.
    if (one.callback?.type === CALLBACK.deferred && !one.original) one.original = message;
    else one.followups.push(message);
    return ok(message);
  };

  const at = "/webhooks/{webhook_id}/{webhook_token}";
  return [
    route("POST /interactions/{interaction_id}/{interaction_token}/callback", answer, true),
    route(`POST ${at}`, followUp, true),
    route(`GET ${at}/messages/@original`, (world, call) => ok(originalOf(living(world, call))), true),
    route(`PATCH ${at}/messages/@original`, editOriginal, true),
    route(
      `DELETE ${at}/messages/@original`,
      (world, call) => {
        delete living(world, call).original;
        return done;
      },
      true,
    ),
    route(
      `PATCH ${at}/messages/{message_id}`,
      (world, call) => {
        const message = living(world, call).followups.find(({ id }) => id === call.params.message_id);
        if (!message) return refuse("unknownMessage");
        return ok(Object.assign(message, fieldsOf(contentOf(call)), { edited_timestamp: world.now() }));
      },
      true,
    ),
  ];
};
