import { z } from 'zod';
import modelFile from '../../../reference/advocacy/practice-model.json' with { type: 'json' };
import requirementsFile from '../../../reference/advocacy/requirements.json' with { type: 'json' };

const text = z.object({ en: z.string().min(1), es: z.string().min(1) });
const source = z.object({ citation: z.string().min(1), checkedOn: z.iso.date().nullable() });

/** What a case review looks at, and with which marks: reference data, each with where it comes from and when that was checked. */
export const practiceModel = z
  .object({
    version: z.string().min(1),
    title: text,
    source,
    scale: z.object({
      note: z.string(),
      marks: z.array(z.object({ mark: z.int().min(1).max(4), label: text })).min(2),
    }),
    dimensions: z.array(z.object({ id: z.string().regex(/^[a-z-]+$/), label: text })).min(1),
  })
  .parse(modelFile);

/** What a county may begin its list of requirements with; its own contract says what binds. */
export const suggestedRequirements = z
  .object({ source, suggested: z.array(z.object({ id: z.string(), text })).min(1) })
  .parse(requirementsFile);
