import { z } from 'zod';
import {
  type MoneyFormView,
  makeMoneyAsk,
  moneyAskInput,
  seeMoneyForm,
  showMoneyFunds,
} from '#casework/money/index.ts';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type RequestKind, standingOf } from '../model/request.ts';
import { keepMoney } from '../money-store.ts';
import { requestsOf } from '../request-store.ts';
import { words } from '../words.ts';

const fields = moneyAskInput.omit({ youthId: true }).shape;
export const moneyFormInput = z.looseObject({ ...fields, requestId: z.uuid() });
export const moneyInput = z.object({ ...fields, requestId: z.uuid() });
type Input = z.infer<typeof moneyInput>;
export type ParentMoneyView = { requestId: string; form: MoneyFormView };

/** What each kind of request asks money for; the others have none of their own. */
const KNOWN = {
  childcare: { purpose: 'childcare', what: 'moneyWhat-childcare' },
  travel: { purpose: 'transport', what: 'moneyWhat-travel' },
  fun: { purpose: 'recreation', what: 'moneyWhat-fun' },
} as const;
const knownOf = (kind: RequestKind) =>
  kind === 'childcare' || kind === 'travel' || kind === 'fun'
    ? KNOWN[kind]
    : ({ purpose: '', what: 'moneyWhat-other' } as const);

/** Whoever has the request asks for money with the parent: without a record, and nothing of what the parent wrote is taken over. */
async function known(errand: Errand, { requestId, ...typed }: Input): Promise<Omit<Input, 'requestId'> | null> {
  const [request] = await requestsOf(errand, requestId);
  if (!request?.said || standingOf(request.steps, request.written).holder !== errand.actor.userId) return null;
  const t = words(errand.actor.lang);
  const { purpose, what } = knownOf(request.kind);
  errand.touched({ recordIds: [requestId] });
  return {
    ...typed,
    purpose: typed.purpose || purpose,
    what: typed.what || t(what),
    whom: typed.whom || t('moneyFor'),
  };
}

export async function seeParentMoney(errand: Errand, input: Input): Promise<Result<ParentMoneyView>> {
  const typed = await known(errand, input);
  if (!typed) return absent;
  // What is known fills the form; which fund may pay is shown when somebody asks for it.
  const form = await seeMoneyForm(errand, { ...typed, purpose: input.purpose });
  if (!form.ok) return form;
  const values = { ...form.value.values, ...(typed.purpose ? { purpose: typed.purpose } : {}) };
  return ok({ requestId: input.requestId, form: { ...form.value, values } });
}

export async function showParentFunds(errand: Errand, input: Input): Promise<Result<ParentMoneyView>> {
  const typed = await known(errand, input);
  if (!typed) return absent;
  const form = await showMoneyFunds(errand, typed);
  return form.ok ? ok({ requestId: input.requestId, form: form.value }) : form;
}

/** One ask, and the parent sees on their page what becomes of it. */
export async function askParentMoney(errand: Errand, input: Input): Promise<Result<{ requestId: string }>> {
  const typed = await known(errand, input);
  if (!typed) return absent;
  const asked = await makeMoneyAsk(errand, typed);
  if (!asked.ok) return asked;
  const { requestId } = input;
  if (!(await keepMoney(errand, requestId, asked.value.id))) return conflict('movedOn');
  errand.touched({ recordIds: [requestId, asked.value.id] });
  return ok({ requestId });
}
