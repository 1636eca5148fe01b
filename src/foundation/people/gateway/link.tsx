import type { Hono } from 'hono';
import { langOf } from '#platform/http/answers.ts';
import { passwordFault } from '../model/password.ts';
import { BeginPage, LinkGonePage } from '../pages/begin.tsx';
import { openSession } from '../session.ts';
import { type LinkedPerson, personOfLink, useLink } from '../sign-in/link.ts';
import { admit } from '../sign-in/tries.ts';
import { words } from '../words.ts';
import {
  type Bag,
  enter,
  frameFor,
  type Gate,
  labelOf,
  readTyped,
  sourceFor,
  unreadable,
  waitMinutes,
} from './enter.ts';

/** A one-time link: looking at it uses nothing (mail programs look), setting the password uses it. */
export function mountLink(app: Hono<Bag>, gate: Gate): void {
  app.get('/begin/:token', async (c) => {
    const person = await personOfLink(gate.desk, c.req.param('token'));
    if (!person) return c.html(String(await LinkGonePage({ frame: frameFor(c, gate) })), 404);
    return c.html(String(await BeginPage({ frame: frameFor(c, gate), person })));
  });

  app.post('/begin/:token', async (c) => {
    const typed = await readTyped(c);
    if (!typed) return unreadable(gate, c);
    const t = words(langOf(c, null));
    const token = c.req.param('token');
    const gone = async () => c.html(String(await LinkGonePage({ frame: frameFor(c, gate) })), 404);
    const admission = await admit(gate.desk, `link from ${sourceFor(c, gate)}`, sourceFor(c, gate));
    if (!admission.ok) {
      const notice = t('tooOften', { n: waitMinutes(c, admission.opensAt, gate.desk.clock()) });
      return c.html(String(await LinkGonePage({ frame: frameFor(c, gate, { notice }) })), 429);
    }
    const person = await personOfLink(gate.desk, token);
    if (!person) return gone();
    await admission.attempt.succeeded();
    const fault = faultOf(person, typed.password ?? '', typed.passwordAgain ?? '');
    if (fault) {
      const frame = frameFor(c, gate, {
        errors: { [fault === 'passwordsDiffer' ? 'passwordAgain' : 'password']: t(fault) },
      });
      return c.html(String(await BeginPage({ frame, person })), 422);
    }
    if (!(await useLink(gate.desk, token, person, typed.password ?? ''))) return gone();
    const session = await openSession(gate.desk.pool, person, { label: labelOf(c) });
    return (await enter(c, gate, session, 'one-time link')) ?? gone();
  });
}

function faultOf(person: LinkedPerson, password: string, second: string) {
  const fault = passwordFault(password, false, [person.name, person.email, person.agencyName, person.countyName]);
  return fault ?? (password === second ? null : 'passwordsDiffer');
}
