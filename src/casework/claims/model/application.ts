import { z } from 'zod';

/** Whose word what is written stands on; without it nothing of it goes into a paper. */
export const attesters = ['youth', 'counsel', 'caseworker', 'witness', 'record'] as const;
export const losses = ['income', 'medical', 'counseling', 'moving', 'safety', 'other'] as const;
export const statements = ['own-statement', 'caseworker', 'attorney', 'witness', 'police-report'] as const;

const line = z.string().trim().max(300, 'tooLong').default('');
const words = z.string().trim().max(3000, 'tooLong').default('');

/** What the application is made of, as somebody attested it, in the order of the public one. */
export const applicationShape = z.strictObject({
  address: line,
  phone: line,
  signer: line,
  helper: line,
  helperAddress: line,
  place: line,
  reportedTo: line,
  reportNumber: line,
  what: words,
  losses: z.array(z.enum(losses)),
  workKind: line,
  workFrom: z.iso.date().nullable(),
  workUntil: z.iso.date().nullable(),
  hours: line,
  promised: line,
  got: line,
  otherMoney: line,
  suit: line,
  statements: z.array(z.enum(statements)),
  attestedBy: z.enum(attesters).nullable(),
  attestedName: line,
  attestedOn: z.iso.date().nullable(),
});
export type Application = z.infer<typeof applicationShape>;

export const noApplication: Application = {
  address: '',
  phone: '',
  signer: '',
  helper: '',
  helperAddress: '',
  place: '',
  reportedTo: '',
  reportNumber: '',
  what: '',
  losses: [],
  workKind: '',
  workFrom: null,
  workUntil: null,
  hours: '',
  promised: '',
  got: '',
  otherMoney: '',
  suit: '',
  statements: [],
  attestedBy: null,
  attestedName: '',
  attestedOn: null,
};

/** Somebody said, by name and day, that what is written of the harm and the work is so. */
export const isAttested = ({ attestedBy, attestedName, attestedOn }: Application): boolean =>
  attestedBy !== null && attestedName !== '' && attestedOn !== null;
