import type { Context, Hono } from 'hono';
import { databaseIsAway } from '../database/away.ts';
import type { Lang } from '../i18n/catalogue.ts';
import { showAlike } from './alike.ts';
import { failPage, frameOf, isSecretField, langOf, problem, show, showSmall, tagOf, toSignIn } from './answers.ts';
import type { AnyDoor, GetDoor, PostDoor } from './door.ts';
import { alreadyDone, inTransaction, run } from './errand.ts';
import type { Bag, House } from './house.ts';
import { type Fields, factsOf, isText, readForm } from './input.ts';
import { claim, claimed, contentHash, remember } from './once.ts';
import { Pace } from './pace.ts';
import { mountForPrograms } from './programs.ts';
import { csrfMatches, fromHere } from './protection.ts';
import { refilled } from './refill.ts';
import { words } from './words.ts';

/** Opens every door of the tables on the site. */
export function mountDoors(app: Hono<Bag>, house: House, doors: readonly AnyDoor[]): void {
  mountForPrograms(
    app,
    house,
    doors.filter((each) => each.programs),
  );
  for (const each of doors) {
    if (each.programs) continue;
    if (each.method === 'GET') app.get(each.path, (c) => answerGet(c, house, each));
    else {
      const mayAsk = paceOf(house, each);
      app.post(each.path, (c) => answerPost(c, house, each, mayAsk));
    }
  }
}

async function answerGet(c: Context<Bag>, house: House, door: GetDoor<unknown, unknown>): Promise<Response> {
  const alike = await showAlike(c, house, door);
  if (alike) return alike;
  const query = Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, all]) => [name, all.length > 1 ? all : (all[0] ?? '')]),
  );
  if (!textOnly(query)) return problem(c, house, null, 'bad-request', 400);
  const outcome = await inTransaction(c, house, door, (errand) => run(door, errand, { ...query, ...c.req.param() }));
  if (outcome.kind === 'nobody') return toSignIn(c, house);
  if (!outcome.result.ok) return failPage(c, house, outcome.actor, outcome.result.failure);
  const made = await door.page(outcome.result.value, frameOf(c, house, outcome.actor, null));
  return door.withoutDatabase ? showSmall(c, house, made, 200) : show(c, made, 200);
}

/** Whether one more sending of this form fits its pace. */
function paceOf(house: House, { pace }: PostDoor<unknown, unknown>): (c: Context<Bag>) => boolean {
  if (!pace) return () => true;
  const [source, all] = [new Pace(pace.source), new Pace(pace.all)];
  return (c) => {
    const now = house.clock().getTime();
    return source.take(house.sourceOf(c), now) === 0 && all.take('all', now) === 0;
  };
}

async function answerPost(
  c: Context<Bag>,
  house: House,
  door: PostDoor<unknown, unknown>,
  mayAsk: (c: Context<Bag>) => boolean,
): Promise<Response> {
  const reading = await readForm(c);
  const lang = langOf(c, null);
  if (!reading.ok)
    return problem(
      c,
      house,
      null,
      'bad-request',
      400,
      words(lang)(reading.why === 'not-text' ? 'notText' : 'notAForm'),
    );
  const { fields } = reading;
  const token = house.sessionToken(c);
  if (!('public' in door.access) && !token) return toSignIn(c, house, fields);
  if (!fromHere(c) || (token && !csrfMatches(house.secret, token, fields._csrf)))
    return again(c, house, door, fields, { notice: 'formExpired' });
  if (!mayAsk(c)) return again(c, house, door, fields, { notice: 'tooManyTries' });
  const refill = refilled(fields);
  if (refill) return again(c, house, door, refill, 'refilled');
  const quiet = isQuiet(fields);
  const key = quiet || door.answer || !token ? null : await keyOf(c, reading);
  let location = '';
  const claims = key ? [claim(key.key, key.hash)] : [];
  const outcome = await inTransaction(
    c,
    house,
    door,
    async (errand, [inserted], closing) => {
      const once =
        key && inserted && errand.actor
          ? await claimed(errand.tx, errand.actor, key, inserted)
          : { state: 'first' as const };
      if (once.state === 'other-content')
        return { ok: false, failure: { kind: 'conflict', because: 'sentWithOtherContent' } } as const;
      if (once.state === 'done') {
        location = once.location;
        return alreadyDone;
      }
      const input = { ...fields, ...Object.fromEntries(reading.files), ...c.req.param() };
      const result = await run(door, errand, input);
      if (!result.ok || door.answer) return result;
      location = door.to(result.value, input);
      if (key && errand.actor) closing.push(remember(errand.tx, errand.actor, key.key, location));
      return result;
    },
    claims,
  ).catch((error) => {
    // A form that needs no database comes back whole, to be sent again.
    if (door.form.withoutDatabase && databaseIsAway(error)) return 'away' as const;
    throw error;
  });
  if (outcome === 'away') return again(c, house, door, fields, { notice: 'databaseAway' });
  if (outcome.kind === 'nobody') return toSignIn(c, house, fields);
  if (outcome.result.ok && door.answer) {
    const made = await door.answer(outcome.result.value, frameOf(c, house, outcome.actor, null));
    return door.withoutDatabase ? showSmall(c, house, made, 200) : show(c, made, 200);
  }
  if (outcome.result.ok && quiet) return c.json(door.quiet?.(outcome.result.value) ?? {});
  if (outcome.result.ok) return c.redirect(location, 303);
  const { failure } = outcome.result;
  if (failure.kind === 'absent') return problem(c, house, outcome.actor, 'absent', 404);
  return again(
    c,
    house,
    door,
    fields,
    failure.kind === 'invalid' ? { errors: failure.fields } : { notice: failure.because },
  );
}

/** The form's key, with a hash of what it was sent with. Null: a form without a key. */
async function keyOf(c: Context, { fields, files }: Extract<Awaited<ReturnType<typeof readForm>>, { ok: true }>) {
  const { _key: key } = fields;
  if (typeof key !== 'string' || key.length > 80) return null;
  return { key, hash: contentHash(c.req.path, { ...fields, ...(await factsOf(files)) }) };
}

/** A form saving itself while it is typed (the island of a questionnaire): the same act, answered without a page. */
const isQuiet = (fields: Fields): boolean => fields.autosave === '1';

/** The form's page again: what was typed, each message beside its field. Status 422; 200 where only a field was filled or cleared. */
async function again(
  c: Context<Bag>,
  house: House,
  door: PostDoor<unknown, unknown>,
  fields: Fields,
  because: { errors?: Record<string, string>; notice?: string } | 'refilled',
): Promise<Response> {
  const form = door.form;
  if (isQuiet(fields)) return c.json({}, 422);
  const outcome = await inTransaction(c, house, form, (errand) => run(form, errand, { ...fields, ...c.req.param() }));
  if (outcome.kind === 'nobody') return toSignIn(c, house, fields);
  if (!outcome.result.ok) return failPage(c, house, outcome.actor, outcome.result.failure);
  const lang = langOf(c, outcome.actor);
  const speak = (key: string) => sentence(door, lang, tagOf(c) ?? lang, key);
  const why = because === 'refilled' ? {} : because;
  const errors = Object.fromEntries(Object.entries(why.errors ?? {}).map(([name, key]) => [name, speak(key)]));
  const asWas = because === 'refilled' ? null : words(lang)('notSaved');
  const notice = why.notice ? speak(why.notice) : asWas;
  const values = Object.fromEntries(
    Object.entries(fields).filter(([name]) => !name.startsWith('_') && !isSecretField(name)),
  );
  return show(
    c,
    await form.page(outcome.result.value, frameOf(c, house, outcome.actor, { values, errors, notice })),
    because === 'refilled' ? 200 : 422,
  );
}

type Speak = (key: string) => string;

/** A message's words: the module's own, else the house's, else the plain "please check". */
function sentence(door: AnyDoor, lang: Lang, tag: string, key: string): string {
  for (const speak of [door.words?.(lang, tag) as Speak | undefined, words(lang) as Speak]) {
    try {
      if (speak) return speak(key);
    } catch {
      // Not a key of this catalogue: look in the next.
    }
  }
  return words(lang)('fieldNotRight');
}

const textOnly = (fields: Fields): boolean =>
  Object.entries(fields).every(([name, value]) => isText(name) && [value].flat().every(isText));
