import { z } from 'zod';
import file from '../../../reference/voice/next-steps.json' with { type: 'json' };
import rightsFile from '../../../reference/voice/rights.json' with { type: 'json' };

const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const shape = z.strictObject({
  title: text,
  how: z.string(),
  steps: z.array(z.strictObject({ protocol: z.string(), step: z.string(), text })),
  surveys: z.array(z.strictObject({ protocol: z.string(), text })),
});
const known = shape.parse(file);

/** Steps that fit a youth, by `protocol/step`, in the words that a youth reads. */
export const plainSteps = new Map(known.steps.map((each) => [`${each.protocol}/${each.step}`, each.text]));
/** Protocols of which a youth may say how it went, in words without a label. */
export const plainProtocols = new Map(known.surveys.map((each) => [each.protocol, each.text]));

const rightsShape = z.strictObject({
  title: text,
  how: z.string(),
  rights: z.array(
    z.strictObject({
      id: z.string(),
      text,
      citation: z.string(),
      source: z.string(),
      checkedOn: z.iso.date().nullable(),
    }),
  ),
});
/** The rights that the page names, each with whether anyone has checked it. */
export const { rights } = rightsShape.parse(rightsFile);
