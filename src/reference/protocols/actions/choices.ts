import { z } from 'zod';
import { parseSpan } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Setting } from '../model/definition.ts';
import { spanOf } from '../model/span-fields.ts';
import { choose } from '../store-versions.ts';
import { isSteward, protocolInput, seeProtocol } from './library.ts';

const key = z.string().max(80);
/** One page holds many of these forms, so each names its fields by what it is about. */
const typedInput = protocolInput.extend({ key }).loose();
export const switchInput = typedInput.extend({ to: z.enum(['on', 'off']) });
export const settingInput = typedInput;
type Done = Result<{ protocolId: string }>;

export async function turn(errand: Errand, input: z.infer<typeof switchInput>): Promise<Done> {
  const view = await seeProtocol(errand, input);
  if (!view.ok) return view;
  const known = view.value.shown.definition.switches.some((each) => each.id === input.key);
  if (!known || !isSteward(errand)) return absent;
  return made(errand, input, 'switch', input.to);
}

/** Gives a setting its value, or takes it back where nothing was typed: then it is not set again. */
export async function set(errand: Errand, input: z.infer<typeof settingInput>): Promise<Done> {
  const view = await seeProtocol(errand, input);
  if (!view.ok) return view;
  const setting = view.value.shown.definition.settings.find((each) => each.id === input.key);
  if (!setting || !isSteward(errand)) return absent;
  const typed = textOf(input[`value-${input.key}`]);
  const value = typed === '' ? null : settingValue(setting, typed, textOf(input[`unit-${input.key}`]));
  if (value === undefined) return invalid({ [`value-${input.key}`]: `not-${setting.kind}` });
  return made(errand, input, 'setting', value);
}

async function made(
  errand: Errand,
  input: z.infer<typeof settingInput>,
  kind: 'switch' | 'setting',
  value: string | null,
): Promise<Done> {
  const note = textOf(input[`note-${input.key}`]);
  if (note.length < 3) return invalid({ [`note-${input.key}`]: 'sayWhy' });
  const done = await choose(errand, kind, input.key, value, note);
  return done.ok ? ok({ protocolId: input.protocolId }) : done;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 1000) : '');

/** What was typed as the setting holds it; undefined where it does not fit. */
function settingValue(setting: Setting, typed: string, unit: string): string | undefined {
  switch (setting.kind) {
    case 'span': {
      const span = spanOf(typed, unit);
      return span && parseSpan(span) ? span : undefined;
    }
    case 'phone':
      return /^[+\d][\d\s().-]{1,24}( ?(x|ext\.?) ?\d{1,6})?$/i.test(typed) ? typed : undefined;
    case 'choice':
      return setting.options?.some((each) => each.value === typed) ? typed : undefined;
    case 'text':
      return typed.length <= 300 ? typed : undefined;
  }
}
