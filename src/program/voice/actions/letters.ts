import { z } from 'zod';
import { invalid, ok, type Result, refused } from '#kernel/result.ts';
import { type Agency, recipients } from '../consent-store.ts';
import type { YouthErrand } from '../door.ts';
import {
  ask,
  complain,
  type MyComplaint,
  type MyRequest,
  myComplaints,
  myRequests,
  requestKinds,
  takeBackRequest,
} from '../letter-store.ts';
import { myTeam, type Teammate } from '../sight-store.ts';

const text = z.string('publicWriteIt').trim().min(1, 'publicWriteIt').max(3000, 'publicTooLong');
const nobody = z.literal('').transform(() => null);

export type AskView = { team: Teammate[]; asked: MyRequest[] };
export async function seeAsks(errand: YouthErrand): Promise<Result<AskView>> {
  return ok({ team: await myTeam(errand), asked: await myRequests(errand) });
}

export const askInput = z.object({
  kind: z.enum(requestKinds, 'publicChooseKindOfAsk'),
  person: z.union([nobody, z.uuid()]).default(null),
  text,
});
/** The youth asks for a change; somebody other than the one it is about must answer. */
export async function askIt(errand: YouthErrand, input: z.infer<typeof askInput>): Promise<Result<null>> {
  if (input.kind === 'worker' && !input.person) return invalid({ person: 'publicChoosePerson' });
  const id = await ask(errand, { kind: input.kind, about: input.person, text: input.text });
  if (!id) return refused('publicNotAsked');
  errand.touched(id);
  return ok(null);
}

export const takeBackAskInput = z.object({ requestId: z.uuid() });
export async function takeAskBack(
  errand: YouthErrand,
  { requestId }: z.infer<typeof takeBackAskInput>,
): Promise<Result<null>> {
  if (!(await takeBackRequest(errand, requestId))) return refused('publicIsBack');
  errand.touched(requestId);
  return ok(null);
}

export type WrongView = { team: Teammate[]; agencies: Agency[]; made: MyComplaint[] };
export async function seeComplaints(errand: YouthErrand): Promise<Result<WrongView>> {
  return ok({
    team: await myTeam(errand),
    agencies: await recipients(errand),
    made: await myComplaints(errand),
  });
}

/** Of whom: a person of the team, an agency, or somebody whose place the youth does not know. */
const about = z.string('publicChooseWho').regex(/^(person|agency):[0-9a-f-]{36}$|^unknown$/, 'publicChooseWho');
export const wrongInput = z.object({
  about,
  named: z.enum(['yes', 'no'], 'publicChooseNamed'),
  text,
});
/** Goes to somebody outside that agency, and nobody of it sees it. */
export async function complainOf(errand: YouthErrand, input: z.infer<typeof wrongInput>): Promise<Result<null>> {
  const [kind, id = null] = input.about.split(':');
  const { came } = await complain(errand, {
    named: input.named === 'yes',
    agency: kind === 'agency' ? id : null,
    person: kind === 'person' ? id : null,
    text: input.text,
  });
  if (came === 'nobody') return refused('publicNobodyHears');
  if (came === null) return refused('publicNotAsked');
  return ok(null);
}
